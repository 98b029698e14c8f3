import { createPluginDatabase } from '../../engine/store/pluginDatabase.ts';
import type { PluginDatabase, PluginMigration, PluginQuery } from '../../engine/ports/pluginDatabase.ts';
import { describeDatabases } from '../support/databases.ts';

const shelf = {
  name: '0001_shelf',
  statements: [
    'create table shelf (tenant_id text, part text, on_hand integer not null, primary key (tenant_id, part))',
  ],
};

describeDatabases('tables of a plugin', (open) => {
  let tables: PluginDatabase;

  const put = (query: PluginQuery, tenant: string, part: string) =>
    query('insert into shelf (tenant_id, part, on_hand) values ($1, $2, 1)', [tenant, part]);
  const asTenant = <T>(tenant: string, work: (query: PluginQuery) => Promise<T>) =>
    tables.transaction('shop', tenant, work);
  const partsOf = (tenant: string) =>
    asTenant(tenant, (query) => query<{ part: string }>('select part from shelf order by part'));

  beforeAll(async () => {
    tables = createPluginDatabase(await open(), 500);
    await tables.migrate('shop', [shelf]);
    await tables.migrate('rival', [
      { ...shelf, statements: shelf.statements.map((sql) => sql.replace('shelf', 'till')) },
    ]);
    await asTenant('acme', (query) => put(query, 'acme', 'belt'));
    await asTenant('bosk', (query) => put(query, 'bosk', 'pump'));
  });

  test('a tenant sees its own rows only', async () => {
    await expect(partsOf('acme')).resolves.toEqual([{ part: 'belt' }]);
    await expect(partsOf('bosk')).resolves.toEqual([{ part: 'pump' }]);
  });

  test('a tenant cannot write a row of another', async () => {
    await expect(asTenant('acme', (query) => put(query, 'bosk', 'fan'))).rejects.toThrow('row-level security');
  });

  test('nothing of a failed transaction stays', async () => {
    const failing = asTenant('acme', async (query) => {
      await put(query, 'acme', 'fan');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(partsOf('acme')).resolves.toEqual([{ part: 'belt' }]);
  });

  test.each([
    ['a table of the engine', 'select * from public.migration', 'permission denied'],
    ['a table of the engine by its bare name', 'select * from migration', 'does not exist'],
    ['the list of its own migrations', 'select * from _migration', 'permission denied'],
    ['the table of another plugin', 'select * from plugin_rival.till', 'permission denied'],
    ['a new table', 'create table more (tenant_id text)', 'Expected a select'],
    ['a new table by selecting into it', 'select 1 as one into more', 'permission denied'],
    ['a second statement', 'select 1; drop table shelf', 'without ";"'],
    ['another role', 'set role none', 'Expected a select'],
    ['another role by a function', `select set_config('role', 'none', true)`, 'without "set_config"'],
    ['another role by an escaped name', `select U&"set\\005fconfig"('role', 'none', true)`, 'without "U&"'],
    ['SQL in a text', `select query_to_xml('select * from public.migration', true, true, '')`, 'without "to_xml"'],
    ['the end of the transaction', 'commit', 'Expected a select'],
    ['a file of the server', `select pg_read_file('/etc/passwd')`, 'permission denied'],
  ])('a plugin has no way to %s', async (_way, sql, refusal) => {
    await expect(asTenant('acme', (query) => query(sql))).rejects.toThrow(refusal);
  });

  test('what a statement did to the session does not reach the next one', async () => {
    const database = await open();
    const rows = await database.within(['acme'], async (tx) => {
      const inner = createPluginDatabase({ ...database, within: async (_tenants, work) => work(tx) });
      return inner.transaction('shop', 'acme', async (query) => {
        await tx.query('reset role'); // as if a way out had been found
        return query<{ role: string }>('select current_user::text as role');
      });
    });
    expect(rows).toEqual([{ role: 'aftercare_plugin_shop' }]);
  });

  test('a transaction that hangs is ended, and the database goes on', async () => {
    const hanging = asTenant('acme', async (query) => {
      await put(query, 'acme', 'fan');
      await new Promise(() => undefined);
    });
    await expect(hanging).rejects.toThrow('to end within');
    await expect(partsOf('acme')).resolves.toEqual([{ part: 'belt' }]);
  });

  test('a later migration changes a table that has rows, and confines what it adds', async () => {
    const added: PluginMigration = {
      name: '0002_price',
      statements: [
        'alter table shelf add column price integer not null default 3',
        'create table offer (tenant_id text primary key, price integer)',
      ],
    };
    await tables.migrate('shop', [shelf, added]);
    await tables.migrate('shop', [shelf, added]);

    await expect(asTenant('acme', (query) => query('select price from shelf'))).resolves.toEqual([{ price: 3 }]);
    const stranger = asTenant('acme', (query) => query(`insert into offer (tenant_id) values ('bosk')`));
    await expect(stranger).rejects.toThrow('row-level security');
    await expect(asTenant('acme', (query) => query('select 1 as x into other'))).rejects.toThrow('permission denied');
  });

  test('a migration that was edited after it was applied is refused', async () => {
    const edited = { ...shelf, statements: [...shelf.statements, 'delete from shelf'] };
    await expect(tables.migrate('shop', [edited])).rejects.toThrow('found another text than was applied');
    await expect(tables.migrate('shop', [])).rejects.toThrow('Expected migration 0001_shelf of plugin shop');
  });

  test.each([
    [
      'keeps rows without a tenant',
      'create table loose (id text primary key)',
      'to begin with "tenant_id text", found id text',
    ],
    ['has no key', 'create table loose (tenant_id text)', 'found no primary key'],
    ['reaches for another schema', 'create table public.loose (tenant_id text primary key)', 'permission denied'],
    ['drops a table of the engine', 'drop table public.migration', 'must be owner'],
    ['writes a table of the engine', 'delete from public.migration', 'permission denied'],
    ['makes a function', 'create function f() returns int language sql as $$ select 1 $$', 'Expected a create'],
    ['takes rights', 'grant select on shelf to public', 'Expected a create'],
  ])('a migration that %s is undone', async (_what, statement, refusal) => {
    const migrating = tables.migrate('careless', [{ name: '0001_loose', statements: [statement] }]);
    await expect(migrating).rejects.toThrow(refusal);
  });

  test('nodes that start together migrate once', async () => {
    const databases = [createPluginDatabase(await open()), createPluginDatabase(await open())];
    await Promise.all(databases.map((each) => each.migrate('twins', [shelf])));
    await expect(tables.transaction('twins', 'acme', (query) => query('select 1 from shelf'))).resolves.toEqual([]);
  });

  test('a plugin name that could carry SQL is refused', async () => {
    await expect(tables.migrate('shop; drop schema public', [])).rejects.toThrow('Expected a plugin name');
  });
});
