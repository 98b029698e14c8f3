import { randomBytes } from 'node:crypto';
import type { Database } from '../../engine/store/database.ts';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { serverPrograms } from './cluster.ts';
import { emptyArchive, migratedArchive } from './embeddedTemplate.ts';
import { createDatabase, dropDatabases, isGivenServer, serverAddress } from './postgresTemplate.ts';

export interface TestBackend {
  readonly kind: Database['kind'];
  /** The migrated database of this suite; opened at the first call, closed after the last test. */
  readonly open: () => Promise<Database>;
  /** Another node on the database of this suite; the embedded one has a single node, so it is the same object. */
  readonly openAgain: () => Promise<Database>;
  /** A database of its own, migrated. */
  readonly openFresh: () => Promise<Database>;
  /** A database of its own without any table. */
  readonly openEmpty: () => Promise<Database>;
}

/** Runs the suite on the embedded database and on a real server; without a server the second says why it is skipped. */
export function describeDatabases(
  name: string,
  suite: (open: () => Promise<Database>, backend: TestBackend) => void,
): void {
  describe(`${name} (embedded)`, () => {
    const backend = embeddedBackend();
    suite(backend.open, backend);
  });

  const missing = serverMissing();
  const describeServer = missing === null ? describe : describe.skip;
  describeServer(`${name} (postgres)${missing ?? ''}`, () => {
    const backend = postgresBackend();
    suite(backend.open, backend);
  });
}

function serverMissing(): string | null {
  if (isGivenServer() || serverPrograms() !== '') return null;
  return ' — skipped: set TEST_DATABASE_URL or install the PostgreSQL server programs';
}

function embeddedBackend(): TestBackend {
  const openFresh = async (): Promise<Database> => openEmbedded('memory', { startFrom: await migratedArchive() });
  const kept = keepOpen(openFresh);
  return {
    kind: 'embedded',
    open: kept.first,
    openAgain: kept.first,
    openFresh: () => kept.keep(openFresh()),
    openEmpty: () => kept.keep(emptyArchive().then((startFrom) => openEmbedded('memory', { startFrom }))),
  };
}

function postgresBackend(): TestBackend {
  const suite = `test_${randomBytes(6).toString('hex')}`;
  const made: string[] = [];
  const create = async (from: 'template' | 'nothing'): Promise<string> => {
    const name = `${suite}_${made.length}`;
    made.push(name);
    return createDatabase(await serverAddress(), name, from);
  };
  let url: Promise<string> | null = null;
  const urlOfSuite = (): Promise<string> => (url ??= create('template'));
  const kept = keepOpen(async () => openPostgres(await urlOfSuite()));
  afterAll(async () => {
    if (isGivenServer()) await dropDatabases(await serverAddress(), made); // a server of ours goes with all of them
  });
  return {
    kind: 'postgres',
    open: kept.first,
    openAgain: async () => kept.keep(openPostgres(await urlOfSuite())),
    openFresh: async () => kept.keep(openPostgres(await create('template'))),
    openEmpty: async () => kept.keep(openPostgres(await create('nothing'))),
  };
}

/** Opens the suite's own database once, and closes whatever was opened when the suite is over. */
function keepOpen(openFirst: () => Promise<Database>) {
  const opened: Database[] = [];
  let first: Promise<Database> | null = null;
  const keep = async (opening: Promise<Database>): Promise<Database> => {
    const database = await opening;
    opened.push(database);
    return database;
  };
  afterAll(async () => {
    for (const database of opened) await database.close();
  });
  return { keep, first: (): Promise<Database> => (first ??= keep(openFirst())) };
}
