import type { Database, Tx } from './database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import { digestOf, type Migration } from './migration.ts';
import { migrations as released } from './migrations/index.ts';
import { sqlStateOf } from './sqlState.ts';
import { ensureConfinedRole, secureTables } from './rowSecurity.ts';

/** Any constant, as long as every release uses this one. */
const MIGRATION_LOCK = 4_177_031_502;

interface AppliedRow {
  readonly name: string;
  readonly digest: string;
}

/** Brings the schema up to this program's release. Nodes that start together wait for the first; all or nothing. */
export async function migrate(database: Database, migrations: readonly Migration[] = released): Promise<void> {
  const migrated = database.across(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await tx.query(
      `set local client_min_messages = warning;
       create table if not exists migration (
         name text primary key,
         digest text not null,
         applied_at timestamptz not null default now()
       )`,
    );
    const applied = await tx.query<AppliedRow>('select name, digest from migration order by name');
    checkApplied(applied, migrations);

    const missing = migrations.slice(applied.length);
    if (missing.length === 0) return;
    await ensureConfinedRole(tx);
    for (const migration of missing) await apply(tx, migration);
  });
  await migrated.catch((error: unknown) => {
    throw sqlStateOf(error) === INSUFFICIENT_PRIVILEGE ? missingRight(error) : error;
  });
}

async function apply(tx: Tx, migration: Migration): Promise<void> {
  await tx.query(migration.sql);
  await secureTables(tx, migration.appendOnly ?? []);
  await tx.query('insert into migration (name, digest) values ($1, $2)', [migration.name, digestOf(migration)]);
}

/** What was applied must be how the list begins: same names, same order, same text. */
function checkApplied(applied: readonly AppliedRow[], migrations: readonly Migration[]): void {
  applied.forEach(({ name, digest }, place) => {
    const expected = migrations[place];
    if (expected === undefined) {
      throw changed(`the database has migration ${name}, which this release does not know; start a newer release`);
    }
    if (expected.name !== name) {
      throw changed(`expected migration ${expected.name} in place ${place + 1}, found ${name} applied to the database`);
    }
    if (digestOf(expected) !== digest) {
      throw changed(`migration ${name} reads differently now than when it was applied; released ones are never edited`);
    }
  });
}

const INSUFFICIENT_PRIVILEGE = '42501';

const missingRight = (error: unknown): DatabaseUnavailable =>
  new DatabaseUnavailable('missingRight', `Expected the right to create tables in this database; ${String(error)}`);

const changed = (what: string): DatabaseUnavailable =>
  new DatabaseUnavailable('schemaChanged', `Expected the database schema to fit this release: ${what}`);
