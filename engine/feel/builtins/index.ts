import { contexts } from './contexts.ts';
import { conversions } from './conversions.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { ranges } from './ranges.ts';
import type { Builtin } from './signature.ts';
import { statistics } from './statistics.ts';
import { temporals } from './temporals.ts';
import { texts } from './texts.ts';

/** Every function of DMN 1.5, 10.3.4. None reads a clock, a dice or the network: `now` and `today` are given theirs. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    ...conversions,
    ...texts,
    ...lists,
    ...statistics,
    ...numbers,
    ...temporals,
    ...ranges,
    ...contexts,
  }),
);
