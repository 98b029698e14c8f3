import { describeDatabases } from '../support/databases.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

interface Item {
  readonly id: string;
  readonly priority: number;
  readonly dueAt: string | null;
}

const COUNT = 7;

describeDatabases('lists', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
    for (let number = 0; number < COUNT; number += 1) {
      const due = number % 3 === 0 ? {} : { dueIn: `PT${number}H` };
      await world.started({
        subject: `Case ${number} 100%`,
        unit: number < 5 ? 'HZ-1' : 'GZ-1',
        priority: (number * 37) % 100,
        ...due,
      });
      world.server.clock.now += 1_000;
    }
  });
  afterAll(() => world.server.close());

  const walk = async (path: string): Promise<Item[]> => {
    const items: Item[] = [];
    let cursor: string | null = null;
    do {
      const { body } = good(await world.supervisor.get(`${path}${cursor === null ? '' : `&cursor=${cursor}`}`));
      items.push(...body.items);
      expect(body.items.length).toBeLessThanOrEqual(2);
      expect(body.total).toBe(COUNT);
      cursor = body.next;
    } while (cursor !== null);
    return items;
  };

  test.each(['created', '-created', 'due', '-due', 'priority', '-priority'])(
    'of tasks page by %s without losing or repeating one',
    async (sort) => {
      const items = await walk(`/api/tasks?limit=2&sort=${sort}`);
      expect(new Set(items.map(({ id }) => id)).size).toBe(COUNT);
      const whole = good(await world.supervisor.get(`/api/tasks?sort=${sort}`)).body.items;
      expect(items.map(({ id }) => id)).toEqual(whole.map(({ id }: Item) => id));
    },
  );

  test('of tasks put the highest priority first, and what is never due last', async () => {
    const byPriority = (await walk('/api/tasks?limit=2&sort=-priority')).map(({ priority }) => priority);
    expect(byPriority).toEqual(byPriority.toSorted((one, other) => other - one));
    const byDue = (await walk('/api/tasks?limit=2&sort=due')).map(({ dueAt }) => dueAt ?? '9');
    expect(byDue).toEqual(byDue.toSorted());
  });

  test('refuse the cursor of another order', async () => {
    const { body } = good(await world.supervisor.get('/api/tasks?limit=2&sort=due'));
    expect((await world.supervisor.get(`/api/tasks?limit=2&sort=created&cursor=${body.next}`)).body.code).toBe(
      'invalidCursor',
    );
  });

  test('of instances come newest first and keep their place while others begin', async () => {
    const first = good(await world.supervisor.get('/api/instances?limit=3')).body;
    await world.agent.post('/api/instances').send({ process: 'trouble', variables: { amount: 1 } });
    const second = good(await world.supervisor.get(`/api/instances?limit=100&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ title }: { title: string }) => title)).toEqual(
      Array.from({ length: COUNT }, (_, index) => `Case ${COUNT - 1 - index} 100%`),
    );
    await world.supervisor.get('/api/instances?process=trouble');
  });

  test.each([
    ['text=Case%203', 1],
    ['text=100%25', COUNT],
    ['text=1_0', 0],
    ['unit=ZJ', 5],
    ['unit=HQ', COUNT],
    ['unit=NOWHERE', 0],
    ['role=supervisor', COUNT],
    ['role=technician', 0],
    ['whose=mine', 0],
    ['whose=groups', COUNT],
    ['state=completed', 0],
    ['state=any', COUNT],
    ['priorityFrom=74', 2],
    ['process=request', COUNT],
    ['process=none', 0],
    ['element=review', COUNT],
    ['dueUntil=2026-11-21T10:30:00Z', 2],
  ])('of tasks with %s count %i', async (query, total) => {
    expect(good(await world.supervisor.get(`/api/tasks?${query}`)).body).toMatchObject({ total });
  });

  test.each([
    ['text=Case%203', 1],
    ['unit=GD', 2],
    ['status=completed', 0],
    ['startedBy=agent1&process=request', COUNT],
    ['startedBy=agent2', 0],
    ['incidents=true', 0],
    ['cases=true&process=request', COUNT],
    ['startedFrom=2026-11-21T08:00:03Z&process=request', 4],
    ['startedUntil=2026-11-21T08:00:03Z', 3],
  ])('of instances with %s count %i', async (query, total) => {
    expect(good(await world.supervisor.get(`/api/instances?${query}`)).body).toMatchObject({ total });
  });

  test('count what there is for me', async () => {
    const counts = async () => good(await world.manager.get('/api/tasks/counts')).body;
    expect(await counts()).toMatchObject({ mine: 0, groups: 5, all: 5, overdue: 0 });
    const { body } = good(await world.manager.get('/api/tasks?sort=due&limit=1'));
    good(await world.manager.post(`/api/tasks/${body.items[0].id}/claim`));
    world.server.clock.now += 3_700_000;
    expect(await counts()).toMatchObject({ mine: 1, groups: 4, all: 5, overdue: 1 });
  });

  test('tally what a list can be narrowed down to, exactly as many as it then holds', async () => {
    const tally = async (whose: string) => good(await world.manager.get(`/api/tasks/tally?whose=${whose}`)).body.items;
    expect(await tally('mine')).toMatchObject([{ process: 'request', element: 'review', tasks: 1, overdue: 1 }]);
    for (const { process, element, unit, tasks } of await tally('all')) {
      const place = `process=${process}&element=${element}&unit=${unit}`;
      expect(good(await world.manager.get(`/api/tasks?whose=all&${place}`)).body.total).toBe(tasks);
    }
    expect((await tally('all')).reduce((sum: number, { tasks }: { tasks: number }) => sum + tasks, 0)).toBe(5);
    const elsewhere = await world.server.as('tech-su-1');
    expect(good(await elsewhere.get('/api/tasks/tally')).body.items).toEqual([]);
  });
});
