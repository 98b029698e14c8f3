import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';
import { TENANT } from '../support/engine.ts';
import { foundAfter, threeWorkedOn } from './walking.ts';

describeDatabases('a journal that somebody meddled with', (open) => {
  let database: Database;
  let instances: readonly string[] = [];
  beforeAll(async () => {
    database = await open();
    instances = await threeWorkedOn(database);
  });
  const at = (place: number): string => instances[place] ?? '';

  test('is intact before anybody did', async () => {
    expect(await foundAfter(database, 'select', null)).toEqual({ instances: 3, entries: 9, findings: [] });
    expect(await foundAfter(database, 'select', at(2))).toEqual({ instances: 1, entries: 3, findings: [] });
    expect(await foundAfter(database, 'select', '00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  const entry = (sequence: number): string => `instance_id = '${at(1)}' and sequence = ${sequence}`;

  test.each([
    [
      'changed facts',
      () => `update journal set facts = replace(facts::text, 'Zoë', 'Zoe')::json where ${entry(1)}`,
      'changed',
      1,
    ],
    ['a changed name', () => `update journal set by = 'somebody' where ${entry(2)}`, 'changed', 2],
    ['a changed time', () => `update journal set at = at + interval '1 hour' where ${entry(3)}`, 'changed', 3],
    ['a missing entry', () => `delete from journal where ${entry(2)}`, 'missing', 2],
    ['a missing end', () => `delete from journal where ${entry(3)}`, 'cutOff', 3],
    ['an extra entry', () => `update instance set sequence = 2 where instance_id = '${at(1)}'`, 'extra', 3],
    ['no entry at all', () => `delete from journal where instance_id = '${at(1)}'`, 'cutOff', 1],
    ['an instance that is gone', () => `delete from instance where instance_id = '${at(1)}'`, 'extra', 1],
  ])('is found with %s, the first entry named', async (_, change, kind, sequence) => {
    const all = await foundAfter(database, change(), null);
    expect(all?.findings).toEqual([
      { tenant: TENANT, instance: at(1), kind, sequence, message: expect.stringContaining('Expected') },
    ]);
    expect((await foundAfter(database, change(), at(1)))?.findings).toHaveLength(1);
    expect((await foundAfter(database, change(), at(0)))?.findings).toEqual([]);
  });
});
