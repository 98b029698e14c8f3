import type { Tx } from './database.ts';

/** One connection, held by one transaction at a time. */
export interface Session {
  /** Sends statements without parameters in one message; answers with the last one's command tag. */
  run(sql: string): Promise<string>;
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]>;
  /** Keeps a connection in an unknown state from being used again. */
  discard(why: unknown): void;
}

/**
 * The opening is sent without waiting for its answer: the first statement of the work follows in the same flight. That
 * is safe because both travel one connection in order, and whatever follows a failed opening is refused by the server.
 */
export async function transact<T>(session: Session, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const attempt = watched(session);
  const opened = attempt.watch(session.run(opening));
  opened.catch(() => undefined); // awaited below; this only says that it will be
  try {
    const result = await work(attempt.tx);
    await opened;
    attempt.end();
    const tag = await session.run('commit');
    if (tag !== 'COMMIT') throw new Error(`Expected the transaction to commit, found it answered by ${tag}`);
    return result;
  } catch (error) {
    attempt.close();
    await session.run('rollback').catch((why: unknown) => session.discard(why));
    throw error;
  }
}

/** Remembers the first failed statement, so that work which swallows an error cannot end in a silent rollback. */
function watched(session: Session) {
  let open = true;
  const failures: unknown[] = [];

  const watch = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  const close = (): void => {
    open = false;
  };
  const end = (): void => {
    close();
    if (failures.length > 0) throw failures[0];
  };
  const tx: Tx = {
    query: <Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> => {
      if (!open) return Promise.reject(new Error('Expected an open transaction, found one that has ended'));
      return watch(session.query<Row>(sql, parameters));
    },
  };
  return { tx, watch, close, end };
}
