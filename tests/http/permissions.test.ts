import { operations } from '../../engine/contract/operations/index.ts';
import type { Operation } from '../../engine/contract/operation.ts';
import type { OperationName } from '../../engine/contract/operations/index.ts';
import { permissionsOf } from '../../engine/organisation/permissions.ts';
import type { Role } from '../../engine/organisation/roles.ts';
import { describeDatabases } from '../support/databases.ts';
import { addressOf, ask, unknownNames } from './support/samples.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const roles = Object.keys(permissionsOf) as Role[];

/** What asks for a permission, without the stream, which would not end. */
const guarded = Object.entries<Operation>(operations).filter(
  ([name, { access }]) => access !== 'anybody' && access !== 'signedIn' && name !== 'hearChanges',
) as [OperationName, Operation][];

describeDatabases('permissions', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  test.each(roles)('let %s do what the table says and nothing else', async (role) => {
    const asker = await world.server.machine(role);
    const held: readonly string[] = permissionsOf[role];
    const refused: string[] = [];
    for (const [name, { body }] of guarded) {
      const response = await ask(
        asker,
        name,
        addressOf(name, unknownNames),
        body === null ? undefined : { nonsense: true },
      );
      expect(response.status).not.toBe(401);
      if (response.status === 403) refused.push(name);
    }
    expect(refused).toEqual(guarded.filter(([, { access }]) => !held.includes(access)).map(([name]) => name));
  });

  test('end where the unit ends', async () => {
    const here = await world.task({ unit: 'GZ-1' });
    const instance = here.slice(0, 36);

    const south = await world.server.as('supervisor-south');
    const east = await world.server.as('supervisor-east');
    expect((await east.get(`/api/tasks/${here}`)).status).toBe(404);
    expect((await east.get(`/api/instances/${instance}`)).status).toBe(404);
    expect((await east.post(`/api/instances/${instance}/cancel`).send({ reason: 'x' })).status).toBe(404);
    expect(good(await south.get(`/api/tasks/${here}`)).body.may).toMatchObject({ claim: true, assign: true });
    expect(good(await east.get('/api/tasks?unit=GZ-1')).body.total).toBe(0);
    expect(good(await south.get('/api/tasks?unit=GD')).body.total).toBe(1);
  });

  test('let a technician see the outlet but not cancel', async () => {
    const { id } = await world.started({ unit: 'GZ-1' });
    expect((await world.technician.get(`/api/instances/${id}`)).status).toBe(200);
    expect((await world.technician.post(`/api/instances/${id}/cancel`).send({ reason: 'x' })).status).toBe(403);
  });

  test('show a case without a unit to the top, to who started it, and to who had a task in it', async () => {
    const { body } = good(
      await (
        await world.server.as('agent-zj')
      )
        .post('/api/instances')
        .send({ process: 'request', variables: { subject: 'x' } }),
    );
    await world.server.settle();
    const path = `/api/instances/${body.id}`;
    const manager = await world.server.as('manager-nb-1');
    const statusFor = async (username: string): Promise<number> =>
      (await (await world.server.as(username)).get(path)).status;
    expect(await statusFor('agent1')).toBe(200);
    expect(await statusFor('agent-zj')).toBe(200);
    expect(await statusFor('manager-nb-1')).toBe(404);

    const { body: tasks } = good(await world.supervisor.get(`/api/tasks?instance=${body.id}`));
    good(await world.supervisor.post(`/api/tasks/${tasks.items[0].id}/assign`).send({ assignee: 'manager-nb-1' }));
    expect(await statusFor('manager-nb-1')).toBe(200);
    good(await manager.post(`/api/tasks/${tasks.items[0].id}/complete`).send({ variables: { approved: true } }));
    expect(await statusFor('manager-nb-1')).toBe(200);
    expect(await statusFor('manager-hz-2')).toBe(404);
  });

  test('leave the secret of a key, and that of a session, out of the log', async () => {
    const text = world.server.logged.join('\n');
    expect(text).toContain('"route":"/tasks/{task}/complete"');
    expect(text).not.toMatch(/ak_demo|aftercare-demo|[\w-]{43}/);
  });
});
