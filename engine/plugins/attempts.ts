import { settleBefore } from './settleBefore.ts';

/**
 * Runs attempts within a time each, and knows how many were given up and have still not come back: those still take
 * memory, and perhaps sockets, of this node.
 */
export function createAttempts() {
  let abandoned = 0;

  const run = async <T>(msMax: number, callOff: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(new Error(`Expected an answer within ${msMax} ms, found none`)), msMax);
    const signal = AbortSignal.any([callOff, end.signal]);
    let state: 'underWay' | 'settled' | 'abandoned' = 'underWay';
    const watched = async (): Promise<T> => {
      try {
        return await work(signal);
      } finally {
        if (state === 'abandoned') abandoned -= 1;
        state = 'settled';
      }
    };
    try {
      return await settleBefore(signal, watched);
    } finally {
      clearTimeout(timer);
      if (state === 'underWay') {
        state = 'abandoned';
        abandoned += 1;
      }
      end.abort(new Error('Expected nothing more of a job that has been answered'));
    }
  };

  return { run, abandoned: (): number => abandoned };
}
