import { describeDatabases } from '../support/databases.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

type Figures = ReadonlyMap<string, number>;

describeDatabases('metrics', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  /** Ours, by name and labels. */
  const figures = async (): Promise<Figures> => {
    const { text } = await world.server.nobody.get('/metrics');
    const lines = [...text.matchAll(/^(aftercare_\S+) (\S+)$/gm)];
    return new Map(lines.map(([, name = '', value]) => [name, Number(value)]));
  };

  /** How much each figure has grown by what was done, where it has. */
  const grownBy = async (doing: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> => {
    const before = await figures();
    await doing();
    const after = [...(await figures())].filter(([name]) => !/http_request|_bucket/.test(name));
    return Object.fromEntries(
      after.map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const).filter(([, by]) => by !== 0),
    );
  };

  test('count a case from its start to its end', async () => {
    expect(await grownBy(() => world.started())).toEqual({
      aftercare_commands_total: 2, // started, and its task given to a group
      aftercare_batch_commands_count: 2,
      aftercare_batch_commands_sum: 2,
      aftercare_instances_started_total: 1,
      'aftercare_effects_asked_total{queue="engine"}': 1,
      'aftercare_effects_carried_out_total{queue="engine",end="over"}': 1,
    });
    const { id } = await world.started();
    const cancel = () => world.supervisor.post(`/api/instances/${id}/cancel`).send({ reason: 'x' }).then(good);
    expect(await grownBy(cancel)).toMatchObject({
      aftercare_commands_total: 1,
      'aftercare_instances_ended_total{status="cancelled"}': 1,
    });
  });

  test('count jobs and incidents', async () => {
    expect(await grownBy(() => world.job())).toMatchObject({ 'aftercare_effects_asked_total{queue="jobs"}': 1 });
    expect(await grownBy(() => world.incident())).toMatchObject({ aftercare_incidents_raised_total: 1 });
  });

  test('tell effects that come again from those that failed and those that are over', async () => {
    const publish = () => world.agent.post('/api/messages').send({ name: 'nobodyWaits' }).then(good);
    const later = async () => {
      good(await publish());
      world.server.clock.now += 15_000;
      await world.server.settle();
    };
    expect(await grownBy(later)).toEqual({ 'aftercare_effects_carried_out_total{queue="engine",end="again"}': 1 });

    const failing = async () => {
      await world.server.database.across((tx) =>
        tx.query(`insert into effect (tenant_id, instance_id, key, queue, due_at, payload)
                  select 'demo', gen_random_uuid(), 'wait-1', 'engine', '2026-01-01', '{"type":"unheardOf","key":"wait-1"}'`),
      );
      await world.server.settle();
    };
    expect(await grownBy(failing)).toEqual({ 'aftercare_effects_carried_out_total{queue="engine",end="failed"}': 1 });
  });

  test('know how many commands shared a transaction', async () => {
    const { id } = await world.started();
    const set = (note: number) =>
      world.admin.patch(`/api/instances/${id}/variables`).send({ variables: { note } }).then(good);
    const grown = await grownBy(() => Promise.all([1, 2, 3, 4, 5, 6].map(set)));
    expect(grown).toMatchObject({ aftercare_commands_total: 6, aftercare_batch_commands_sum: 6 });
    expect(grown['aftercare_batch_commands_count']).toBeLessThanOrEqual(6);
  });

  test('are all fed by something', async () => {
    const { text } = await world.server.nobody.get('/metrics');
    const names = [...text.matchAll(/^# TYPE (aftercare_\S+) /gm)].map(([, name = '']) => name);
    const fed = [...(await figures())].filter(([, value]) => value > 0).map(([name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !fed.some((each) => each.startsWith(name)))).toEqual([]);
  });

  test('count requests by route and status, and those under way', async () => {
    const route = 'aftercare_http_request_seconds_count{method="GET",route="/session",status="200"}';
    const before = await figures();
    good(await world.agent.get('/api/session'));
    const after = await figures();
    expect((after.get(route) ?? 0) - (before.get(route) ?? 0)).toBe(1);
    expect(after.get('aftercare_http_requests_open')).toBe(1); // this one
  });
});
