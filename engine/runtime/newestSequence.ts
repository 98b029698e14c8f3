import type { ExecutionStore, InstanceKey } from '../ports/executionStore.ts';
import { keyOf } from './asked.ts';

/** Answers the sequence at which an instance stands in the database; undefined where there is none. */
export type NewestSequence = (key: InstanceKey) => Promise<number | undefined>;

const TOGETHER_MAX = 256;

interface Asking {
  readonly keys: InstanceKey[];
  readonly answer: Promise<ReadonlyMap<string, number>>;
}

/** What is asked in one turn of the event loop is asked of the database together: many effects are taken at once. */
export function createNewestSequence({ sequences }: Pick<ExecutionStore, 'sequences'>): NewestSequence {
  let asking: Asking | null = null;

  const begin = (): Asking => {
    const keys: InstanceKey[] = [];
    const soon = new Promise<void>((resolve) => setImmediate(resolve));
    const begun = {
      keys,
      answer: soon.then(() => {
        if (asking === begun) asking = null;
        return sequences(keys);
      }),
    };
    return begun;
  };

  return async (key) => {
    const joined = (asking ??= begin());
    joined.keys.push(key);
    if (joined.keys.length >= TOGETHER_MAX) asking = null;
    return (await joined.answer).get(keyOf(key));
  };
}
