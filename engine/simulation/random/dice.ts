/** Chance that a seed decides: the same seed, the same throws. */
export interface Dice {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  /** True in so many of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  readonly oneOf: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
  /** Undefined where there is nothing to choose from. */
  readonly anyOf: <Thing>(things: readonly Thing[]) => Thing | undefined;
}

const STRIDE = 0x6d2b79f5;

/** A counter, each value of which is stirred until no bit of it tells of the next (the mulberry32 generator). */
export function diceOf(seed: number): Dice {
  let count = seed | 0;
  const below = (bound: number): number => {
    count = (count + STRIDE) | 0;
    let stirred = Math.imul(count ^ (count >>> 15), count | 1);
    stirred ^= stirred + Math.imul(stirred ^ (stirred >>> 7), stirred | 61);
    return Math.floor((((stirred ^ (stirred >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    oneOf: (things) => things[below(things.length)] ?? things[0],
    anyOf: (things) => things[below(things.length)],
  };
}
