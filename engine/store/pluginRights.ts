import type { Tx } from './database.ts';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import type { PluginConfinement } from './pluginConfinement.ts';

interface TableRow {
  readonly name: string;
  /** Null without a primary key. */
  readonly key: string | null;
}

/** The role belongs to the whole server, so another database of it may create it at this moment. */
export async function ensurePluginRole(tx: Tx, { role, schema }: PluginConfinement): Promise<void> {
  await tx.query(createRole(role)).catch((error: unknown) => {
    throw new DatabaseUnavailable(
      'missingRight',
      `Expected the role ${role} and the right to use it; ${String(error)}. An administrator of the server can run: ` +
        `create role ${role} nologin; grant ${role} to <this user>`,
    );
  });
  await tx.query(`grant usage on schema ${schema} to ${role}`);
}

const createRole = (role: string): string => `
do $$
begin
  if not exists (select from pg_roles where rolname = '${role}') then
    begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  begin
    set local role ${role};
    reset role;
  exception when insufficient_privilege then
    execute format('grant ${role} to %I', current_user);
  end;
end
$$`;

/** For the time of a migration the plugin owns its tables and may create more. */
export async function lendTables(tx: Tx, confinement: PluginConfinement): Promise<void> {
  const { schema, role } = confinement;
  await tx.query(`grant create on schema ${schema} to ${role}`);
  for (const { name } of await tablesOf(tx, confinement)) await tx.query(`alter table ${name} owner to ${role}`);
}

/** The tables become ours again, confined to one tenant at a time, and the plugin may use their rows only. */
export async function takeTablesBack(tx: Tx, confinement: PluginConfinement): Promise<void> {
  const { schema, role } = confinement;
  for (const { name, key } of await tablesOf(tx, confinement)) {
    if (key !== 'tenant_id text') {
      throw new DatabaseUnavailable(
        'schemaChanged',
        `Expected the primary key of ${name} to begin with "tenant_id text", found ${key ?? 'no primary key'}`,
      );
    }
    await tx.query(
      `alter table ${name} owner to current_user;
       revoke all on ${name} from ${role};
       grant select, insert, update, delete on ${name} to ${role};
       alter table ${name} enable row level security;
       drop policy if exists tenant_isolation on ${name};
       create policy tenant_isolation on ${name} to ${role} using (tenant_id = current_setting('aftercare.tenants', true))`,
    );
  }
  await tx.query(
    `grant usage on all sequences in schema ${schema} to ${role}; revoke create on schema ${schema} from ${role}`,
  );
}

const tablesOf = (tx: Tx, { schema }: PluginConfinement): Promise<readonly TableRow[]> =>
  tx.query<TableRow>(
    `select relation.oid::regclass::text as name,
            first.attname || ' ' || format_type(first.atttypid, null) as key
       from pg_class as relation
       left join pg_index as key on key.indrelid = relation.oid and key.indisprimary
       left join pg_attribute as first on first.attrelid = relation.oid and first.attnum = key.indkey[0]
      where relation.relkind in ('r', 'p')
        and relation.relnamespace = $1::regnamespace
        and relation.relname <> '_migration'
      order by relation.relname`,
    [schema],
  );
