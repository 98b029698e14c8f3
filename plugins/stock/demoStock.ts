import { demoParts } from './demoParts.ts';

/** How many of each part lie in a unit, by unit and part. */
export type Stock = Readonly<Record<string, Readonly<Record<string, number>>>>;

const levels = {
  headquarters: ['HQ'],
  region: ['EAST', 'SOUTH'],
  province: ['ZJ', 'JS', 'GD'],
  outlet: ['HZ-1', 'HZ-2', 'NB-1', 'NJ-1', 'SU-1', 'GZ-1', 'SZ-1'],
} as const;

type Level = keyof typeof levels;

const quantityAt: Readonly<Record<Level, number>> = { headquarters: 200, region: 60, province: 20, outlet: 3 };

/** Shelves on which a requisition meets each of its turns. */
const soldOut = (level: Level, unit: string, part: string): boolean =>
  part === 'P-303' || // nobody has it: the supplier must deliver
  (part === 'P-302' && level !== 'headquarters') ||
  (part === 'P-300' && (unit === 'ZJ' || unit === 'HZ-1')) || // the sister province has it
  (part === 'P-100' && unit === 'HZ-1'); // its own province has it

/** What the demonstration begins with. */
export const demoStock: Stock = Object.fromEntries(
  (Object.keys(levels) as Level[]).flatMap((level) => levels[level].map((unit) => [unit, shelvesOf(level, unit)])),
);

function shelvesOf(level: Level, unit: string): Readonly<Record<string, number>> {
  return Object.fromEntries(demoParts.map(({ part }) => [part, soldOut(level, unit, part) ? 0 : quantityAt[level]]));
}
