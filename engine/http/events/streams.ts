import { Refused } from '../problems/refused.ts';

const STREAMS_MAX = 2_000;
const STREAMS_OF_ONE_MAX = 20;

/** Counts the streams that are open, in all and for each person or machine. */
export interface Streams {
  /** Takes a place, or refuses; the answer gives it back. */
  readonly enter: (owner: string) => () => void;
}

export function createStreams(): Streams {
  const open = new Map<string, number>();
  let inAll = 0;
  return {
    enter: (owner) => {
      const own = open.get(owner) ?? 0;
      if (inAll >= STREAMS_MAX || own >= STREAMS_OF_ONE_MAX) {
        throw new Refused('tooManyStreams', {
          detail: `Expected at most ${STREAMS_OF_ONE_MAX} open streams of one person and ${STREAMS_MAX} in all, found ${own} and ${inAll}`,
        });
      }
      open.set(owner, own + 1);
      inAll += 1;
      return () => {
        inAll -= 1;
        const left = (open.get(owner) ?? 1) - 1;
        if (left === 0) open.delete(owner);
        else open.set(owner, left);
      };
    },
  };
}
