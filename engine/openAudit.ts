import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditStore } from './ports/auditStore.ts';
import { createAuditStore } from './store/auditStore.ts';
import type { Database } from './store/database.ts';
import { DatabaseUnavailable } from './store/databaseUnavailable.ts';
import { openEmbedded } from './store/embedded.ts';
import { openPostgres } from './store/postgres.ts';

export interface Audit {
  readonly store: AuditStore;
  close(): Promise<void>;
}

/** Where the journal lies: a server's address, or the folder of an embedded database. */
export type Storage = { readonly databaseUrl: string } | { readonly dataDir: string };

/** Opens a database to be looked at. It is neither made nor brought up to date. Throws DatabaseUnavailable. */
export async function openAudit(storage: Storage): Promise<Audit> {
  const database =
    'databaseUrl' in storage ? await openPostgres(storage.databaseUrl) : await openFolder(storage.dataDir);
  try {
    await mustBeOurs(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { store: createAuditStore(database), close: () => database.close() };
}

async function openFolder(folder: string): Promise<Database> {
  const found = await stat(join(folder, 'database')).catch(() => null);
  if (found?.isDirectory()) return openEmbedded(folder);
  throw new DatabaseUnavailable('unreachable', `Expected an embedded database in ${folder}, found none`);
}

async function mustBeOurs(database: Database): Promise<void> {
  const [found] = await database.across((tx) =>
    tx.query<{ readonly journal: string | null }>(`select to_regclass('journal')::text as journal`),
  );
  if (found?.journal === null) {
    throw new DatabaseUnavailable('schemaChanged', 'Expected a database of Aftercare, found one without a journal');
  }
}
