import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeedOptions } from '../../engine/cli/feed/feedOptions.ts';
import { fedFrom } from './feeding.ts';

const FEED_MS_MAX = 240_000;

/** Every status, an overhaul that is tried and one that is not, quotes and line breaks, and three lines that are none. */
const file = `id,country,product_category,brand,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,problem
r-1,GBR,Kettle,"Brand, Ltd",,Fixed,,North,"says ""off"",
then leaks"
r-2,GBR,Lamp,,1,Fixed,,South,
r-3,GBR,Fan
r-4,BEL,Aircon/dehumidifier,Big,30,Repairable,,East,Does not cool
r-5,BEL,Toaster,,,Repairable,,West,"One side
stays cold"
r-6,ITA,Laptop,,8,End of life,Lack of equipment,North,无法开机 😀
r-7,ITA,Iron,,,End of life,,South,Rust
r-8,ITA,Iron,,,Melted,,South,Heat
r-9,NOR,Vacuum,,,Unknown,,East,"It "hums"
r-10,NOR,Vacuum,,,Unknown,,East,It hums
`;

describe('a feed', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-feed-test-'));
    await writeFile(join(folder, 'records.csv'), file);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test(
    'brings every case to the end that the file says, and every callback, on the embedded database',
    async () => {
      const { exitCode, said, complained } = await fedFrom([join(folder, 'records.csv')]);
      expect(complained.filter((line) => line.includes('records.csv:'))).toEqual([
        expect.stringMatching(/records\.csv:5: Expected 9 columns, found 3/),
        expect.stringMatching(/records\.csv:11: .*found "Melted"/),
        expect.stringMatching(/records\.csv:12: /),
      ]);
      expect(said.join('\n')).toMatch(
        new RegExp(
          [
            'Fixed +2 +repaired on site +2 +✓',
            'Repairable +2 +repaired with parts +2 +✓',
            'End of life +2 +exchanged or returned +2 +✓',
            'Unknown +1 +cancelled by the customer +1 +✓',
            '',
            '✓ incidents: 0',
            '✓ chains verified: (\\d+) of \\1',
            '  malformed lines, skipped: 3',
          ].join('\\n'),
        ),
      );
      expect(said).not.toContainEqual(expect.stringContaining('left open'));
      expect(exitCode).toBe(0);
    },
    FEED_MS_MAX,
  );
});

describe('the options of a feed', () => {
  test('take PostgreSQL from the environment, and the first so many records', () => {
    expect(readFeedOptions(['x.csv', '--limit', '300'], { DATABASE_URL: 'postgresql://h/d' })).toMatchObject({
      file: 'x.csv',
      limit: 300,
      url: null,
      databaseUrl: 'postgresql://h/d',
      tenant: 'demo',
    });
    expect(readFeedOptions(['--help'], {})).toBeNull();
  });

  test.each([[[]], [['a', 'b']], [['a', '--limit', 'x']], [['a', '--speed']]])('refuse %j', (given) => {
    expect(() => readFeedOptions(given, {})).toThrow(/./);
  });
});
