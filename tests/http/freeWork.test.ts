import { describeDatabases } from '../support/databases.ts';
import { deployFreeWork, freeWork } from './support/freeWork.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

describeDatabases('work that begins because somebody says so', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  const tasksOf = async (instance: string): Promise<readonly string[]> =>
    good(await world.manager.get(`/api/tasks?instance=${instance}`)).body.items.map(
      ({ element }: { element: string }) => element,
    );

  test('is listed, begun and ended by who works in the unit', async () => {
    const { instance, path } = await freeWork(world);
    const list = async () => good(await world.manager.get(`/api/instances/${instance}/adhoc`)).body.items;
    expect(await list()).toMatchObject([
      {
        ...{ element: 'free', name: 'As it comes', ordering: 'sequential', running: 0 },
        startable: [{ element: 'look', kind: 'userTask', name: 'Look' }, { element: 'ask' }],
      },
    ]);
    good(await world.manager.post(`${path}/activities`).send({ element: 'look' }));
    expect(await tasksOf(instance)).toEqual(['look']);
    expect(await list()).toMatchObject([{ running: 1, startable: [] }]);
    const second = await world.manager.post(`${path}/activities`).send({ element: 'ask' });
    expect(second.body).toMatchObject({ status: 409, code: 'activityRunning' });
    expect(good(await world.manager.post(`${path}/complete`)).body.status).toBe('completed');
    expect(await list()).toEqual([]);
    expect((await world.manager.post(`${path}/complete`)).body.status).toBe(409);
  });

  test('is nobody else’s: out of sight it is unknown, in sight it takes the permission', async () => {
    const { path } = await freeWork(world);
    const begin = (asker: typeof world.manager) => asker.post(`${path}/activities`).send({ element: 'look' });
    expect((await begin(world.technician)).body.code).toBe('unknownInstance');
    expect((await begin(world.foreigner)).body.code).toBe('unknownInstance');
    expect((await begin(world.auditor)).body.code).toBe('forbidden');
    expect((await world.auditor.post(`${path}/complete`)).body.code).toBe('forbidden');
  });

  test('begins once for one idempotency key, and not at a sequence that is gone', async () => {
    const { instance, path } = await freeWork(world);
    const begin = () =>
      world.manager.post(`${path}/activities`).set('Idempotency-Key', 'begin').send({ element: 'look' });
    const first = good(await begin());
    expect(good(await begin()).body.sequence).toBe(first.body.sequence);
    expect(await tasksOf(instance)).toEqual(['look']);
    const late = await world.manager.post(`${path}/complete`).set('If-Match', '"1"');
    expect(late.body.code).toBe('sequenceMismatch');
  });

  test('starts the processes whose conditions hold, as who asks, of the newest version only', async () => {
    await deployFreeWork(world);
    await deployFreeWork(world);
    const evaluate = async (variables: object) =>
      good(await world.agent.post('/api/conditions').send({ variables })).body.items;
    expect(await evaluate({ degrees: 30 })).toEqual([]);
    expect(await evaluate({ humidity: 31 })).toEqual([]);
    const [begun, ...others] = await evaluate({ degrees: 31 });
    expect(begun).toMatchObject({ process: 'tooHot', status: 'running', startedBy: 'agent1' });
    expect(others).toEqual([]);
    const { variables } = good(await world.agent.get(`/api/instances/${begun.id}/variables`)).body;
    expect(variables).toEqual({ degrees: 31 });
  });

  test('starts by a condition once for one idempotency key, also asked at once', async () => {
    await deployFreeWork(world);
    const evaluate = (key: string) =>
      world.agent
        .post('/api/conditions')
        .set('Idempotency-Key', key)
        .send({ variables: { degrees: 40 } });
    const answers = await Promise.all([evaluate('hot'), evaluate('hot')]);
    const again = good(await evaluate('hot'));
    expect(new Set([...answers, again].map(({ body }) => JSON.stringify(body.items.map(idOf)))).size).toBe(1);
    expect(good(await evaluate('hotter')).body.items.map(idOf)).not.toEqual(again.body.items.map(idOf));
  });

  test('starts nothing of another tenant by a condition', async () => {
    await deployFreeWork(world);
    expect(good(await world.foreigner.post('/api/conditions').send({ variables: { degrees: 40 } })).body.items).toEqual(
      [],
    );
  });
});

const idOf = ({ id }: { readonly id: string }): string => id;
