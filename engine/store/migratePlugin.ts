import { createHash } from 'node:crypto';
import type { PluginMigration } from '../ports/pluginDatabase.ts';
import type { Database, Tx } from './database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import { confinementOf, type PluginConfinement } from './pluginConfinement.ts';
import { ensurePluginRole, lendTables, takeTablesBack } from './pluginRights.ts';
import { checkMigration } from './pluginStatement.ts';

/** Any constant, as long as every release uses this one. */
const PLUGIN_MIGRATION_LOCK = 4_177_031_503;

interface AppliedRow {
  readonly name: string;
  readonly digest: string;
}

/**
 * Brings a plugin's schema up to date. Its statements run as the plugin's own role, which may create only there; then
 * the tables become ours, so that the plugin cannot undo their row-level security.
 */
export async function migratePlugin(
  database: Database,
  plugin: string,
  migrations: readonly PluginMigration[],
): Promise<void> {
  const confinement = confinementOf(plugin);
  for (const { statements } of migrations) statements.forEach(checkMigration);

  await database.across(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [PLUGIN_MIGRATION_LOCK]);
    const applied = await appliedTo(tx, confinement);
    checkApplied(plugin, applied, migrations);

    const missing = migrations.slice(applied.length);
    if (missing.length === 0) return;
    await ensurePluginRole(tx, confinement);
    for (const migration of missing) await apply(tx, confinement, migration);
  });
}

async function appliedTo(tx: Tx, { schema }: PluginConfinement): Promise<readonly AppliedRow[]> {
  await tx.query(
    `set local client_min_messages = warning;
     create schema if not exists ${schema};
     create table if not exists ${schema}._migration (
       name text primary key,
       digest text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  return tx.query<AppliedRow>(`select name, digest from ${schema}._migration order by name`);
}

async function apply(tx: Tx, confinement: PluginConfinement, migration: PluginMigration): Promise<void> {
  const { schema, role } = confinement;
  await lendTables(tx, confinement);
  await tx.query(`set local role ${role}; set local search_path = ${schema}, pg_temp`);
  for (const statement of migration.statements) await tx.query(statement);
  await tx.query('reset role; set local search_path to default');
  await takeTablesBack(tx, confinement);
  await tx.query(`insert into ${schema}._migration (name, digest) values ($1, $2)`, [
    migration.name,
    digestOf(migration),
  ]);
}

/** What was applied must be how the list begins: same names, same order, same text. */
function checkApplied(plugin: string, applied: readonly AppliedRow[], migrations: readonly PluginMigration[]): void {
  applied.forEach(({ name, digest }, place) => {
    const expected = migrations[place];
    if (expected?.name === name && digestOf(expected) === digest) return;
    const found = expected?.name === name ? 'another text than was applied' : (expected?.name ?? 'none');
    throw new DatabaseUnavailable(
      'schemaChanged',
      `Expected migration ${name} of plugin ${plugin} as it was applied to the database, found ${found}`,
    );
  });
}

const digestOf = ({ name, statements }: PluginMigration): string =>
  createHash('sha256')
    .update(JSON.stringify([name, statements]))
    .digest('hex');
