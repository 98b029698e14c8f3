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
    mustBeCommitted(await session.run('commit'));
    return result;
  } catch (error) {
    attempt.close();
    await session.run('rollback').catch((why: unknown) => session.discard(why));
    throw error;
  }
}

/** What a transaction of single statements is made of: each piece of work asks one. */
export type Work<T> = (tx: Tx) => Promise<T>;

/**
 * A transaction of a single statement: its opening, the statement and its commit travel in one flight. A statement that
 * fails turns the commit into a rollback, on the server.
 */
export async function transactOne<T>(session: Session, opening: string, work: Work<T>): Promise<T> {
  const flight = takeOff(session, opening);
  try {
    const result = await work(flight.tx());
    await flight.land();
    return result;
  } catch (error) {
    await flight.land().catch(() => undefined);
    throw error;
  }
}

/** The same of several, each answered for itself: after the first that fails the server refuses the others. */
export async function transactTogether<T>(
  session: Session,
  opening: string,
  works: readonly Work<T>[],
): Promise<readonly PromiseSettledResult<T>[]> {
  const flight = takeOff(session, opening, works.length);
  const answers = await Promise.allSettled(works.map(async (work) => work(flight.tx())));
  await flight.land().catch(() => undefined); // told by the answers
  return answers;
}

/** Opens, and commits behind the last of so many statements without waiting for any of them. */
function takeOff(session: Session, opening: string, statements = 1) {
  const opened = session.run(opening);
  opened.catch(() => undefined); // awaited below; this only says that it will be
  let left = statements;
  let ended: Promise<string> | null = null;
  const end = (): Promise<string> => {
    if (ended === null) {
      ended = session.run('commit');
      ended.catch((why: unknown) => session.discard(why));
    }
    return ended;
  };
  const tx = (): Tx => {
    let isAsked = false;
    return {
      query: <Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> => {
        if (isAsked) return Promise.reject(new Error('Expected a single statement, found another one'));
        if (ended !== null) return Promise.reject(new Error('Expected a statement at once, found it after the commit'));
        isAsked = true;
        left -= 1;
        const answer = session.query<Row>(sql, parameters);
        if (left === 0) void end().catch(() => undefined);
        return answer;
      },
    };
  };
  const land = async (): Promise<void> => {
    const tag = await end();
    await opened;
    mustBeCommitted(tag);
  };
  return { tx, land };
}

function mustBeCommitted(tag: string): void {
  if (tag !== 'COMMIT') throw new Error(`Expected the transaction to commit, found it answered by ${tag}`);
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
