import { CONFINED_ROLE } from './confinement.ts';
import type { Tx } from './database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';

interface TableRow {
  readonly name: string;
  readonly quoted: string;
}

/**
 * The role belongs to the whole server, so another database of it may create it at this moment. Whether the connecting
 * user may take the role on is tried, because servers before and after 16 grant it differently to its creator.
 */
export async function ensureConfinedRole(tx: Tx): Promise<void> {
  await tx.query(CREATE_ROLE).catch((error: unknown) => {
    throw new DatabaseUnavailable(
      'missingRight',
      `Expected the role ${CONFINED_ROLE} and the right to use it; ${String(error)}. An administrator of the server can ` +
        `run: create role ${CONFINED_ROLE} nologin; grant ${CONFINED_ROLE} to <this user>`,
    );
  });
}

const CREATE_ROLE = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${CONFINED_ROLE}') then
    begin
      create role ${CONFINED_ROLE} nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  begin
    set local role ${CONFINED_ROLE};
    reset role;
  exception when insufficient_privilege then
    execute format('grant ${CONFINED_ROLE} to %I', current_user);
  end;
  execute format('grant usage on schema %I to ${CONFINED_ROLE}', current_schema());
end
$$`;

/** Confines every table with a `tenant_id` that is not confined yet. */
export async function secureTables(tx: Tx, appendOnly: readonly string[]): Promise<void> {
  const tables = await tx.query<TableRow>(
    `select relation.relname as name, quote_ident(relation.relname) as quoted
       from pg_class as relation
       join pg_attribute as attribute on attribute.attrelid = relation.oid
      where relation.relkind in ('r', 'p')
        and relation.relnamespace = current_schema()::regnamespace
        and attribute.attname = $1
        and not relation.relrowsecurity
      order by relation.relname`,
    ['tenant_id'],
  );
  for (const { name, quoted } of tables) {
    const rights = appendOnly.includes(name) ? 'select, insert' : 'select, insert, update, delete';
    await tx.query(
      `alter table ${quoted} enable row level security;
       create policy tenant_isolation on ${quoted} to ${CONFINED_ROLE} using (${OF_THESE_TENANTS});
       grant ${rights} on ${quoted} to ${CONFINED_ROLE}`,
    );
  }
}

/**
 * A subquery of its own, so that the setting is taken apart once a statement and not once a row. The empty text keeps
 * the list out of index conditions: the planner takes a list there for ten searches, and a key for dearer than reading
 * some other index from end to end.
 */
const OF_THESE_TENANTS = `(tenant_id || '') = any ((select string_to_array(current_setting('aftercare.tenants', true), ','))::text[])`;
