import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import knexOf from 'knex';
import ClientPGlite from 'knex-pglite';
import { NOTIFY, checkedChannel } from './channel.ts';
import { columnReaders } from './columnReaders.ts';
import { OPEN_ACROSS, openWithin } from './confinement.ts';
import type { Database } from './database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import { lockFolder } from './folderLock.ts';
import { silentLog } from './knexLog.ts';
import { parameterText } from './parameterText.ts';
import { ACQUIRE_MS_MAX, createPool } from './pool.ts';
import { createSharedReads } from './sharedReads.ts';
import { type Session, transact, transactOne, transactTogether } from './transaction.ts';

export interface EmbeddedOptions {
  /** A dumped data directory to start from, for a new database only. */
  readonly startFrom?: Blob;
}

export interface EmbeddedDatabase extends Database {
  /** The data directory as an archive; nothing may be under way. */
  dump(): Promise<Blob>;
}

/** Opens PostgreSQL inside this process; its files are in a folder that no other process may use, or in memory ("memory"). */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const unlock = folder === 'memory' ? async () => undefined : await lockFolder(folder);
  try {
    const pglite = await start(folder === 'memory' ? 'memory://' : join(folder, 'database'), options);
    return databaseOn(pglite, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function start(dataDir: string, { startFrom }: EmbeddedOptions): Promise<PGlite> {
  const pglite = new PGlite({ dataDir, ...(startFrom === undefined ? {} : { loadDataDir: startFrom }) });
  await pglite.waitReady.catch((error: unknown) => {
    throw new DatabaseUnavailable('unreachable', `Expected a database in ${dataDir}; ${String(error)}`);
  });
  pglite.serializers = {}; // parameters arrive here as text already
  pglite.parsers = { ...columnReaders };
  await pglite.exec(`set timezone = 'UTC'`);
  return pglite;
}

function databaseOn(pglite: PGlite, unlock: () => Promise<void>): EmbeddedDatabase {
  const settings = { filename: '', pglite }; // knex-pglite reads the second; the first is for knex's types
  const knex = knexOf({
    client: ClientPGlite,
    connection: () => settings,
    log: silentLog,
    acquireConnectionTimeout: ACQUIRE_MS_MAX,
  });
  const pool = createPool(knex);
  const session = sessionOn(pglite);

  const withinOne: Database['withinOne'] = (tenants, work) => {
    const opening = openWithin(tenants);
    return pool.lend(() => transactOne(session, opening, work));
  };

  return {
    kind: 'embedded',
    within: (tenants, work) => {
      const opening = openWithin(tenants);
      return pool.lend(() => transact(session, opening, work));
    },
    withinOne,
    read: createSharedReads({
      together: (tenants, works) => pool.lend(() => transactTogether(session, openWithin(tenants), works)),
      alone: withinOne,
    }),
    across: (work) => pool.lend(() => transact(session, OPEN_ACROSS, work)),
    listen: (channel, heard) =>
      pool.lend(async () => {
        const end = await pglite.listen(checkedChannel(channel), heard);
        return () => pool.lend(() => end());
      }),
    notify: (channel, ...payloads) =>
      pool.lend(async () => {
        await session.query(NOTIFY, [checkedChannel(channel), payloads]);
      }),
    dump: () => pool.lend(() => pglite.dumpDataDir('none')),
    close: async () => {
      await pool.close();
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}

function sessionOn(pglite: PGlite): Session {
  return {
    run: async (sql) => (await pglite.exec(sql)).at(-1)?.command ?? '',
    query: async <Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> => {
      if (parameters.length > 0) return (await pglite.query<Row>(sql, parameters.map(parameterText))).rows;
      const rows: readonly unknown[] = (await pglite.exec(sql)).at(-1)?.rows ?? [];
      return rows as readonly Row[]; // `exec` has no type parameter, as `query` has
    },
    discard: () => undefined, // there is only one connection, and it lives in this process
  };
}
