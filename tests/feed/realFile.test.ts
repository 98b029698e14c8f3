import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../engine/cli/feed/records/readRecords.ts';
import { fedFrom } from './feeding.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/openrepair/restart-project-202204.csv');
const isThere = existsSync(FILE);
const FIRST = 20;
const FEED_MS_MAX = 300_000;

const describeFile = isThere ? describe : describe.skip;
describeFile(
  `the real Open Repair file${isThere ? '' : ' — skipped: ../shared/data is not beside the repository'}`,
  () => {
    test('can be read whole, and holds what its description says', async () => {
      const counts: Record<string, number> = {};
      const malformed: number[] = [];
      for await (const { status } of readRecords(FILE, ({ line }) => malformed.push(line))) {
        counts[status] = (counts[status] ?? 0) + 1;
      }
      expect(counts).toEqual({ Fixed: 12_409, Repairable: 6_448, 'End of life': 4_851, Unknown: 232 });
      expect(malformed).toEqual([]);
    });

    test(
      'comes to what it says, in its first records',
      async () => {
        const { exitCode, said } = await fedFrom([FILE, '--limit', String(FIRST)]);
        expect(said).toContain('✓ incidents: 0');
        expect(exitCode).toBe(0);
      },
      FEED_MS_MAX,
    );
  },
);
