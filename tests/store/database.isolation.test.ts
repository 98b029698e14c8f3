import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation } from '../support/organisation.ts';

interface TableRow {
  readonly name: string;
  readonly secured: boolean;
  readonly key_begins_with: string;
}

/** Every table of the schema that has a tenant, with the first column of its primary key. */
const tenantTables = (database: Database): Promise<readonly TableRow[]> =>
  database.across((tx) =>
    tx.query<TableRow>(
      `select relation.oid::regclass::text as name,
              relation.relrowsecurity
                and exists (select from pg_policy where polrelid = relation.oid) as secured,
              (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                where indrelid = relation.oid and indisprimary) as key_begins_with
         from pg_class as relation
         join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attname = 'tenant_id'
        where relation.relkind in ('r', 'p') and relation.relnamespace = 'public'::regnamespace
        order by 1`,
    ),
  );

describeDatabases('tenants', (open) => {
  let database: Database;
  let tables: readonly TableRow[];

  beforeAll(async () => {
    database = await open();
    await openDemoOrganisation(database);
    tables = await tenantTables(database);
  });

  test('are named first in the key of every table, and every table but the list of migrations has one', async () => {
    expect(tables.filter((table) => table.key_begins_with !== 'tenant_id' || !table.secured)).toEqual([]);
    const without = await database.across((tx) =>
      tx.query<{ name: string }>(
        `select relation.relname as name from pg_class as relation
          where relation.relkind in ('r', 'p') and relation.relnamespace = 'public'::regnamespace
            and not exists (select from pg_attribute where attrelid = relation.oid and attname = 'tenant_id')`,
      ),
    );
    expect(without).toEqual([{ name: 'migration' }]);
  });

  test('cannot write into any table of another tenant', async () => {
    for (const { name } of tables) {
      const writing = database.within(['stranger'], (tx) =>
        tx.query(`insert into ${name} (tenant_id) values ('demo')`),
      );
      await expect(writing).rejects.toMatchObject({
        code: '42501',
        message: expect.stringContaining('row-level security'),
      });
    }
  });

  test('cannot read, change or remove what another tenant has in any table', async () => {
    for (const { name } of tables) {
      const seen = await database.within(['stranger'], (tx) => tx.query(`select tenant_id from ${name} limit 1`));
      expect({ name, seen }).toEqual({ name, seen: [] });

      const owned = await database.across((tx) => tx.query(`select count(*) as n from ${name}`));
      for (const change of [`update ${name} set tenant_id = 'stranger'`, `delete from ${name}`]) {
        await database
          .within(['stranger'], (tx) => tx.query(change))
          .catch((error: unknown) => {
            expect(error).toMatchObject({ code: '42501' }); // the right itself is missing on append-only tables
          });
      }
      expect(await database.across((tx) => tx.query(`select count(*) as n from ${name}`))).toEqual(owned);
    }
  });

  test('cannot give a row of theirs to another', async () => {
    const giving = database.within(['demo'], (tx) => tx.query(`update product set tenant_id = 'stranger'`));
    await expect(giving).rejects.toMatchObject({ code: '42501' });
  });

  test('see nothing outside of a confined transaction under the confined role', async () => {
    const rows = await database.across((tx) => tx.query('set local role aftercare_app; select * from tenant'));
    expect(rows).toEqual([]);
  });
});
