import { describeDatabases } from '../support/databases.ts';
import { secondStep } from './support/requests.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

describeDatabases('interventions over the web', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  test('are told beforehand, with what else they end, and move a token', async () => {
    const { instance, visit } = await secondStep(world);
    const path = `/api/instances/${instance}/interventions`;
    const { items } = good(await world.admin.get(path)).body;
    expect(items).toEqual([
      { visit, element: 'second', mayBeCancelled: true, moves: [{ target: 'first', ends: ['second'] }] },
    ]);
    good(await world.admin.post(path).send({ kind: 'move', visit, target: 'first', reason: 'not yet' }));
    const tasks = good(await world.supervisor.get(`/api/tasks?instance=${instance}`)).body.items;
    expect(tasks).toMatchObject([{ element: 'first', state: 'open' }]);
    const { items: told } = good(await world.auditor.get(`/api/instances/${instance}/timeline`)).body;
    expect(JSON.stringify(told)).toContain('admin moved “second” → “first”: not yet');
  });

  test('restart from a step, and cancel what is left', async () => {
    const { instance } = await secondStep(world);
    const path = `/api/instances/${instance}/interventions`;
    const intervene = (body: object) => world.admin.post(path).send({ reason: 'again', ...body });
    good(await intervene({ kind: 'restart', visit: 0, target: 'first' }));
    const [token] = good(await world.admin.get(path)).body.items;
    expect(good(await intervene({ kind: 'cancel', visit: token.visit })).body.status).toBe('completed');
  });

  test('send a task back by whoever has it, and by nobody else', async () => {
    const { instance, task } = await secondStep(world);
    expect(good(await world.manager.get(`/api/tasks/${task}/rejections`)).body.items).toEqual([
      { target: 'first', ends: ['second'] },
    ]);
    const reject = { target: 'first', reason: 'incomplete' };
    const others = await world.supervisor.post(`/api/tasks/${task}/reject`).send(reject);
    expect(others.body.code).toBe('taskTaken');
    good(await world.manager.post(`/api/tasks/${task}/reject`).send(reject));
    const tasks = good(await world.manager.get(`/api/tasks?instance=${instance}`)).body.items;
    expect(tasks).toMatchObject([{ element: 'first' }]);
  });

  test('are once for one idempotency key', async () => {
    const { instance, visit } = await secondStep(world);
    const move = () =>
      world.admin
        .post(`/api/instances/${instance}/interventions`)
        .set('Idempotency-Key', `move-${instance}`)
        .send({ kind: 'move', visit, target: 'first', reason: 'not yet' });
    expect(good(await move()).body.sequence).toBe(good(await move()).body.sequence);
  });

  test('are those of supervisors in whose sight the case is', async () => {
    const { instance, visit } = await secondStep(world);
    const path = `/api/instances/${instance}/interventions`;
    const move = { kind: 'move', visit, target: 'first', reason: 'not yet' };
    expect((await world.agent.post(path).send(move)).body.code).toBe('forbidden');
    expect((await world.foreigner.post(path).send(move)).body.code).toBe('unknownInstance');
  });
});
