import type { Fed } from '../../engine/cli/feed/report/closing.ts';
import { closingLines, isWell } from '../../engine/cli/feed/report/closing.ts';
import { clockText, progressLine, showProgress } from '../../engine/cli/feed/report/progress.ts';
import { createTally } from '../../engine/cli/feed/report/tally.ts';
import type { Tally } from '../../engine/cli/feed/report/tally.ts';

/** Two repaired, one exchanged, every chain of the four instances intact. */
function tallied(): Tally {
  const tally = createTally();
  for (const status of ['Fixed', 'Repairable', 'End of life'] as const) tally.began(status);
  for (const outcome of ['repairedOnSite', 'repairedWithParts', 'replaced'] as const) {
    tally.repairEnded();
    tally.ended(outcome);
  }
  for (let chain = 0; chain < 4; chain += 1) tally.verified(true);
  return tally;
}

const fedBy = (tally: Tally, different: Partial<Fed> = {}): Fed => ({
  sums: tally.sums(),
  malformed: 0,
  incidents: 0,
  instances: 4,
  left: { open: 0, waiting: 0 },
  elapsedMs: 2_000,
  ...different,
});

describe('what a feed came to', () => {
  test('is well when it is as the file says', () => {
    const fed = fedBy(tallied());
    expect(isWell(fed)).toBe(true);
    const lines = closingLines(fed, 'en');
    expect(lines).toContainEqual(expect.stringMatching(/^Fixed +1 +repaired on site +1 +✓$/));
    expect(lines).toContain('✓ chains verified: 4 of 4');
    expect(closingLines(fed, 'zh-CN')).toContain('✓ 异常：0');
  });

  test.each<[string, (tally: Tally) => void, Partial<Fed>, RegExp]>([
    ['a case came to something else', (tally) => tally.ended('other'), {}, /something else +1 +✗/],
    ['a record came to nothing', (tally) => tally.began('Unknown'), {}, /Unknown +1 +cancelled by the customer +0 +✗/],
    ['there was an incident', () => undefined, { incidents: 1 }, /✗ incidents: 1/],
    ['a chain is broken', (tally) => tally.verified(false), { instances: 5 }, /✗ chains verified: 4 of 5/],
    ['an instance was not verified', () => undefined, { instances: 5 }, /✗ chains verified: 4 of 5/],
    ['a case is stuck', () => undefined, { left: { open: 2, waiting: 1 } }, /✗ cases left open: 2, of which 1/],
    [
      'somebody complained',
      (tally) => tally.complain({ record: 'r1', instance: 'i1', message: 'Expected more' }),
      {},
      /✗ r1 i1: Expected more/,
    ],
  ])('is not well when %s', (_, happen, different, line) => {
    const tally = tallied();
    happen(tally);
    const fed = fedBy(tally, different);
    expect(isWell(fed)).toBe(false);
    expect(closingLines(fed, 'en')).toContainEqual(expect.stringMatching(line));
  });

  test('may leave what waits for a server’s own clock', () => {
    const fed = fedBy(tallied(), { instances: null, left: { open: 3, waiting: 3 } });
    expect(isWell(fed)).toBe(true);
    expect(closingLines(fed, 'en')).toContainEqual(expect.stringContaining('✓ cases left open: 3, of which 3'));
  });

  test('tells of malformed lines and is well all the same', () => {
    const fed = fedBy(tallied(), { malformed: 2 });
    expect(isWell(fed)).toBe(true);
    expect(closingLines(fed, 'en')).toContain('  malformed lines, skipped: 2');
  });
});

describe('progress', () => {
  const sums = () => tallied().sums();

  test('says how many of how many, how fast, and how long still', () => {
    expect(progressLine({ total: 6, sums, language: 'en' }, 1_500)).toBe(
      '[############------------]  3/6  2.0/s  ETA 00:02  0 tasks',
    );
    expect(progressLine({ total: 23_940, sums, language: 'zh-CN' }, 0)).toContain(
      '3/23,940  0.0/s  ETA --:--  0 个任务',
    );
    expect(progressLine({ total: 0, sums, language: 'en' }, 1)).toContain('0');
  });

  test.each([
    [0, '00:00'],
    [59.6, '01:00'],
    [3_661, '01:01:01'],
  ])('tells %d seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });

  test('is drawn over itself in a terminal, no wider than it is, and line by line elsewhere', () => {
    const drawn = (screen: { isTTY?: boolean; columns?: number }): string => {
      let written = '';
      const write = (text: string): void => {
        written += text;
      };
      showProgress({ screen: { ...screen, write }, language: 'en', total: 6, sums, now: () => 0 }).end();
      return written;
    };
    expect(drawn({ isTTY: true, columns: 20 })).toBe('\r[############------\u001b[K\n');
    expect(drawn({})).toMatch(/^\[#+-+\] .*\n$/);
  });
});
