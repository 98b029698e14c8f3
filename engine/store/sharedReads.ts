import type { Tx } from './database.ts';
import type { Work } from './transaction.ts';

/** Statements that share a transaction: each waits for those before it. */
const TOGETHER_MAX = 16;

type Settled = PromiseSettledResult<unknown>;

interface Needs {
  readonly together: (tenants: readonly string[], works: readonly Work<unknown>[]) => Promise<readonly Settled[]>;
  readonly alone: <T>(tenants: readonly string[], work: Work<T>) => Promise<T>;
}

interface Asking {
  readonly tenants: readonly string[];
  readonly works: Work<unknown>[];
  readonly answers: Promise<readonly Settled[]>;
}

/**
 * Statements that only read share a transaction with others of the same turn and tenants: opening and ending one costs
 * more than most of them. Each sees what is committed when its turn comes, as it would by itself. One that fails, or
 * stands behind one that does, is asked again alone.
 */
export function createSharedReads({ together, alone }: Needs) {
  const asking = new Map<string, Asking>();

  const begin = (key: string, tenants: readonly string[]): Asking => {
    const works: Work<unknown>[] = [];
    const soon = new Promise<void>((resolve) => setImmediate(resolve));
    const answers = soon.then(() => {
      if (asking.get(key) === begun) asking.delete(key);
      return together(tenants, works);
    });
    const begun: Asking = { tenants, works, answers };
    asking.set(key, begun);
    return begun;
  };

  return async <T>(tenants: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> => {
    const key = tenants.join(',');
    const joined = asking.get(key) ?? begin(key, tenants);
    const place = joined.works.push(work) - 1;
    if (joined.works.length >= TOGETHER_MAX) asking.delete(key);
    const answer = (await joined.answers)[place];
    return answer?.status === 'fulfilled' ? (answer.value as T) : alone(tenants, work); // as this work answers
  };
}
