import type { Database } from '../../engine/store/database.ts';
import { eventually } from '../support/eventually.ts';
import { describeDatabases } from '../support/databases.ts';

describeDatabases('notifications', (open, backend) => {
  let database: Database;
  let other: Database;

  beforeAll(async () => {
    database = await open();
    other = await backend.openAgain();
  });

  test('reach every listener of the channel on any node, until it stops', async () => {
    const heard: string[] = [];
    const stopFirst = await database.listen('effects', (payload) => heard.push(`first ${payload}`));
    const stopSecond = await other.listen('effects', (payload) => heard.push(`second ${payload}`));
    const stopElsewhere = await database.listen('elsewhere', (payload) => heard.push(`elsewhere ${payload}`));

    await other.notify('effects', '中文');
    await eventually(() => expect([...heard].sort()).toEqual(['first 中文', 'second 中文']));

    await stopFirst();
    await database.notify('effects', 'again');
    await eventually(() => expect(heard).toContain('second again'));
    expect(heard).not.toContain('first again');

    await stopSecond();
    await stopElsewhere();
  });

  test('of a transaction are heard when it commits, and never when it does not', async () => {
    const heard: string[] = [];
    const stop = await database.listen('tasks', (payload) => heard.push(payload));
    const failing = other.within(['demo'], async (tx) => {
      await tx.query('select pg_notify($1, $2)', ['tasks', 'rolled back']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await other.within(['demo'], (tx) => tx.query('select pg_notify($1, $2)', ['tasks', 'committed']));
    await eventually(() => expect(heard).toEqual(['committed']));
    await stop();
  });

  test('refuse channels that SQL would have to quote', async () => {
    for (const channel of ['Tenant', 'a b', 'x"; drop table tenant', '']) {
      await expect(async () => database.listen(channel, () => undefined)).rejects.toThrow('Expected a channel');
      await expect(async () => database.notify(channel, 'x')).rejects.toThrow('Expected a channel');
    }
  });
});
