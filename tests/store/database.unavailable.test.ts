import { createServer } from 'node:net';
import type { Database } from '../../engine/store/database.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { describeDatabases } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { addressOf, serverAddress } from '../support/postgresTemplate.ts';

describe('a PostgreSQL server that cannot be used', () => {
  test.each<[what: string, url: string, reason: string]>([
    ['an address that is none', 'postgres://user:hidden@host:notaport/x', 'badAddress'],
    ['nothing listening', 'postgres://user:hidden@127.0.0.1:1/x', 'unreachable'],
    ['a host that does not exist', 'postgres://user:hidden@nowhere.invalid/x', 'unreachable'],
  ])('%s is told in one line without the password', async (_what, url, reason) => {
    const opening = openPostgres(url);
    await expect(opening).rejects.toMatchObject({ name: 'DatabaseUnavailable', reason });
    await expect(opening).rejects.toThrow(/^(?!.*hidden)Expected [^\n]*$/);
  });

  test('a server that closes at once is unreachable', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openPostgres(`postgres://u:hidden@127.0.0.1:${port}/x`)).rejects.toMatchObject({
      reason: 'unreachable',
    });
    await new Promise((done) => server.close(done));
  });
});

describeDatabases('a database under trouble', (open, backend) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  if (backend.kind === 'postgres') {
    test('a database that does not exist is rejected by name', async () => {
      const opening = openPostgres(addressOf(await serverAddress(), 'no_such_database'));
      await expect(opening).rejects.toMatchObject({
        reason: 'rejected',
        message: expect.stringContaining('no_such_database'),
      });
    });

    test('a connection cut in a transaction fails it, and the next one gets a new connection', async () => {
      const cut = database.across(async (tx) => {
        const rows = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
        const other = await backend.openAgain();
        await other.across((second) => second.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
        await tx.query('select 1');
      });
      await expect(cut).rejects.toThrow();
      expect(await database.across((tx) => tx.query('select 1 as fine'))).toEqual([{ fine: 1 }]);
    });

    test('a listener whose connection was cut listens again, and is told to go and look', async () => {
      const heard: string[] = [];
      const stop = await database.listen('cut', (payload) => heard.push(payload));
      await database.across((tx) =>
        tx.query(`select pg_terminate_backend(pid) from pg_stat_activity
                   where datname = current_database() and query like 'listen%'`),
      );
      await eventually(() => expect(heard).toEqual(['']));
      await database.notify('cut', 'after');
      await eventually(() => expect(heard).toEqual(['', 'after']));
      await stop();
    });
  }

  test('more transactions at once than connections wait for their turn', async () => {
    const slow = Array.from({ length: 25 }, (_, n) =>
      database.across(async (tx) => {
        await tx.query('select pg_sleep(0.005)');
        return n;
      }),
    );
    expect(await Promise.all(slow)).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });
});
