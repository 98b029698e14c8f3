import { demoParts } from './demoParts.ts';

/** How many of each part lie in a unit, by unit and part. */
export type Stock = Readonly<Record<string, Readonly<Record<string, number>>>>;

const levels = {
  headquarters: ['HQ'],
  region: ['EAST', 'SOUTH'],
  province: ['ZJ', 'JS', 'GD'],
  outlet: ['HZ-1', 'HZ-2', 'NB-1', 'NJ-1', 'SU-1', 'GZ-1', 'SZ-1'],
} as const;

const quantityAt = { headquarters: 200, region: 60, province: 20, outlet: 3 } as const;

/**
 * Shelves where a requisition meets each of its turns: a part that the outlet lacks, one that only the sister outlet or
 * the sister province has, one that only headquarters has, and one that nobody has and the supplier must deliver.
 */
const exceptions: Stock = {
  'HZ-1': { 'P-100': 0, 'P-104': 0, 'P-115': 0, 'P-106': 0 },
  'HZ-2': { 'P-100': 2, 'P-115': 0, 'P-106': 0 },
  'NB-1': { 'P-115': 0, 'P-106': 0 },
  ZJ: { 'P-104': 0, 'P-115': 0, 'P-106': 0 },
  JS: { 'P-104': 15, 'P-115': 0, 'P-106': 0 },
  GD: { 'P-115': 0, 'P-106': 0 },
  EAST: { 'P-115': 0, 'P-106': 0 },
  SOUTH: { 'P-115': 0, 'P-106': 0 },
  HQ: { 'P-115': 0 },
};

/** What the demonstration begins with. */
export const demoStock: Stock = Object.fromEntries(
  (Object.keys(levels) as (keyof typeof levels)[]).flatMap((level) =>
    levels[level].map((unit) => [unit, shelvesOf(unit, quantityAt[level])]),
  ),
);

function shelvesOf(unit: string, quantity: number): Readonly<Record<string, number>> {
  const usual = demoParts.map(({ part }): [string, number] => [part, quantity]);
  return { ...Object.fromEntries(usual), ...exceptions[unit] };
}
