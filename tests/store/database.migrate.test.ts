import type { Database } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { digestOf, type Migration } from '../../engine/store/migration.ts';
import { migrations } from '../../engine/store/migrations/index.ts';
import { describeDatabases } from '../support/databases.ts';
import released from './releasedMigrations.json' with { type: 'json' };

const first: Migration = { name: '0001_first', sql: 'create table first (tenant_id text primary key, n integer)' };
const second: Migration = {
  name: '0002_second',
  sql: 'create table book (tenant_id text, line integer, primary key (tenant_id, line)); create table plain (n integer)',
  appendOnly: ['book'],
};

const appliedNames = async (database: Database): Promise<readonly string[]> => {
  const rows = await database.across((tx) => tx.query<{ name: string }>('select name from migration order by name'));
  return rows.map(({ name }) => name);
};

test('migrations are numbered without a gap', () => {
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, place) => place + 1));
});

test('released migrations read as they did when they were released', () => {
  const now = Object.fromEntries(migrations.map((migration) => [migration.name, digestOf(migration)]));
  expect(now).toMatchObject(released);
});

describeDatabases('migrations', (_open, backend) => {
  test('are applied once, in order, and only those that are missing', async () => {
    const database = await backend.openEmpty();
    await migrate(database, [first]);
    await migrate(database, [first, second]);
    await migrate(database, [first, second]);
    expect(await appliedNames(database)).toEqual(['0001_first', '0002_second']);
  });

  test('are applied once when several nodes start together', async () => {
    const database = await backend.openEmpty();
    await Promise.all([1, 2, 3, 4].map(() => migrate(database, [first, second])));
    expect(await appliedNames(database)).toEqual(['0001_first', '0002_second']);
  });

  test('leave nothing behind when one of them fails', async () => {
    const database = await backend.openEmpty();
    const broken: Migration = {
      name: '0002_broken',
      sql: 'create table half (n integer); create table half (n integer)',
    };
    await expect(migrate(database, [first, broken])).rejects.toMatchObject({ code: '42P07' });
    expect(await database.across((tx) => tx.query(`select to_regclass('migration') as found`))).toEqual([
      { found: null },
    ]);
  });

  test('are refused when an applied one has been edited', async () => {
    const database = await backend.openEmpty();
    await migrate(database, [first]);
    const edited = migrate(database, [{ ...first, sql: `${first.sql};` }]);
    await expect(edited).rejects.toMatchObject({
      reason: 'schemaChanged',
      message: expect.stringContaining('0001_first'),
    });
  });

  test('are refused when the database is ahead of this release', async () => {
    const database = await backend.openEmpty();
    await migrate(database, [first, second]);
    const older = migrate(database, [first]);
    await expect(older).rejects.toMatchObject({
      reason: 'schemaChanged',
      message: expect.stringContaining('0002_second'),
    });
  });

  test('secure each table that has a tenant, and grant no change to append-only ones', async () => {
    const database = await backend.openEmpty();
    await migrate(database, [first, second]);
    await database.within(['one'], async (tx) => {
      await tx.query(`insert into first values ('one', 1)`);
      await tx.query('update first set n = 2');
      await tx.query(`insert into book values ('one', 1)`);
    });
    for (const forbidden of [
      'update book set line = 2',
      'delete from book',
      'select * from plain',
      'select * from migration',
    ]) {
      await expect(database.within(['one'], (tx) => tx.query(forbidden))).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      database.within(['one'], (tx) => tx.query(`insert into first values ('two', 1)`)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
