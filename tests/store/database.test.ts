import type { Database, Tx } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';

const addTenant = (tx: Tx, tenant: string): Promise<readonly unknown[]> =>
  tx.query(`insert into tenant (tenant_id, name, created_at) values ($1, '{}', $2)`, [tenant, new Date(0)]);

async function tenantsSeen(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ tenant_id: string }>('select tenant_id from tenant order by tenant_id');
  return rows.map((row) => row.tenant_id);
}

describeDatabases('a database', (open, backend) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await database.across(async (tx) => {
      for (const tenant of ['one', 'two', 'three']) await addTenant(tx, tenant);
    });
  });

  test('says which kind it is', () => {
    expect(database.kind).toBe(backend.kind);
  });

  test('shows a transaction the rows of its tenants only', async () => {
    expect(await database.within(['two'], tenantsSeen)).toEqual(['two']);
    expect(await database.within(['one', 'three'], tenantsSeen)).toEqual(['one', 'three']);
    expect(await database.within(['nobody'], tenantsSeen)).toEqual([]);
    expect(await database.across(tenantsSeen)).toEqual(['one', 'three', 'two']);
  });

  test('leaves no confinement behind on the connection', async () => {
    for (let round = 0; round < 30; round += 1) await database.within(['two'], tenantsSeen);
    const who = 'select current_user = session_user as own';
    expect(await database.across((tx) => tx.query(who))).toEqual([{ own: true }]);
    expect(await database.within(['two'], (tx) => tx.query(who))).toEqual([{ own: false }]);
  });

  test('keeps the answers of many transactions at once apart', async () => {
    const rounds = Array.from({ length: 60 }, (_, round) => (round % 2 === 0 ? 'one' : 'two'));
    const seen = await Promise.all(rounds.map((tenant) => database.within([tenant], tenantsSeen)));
    expect(seen).toEqual(rounds.map((tenant) => [tenant]));
  });

  test('refuses tenants that could not be told from SQL', async () => {
    for (const tenants of [[], ['One'], [`x'; reset role; --`], ['a,b'], [''], ['a'.repeat(64)]]) {
      await expect(async () => database.within(tenants, tenantsSeen)).rejects.toThrow(/^Expected .*, found /);
    }
  });

  test('undoes everything when the work fails, and is usable afterwards', async () => {
    const failing = database.across(async (tx) => {
      await addTenant(tx, 'four');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.within(['four'], tenantsSeen)).toEqual([]);
  });

  test('fails a transaction whose work swallowed the error of a statement', async () => {
    const careless = database.across(async (tx) => {
      await addTenant(tx, 'five');
      await addTenant(tx, 'five').catch(() => undefined);
      return 'fine';
    });
    await expect(careless).rejects.toMatchObject({ code: '23505' });
    expect(await database.within(['five'], tenantsSeen)).toEqual([]);
  });

  test('fails a transaction that a deferred constraint refuses at the end', async () => {
    await database.across((tx) =>
      tx.query('create table late (n integer unique deferrable initially deferred); insert into late values (1)'),
    );
    const late = database.across((tx) => tx.query('insert into late values ($1)', [1]));
    await expect(late).rejects.toMatchObject({ code: '23505' });
    expect(await database.across((tx) => tx.query('select n from late'))).toEqual([{ n: 1 }]);
  });

  test('refuses statements after the end of their transaction', async () => {
    const kept: Tx[] = [];
    await database.across(async (tx) => {
      kept.push(tx);
      return Promise.resolve();
    });
    await expect(kept[0]!.query('select 1')).rejects.toThrow('Expected an open transaction, found one that has ended');
  });

  test('answers a text of several statements with the rows of the last', async () => {
    expect(await database.across((tx) => tx.query('select 1 as a; select 2 as b'))).toEqual([{ b: 2 }]);
  });

  test('runs one statement many times, confined and not, by its kept plan', async () => {
    const sql = 'select count(*) as n from tenant where tenant_id = any($1)';
    for (let round = 0; round < 12; round += 1) {
      expect(await database.across((tx) => tx.query(sql, [['one', 'two']]))).toEqual([{ n: 2 }]);
      expect(await database.within(['two'], (tx) => tx.query(sql, [['one', 'two']]))).toEqual([{ n: 1 }]);
    }
  });

  test('carries a single statement out in a transaction of its own, confined like any other', async () => {
    expect(await database.withinOne(['two'], tenantsSeen)).toEqual(['two']);
    await database.withinOne(['six'], (tx) => addTenant(tx, 'six'));
    expect(await database.across(tenantsSeen)).toContain('six');
    const foreign = database.withinOne(['six'], (tx) => addTenant(tx, 'seven'));
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    expect(await database.across(tenantsSeen)).not.toContain('seven');
    expect(await database.withinOne(['six'], () => Promise.resolve('nothing asked'))).toBe('nothing asked');
  });

  test('undoes a single statement that fails, and tells so even when its error was swallowed', async () => {
    const failing = (tx: Tx): Promise<unknown> => tx.query('select 1 / $1::integer', [0]);
    await expect(database.withinOne(['two'], failing)).rejects.toMatchObject({ code: '22012' });
    const careless = database.withinOne(['two'], (tx) => failing(tx).catch(() => 'fine'));
    await expect(careless).rejects.toThrow('Expected the transaction to commit');
    expect(await database.withinOne(['two'], tenantsSeen)).toEqual(['two']);
  });

  test('refuses a second statement where a single one was announced', async () => {
    const two = database.withinOne(['two'], async (tx) => {
      await tenantsSeen(tx);
      return tenantsSeen(tx);
    });
    await expect(two).rejects.toThrow('Expected a single statement, found another one');
  });

  test('keeps the answers of many single statements at once apart', async () => {
    const rounds = Array.from({ length: 60 }, (_, round) => (round % 2 === 0 ? 'one' : 'two'));
    const seen = await Promise.all(rounds.map((tenant) => database.withinOne([tenant], tenantsSeen)));
    expect(seen).toEqual(rounds.map((tenant) => [tenant]));
  });

  test('lets reads of one turn share a transaction, confined to their tenants', async () => {
    const begun = async (tx: Tx) =>
      ((await tx.query('select now() as at, $1::integer as n', [1])) as { at: Date }[])[0]?.at;
    const [one, two, other] = await Promise.all([
      database.read(['one'], begun),
      database.read(['one'], begun),
      database.read(['two'], tenantsSeen),
    ]);
    expect(one).toEqual(two);
    expect(other).toEqual(['two']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await database.read(['one'], begun)).not.toEqual(one);
  });

  test('answers each of many reads at once for itself, whatever becomes of its neighbours', async () => {
    const reads = Array.from({ length: 40 }, (_, place) =>
      database.read(['two'], async (tx) => {
        const rows = await tx.query<{ n: number }>('select 12 / $1::integer as n', [place % 4]);
        return rows[0]?.n;
      }),
    );
    const answers = await Promise.allSettled(reads);
    expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual(
      Array.from({ length: 40 }, (_, place) => (place % 4 === 0 ? 'failed' : 12 / (place % 4))),
    );
    await expect(database.read(['two'], () => Promise.reject(new Error('not asked')))).rejects.toThrow('not asked');
    expect(await database.read(['two'], tenantsSeen)).toEqual(['two']);
  });

  test('says at which place a statement is wrong by its SQLSTATE', async () => {
    await expect(database.across((tx) => tx.query('select nothing'))).rejects.toMatchObject({ code: '42703' });
  });
});
