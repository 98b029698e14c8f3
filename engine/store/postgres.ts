import knexOf from 'knex';
import pg from 'pg';
import { NOTIFY, checkedChannel } from './channel.ts';
import { readerOf } from './columnReaders.ts';
import { OPEN_ACROSS, openWithin } from './confinement.ts';
import type { Database } from './database.ts';
import { silentLog } from './knexLog.ts';
import { GatheringSocket } from './gatheringSocket.ts';
import { parameterText } from './parameterText.ts';
import { ACQUIRE_MS_MAX, createPool } from './pool.ts';
import { checkServer } from './postgresCheck.ts';
import { createPostgresListener } from './postgresListener.ts';
import { createSharedReads } from './sharedReads.ts';
import { createStatementNames } from './statementNames.ts';
import { type Session, transact, transactOne, transactTogether } from './transaction.ts';

export interface PostgresOptions {
  readonly connectionsMax?: number;
  readonly applicationName?: string;
}

const CONNECTIONS_MAX = 10;

/** Opens a PostgreSQL server by its URL; throws DatabaseUnavailable when it cannot be reached or is older than 15. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const settings = {
    connectionString: url,
    application_name: options.applicationName ?? 'aftercare',
    connectionTimeoutMillis: ACQUIRE_MS_MAX,
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser: readerOf },
    stream: () => new GatheringSocket(),
  };
  await checkServer(settings);

  const knex = knexOf({
    client: 'pg',
    connection: () => settings,
    log: silentLog,
    acquireConnectionTimeout: ACQUIRE_MS_MAX,
    pool: { min: 0, max: options.connectionsMax ?? CONNECTIONS_MAX, afterCreate: prepareSession },
  });
  const pool = createPool(knex);
  const listener = createPostgresListener(settings);
  const confinedNameOf = createStatementNames('c_');
  const ownNameOf = createStatementNames('o_');

  const withinOne: Database['withinOne'] = (tenants, work) => {
    const opening = openWithin(tenants);
    return pool.lend((connection) => transactOne(sessionOn(connection, confinedNameOf), opening, work));
  };

  return {
    kind: 'postgres',
    within: (tenants, work) => {
      const opening = openWithin(tenants);
      return pool.lend((connection) => transact(sessionOn(connection, confinedNameOf), opening, work));
    },
    withinOne,
    read: createSharedReads({
      together: (tenants, works) =>
        pool.lend((connection) => transactTogether(sessionOn(connection, confinedNameOf), openWithin(tenants), works)),
      alone: withinOne,
    }),
    across: (work) => pool.lend((connection) => transact(sessionOn(connection, ownNameOf), OPEN_ACROSS, work)),
    listen: listener.listen,
    notify: (channel, ...payloads) =>
      pool.lend(async (connection) => {
        await sessionOn(connection, ownNameOf).query(NOTIFY, [checkedChannel(channel), payloads]);
      }),
    close: async () => {
      await listener.close();
      await pool.close();
    },
  };
}

/** A node that hangs inside a transaction must not hold its locks for ever. */
const SESSION_SETTINGS = `set timezone = 'UTC'; set idle_in_transaction_session_timeout = '60s'`;

function prepareSession(connection: pg.Client, done: (error: unknown, connection: pg.Client) => void): void {
  connection.query(SESSION_SETTINGS).then(
    () => done(null, connection),
    (error: unknown) => done(error, connection),
  );
}

function sessionOn(connection: unknown, nameOf: (sql: string) => string | undefined): Session {
  if (!(connection instanceof pg.Client)) throw new TypeError('Expected a connection of pg from the pool');
  return {
    run: async (sql) => lastOf(await connection.query(sql))?.command ?? '',
    query: async <Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> => {
      const name = parameters.length === 0 ? undefined : nameOf(sql);
      const values = parameters.map(parameterText);
      const answer = await connection.query(name === undefined ? { text: sql, values } : { name, text: sql, values });
      const rows: readonly Row[] | undefined = lastOf(answer)?.rows;
      return rows ?? [];
    },
    discard: (why) => {
      Object.assign(connection, { __knex__disposed: why }); // the mark by which knex drops a connection at its return
    },
  };
}

/** Several statements in one text are answered by a list, which pg's types do not know; the last one counts. */
function lastOf<Answer extends pg.QueryResult>(answer: Answer | Answer[]): Answer | undefined {
  return Array.isArray(answer) ? answer.at(-1) : answer;
}
