import { misused } from './commandFailed.ts';

/** A whole number of an option, from 1 to a bound. */
export function readNumber(name: string, given: string | undefined, unlessSaid: number, max: number): number {
  if (given === undefined) return unlessSaid;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= max) return number;
  throw misused(
    `Expected --${name} to be a number from 1 to ${max}, found "${given}"`,
    `--${name} 应为 1 到 ${max} 的整数，实际为“${given}”`,
  );
}
