import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/reference');
const PATTERNS = 43;

/** The rows of the page: the number of a pattern, and the test that it leads to. */
const rows = Array.from(
  readFileSync(join(FOLDER, 'patterns.md'), 'utf8').matchAll(/^\| (\d+) \| \[[^\]]+\]\(([^)]+)\)/gm),
  ([, number = '', path = '']) => ({ number, path }),
);

describe('the page of patterns', () => {
  test('has a row for each of them, in their order', () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: PATTERNS }, (_, index) => index + 1));
  });

  test.each(rows)('leads to a test of pattern $number', ({ number, path }) => {
    expect(readFileSync(join(FOLDER, path), 'utf8')).toMatch(new RegExp(`WCP-${number}\\b`));
  });
});
