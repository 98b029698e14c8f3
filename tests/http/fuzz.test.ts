import { operations } from '../../engine/contract/operations/index.ts';
import type { Operation } from '../../engine/contract/operation.ts';
import type { OperationName } from '../../engine/contract/operations/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { badRequestsFor, wildRequestsFor } from './support/mutations.ts';
import { randomFrom } from './support/random.ts';
import { namesIn } from './support/samples.ts';
import type { Names } from './support/samples.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const WILD_EACH = Number(process.env['FUZZ_RUNS'] ?? 12);

const names = Object.keys(operations) as OperationName[];

const TABLES = [
  'instance',
  'journal',
  'effect',
  'task',
  'incident',
  'message',
  'definition',
  'deployment',
  'unit',
  'person',
  'role_grant',
  'api_key',
];

describeDatabases(`whatever is sent (seed ${SEED})`, (open) => {
  let world: World;
  let known: Names;
  beforeAll(async () => {
    world = await openWorld(await open());
    known = await namesIn(world);
  });
  afterAll(() => world.server.close());

  const rows = async (): Promise<string> => {
    const counts = TABLES.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
    const [row] = await world.server.database.across((tx) => tx.query(`select ${counts}`));
    return JSON.stringify(row);
  };

  const askerFor = async (name: OperationName) => {
    const { access, tag } = operations[name] as Operation;
    if (tag === 'jobs') return world.worker;
    if (access === 'definitions.deploy') return world.owner;
    if (access === 'history.verify' || access === 'history.read') return world.auditor;
    if (access.startsWith('organisation') || access === 'keys.write' || access === 'instances.repair')
      return world.admin;
    return access === 'signals.publish' ? world.duty : world.supervisor;
  };

  test.each(names)('%s refuses what is wrong, and nothing changes', async (name) => {
    const asker = await askerFor(name);
    const before = await rows();
    for (const { about, send } of badRequestsFor(name, known)) {
      const response = await send(asker);
      const found = `${about}: ${response.status} ${response.text?.slice(0, 300)}`;
      expect(found).toMatch(/: 4\d\d /);
      expect([about, response.type]).toEqual([about, 'application/problem+json']);
    }
    expect(await rows()).toBe(before);
  });

  test.each(names)('%s never fails, whatever it is sent', async (name) => {
    const asker = await askerFor(name);
    const random = randomFrom(SEED + names.indexOf(name));
    for (const { about, send } of wildRequestsFor(name, known, random, WILD_EACH)) {
      for (const who of [asker, world.foreigner]) {
        const response = await send(who);
        expect(`${about}: ${response.status} ${response.text?.slice(0, 300)}`).toMatch(/: [234]\d\d/);
      }
    }
    expect(world.server.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test.each([
    '/',
    '/api/nothing',
    '/api/tasks/../../etc',
    '/api/%zz',
    '/api/tasks/%00',
    '//',
    '/api//tasks',
    '/API/tasks',
  ])('an address such as %s is refused', async (path) => {
    const response = await world.agent.get(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
