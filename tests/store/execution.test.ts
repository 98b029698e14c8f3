import { elementId, processId } from '../../engine/core/identifiers.ts';
import type { DefinitionId, InstanceId } from '../../engine/core/identifiers.ts';
import type {
  EffectRow,
  ExecutionStore,
  InstanceChange,
  JournalEntry,
  TaskRow,
} from '../../engine/ports/executionStore.ts';
import { OUTSIDE } from '../../engine/ports/executionStore.ts';
import { CHAIN_BEGINS } from '../../engine/runtime/changes/chain.ts';
import { newInstanceId } from '../../engine/runtime/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import { describeDatabases } from '../support/databases.ts';
import { addTenant, deployProcess, engineOn, flow } from '../support/engine.ts';

const TENANT = 'store';
const NOW = Date.UTC(2026, 10, 21, 8);
const RACES = 12;

describeDatabases('the stored instances', (open, backend) => {
  let database: Database;
  let store: ExecutionStore;
  let otherStore: ExecutionStore;
  let definition: DefinitionId;

  beforeAll(async () => {
    database = await open();
    store = createExecutionStore(database);
    otherStore = createExecutionStore(await backend.openAgain());
    await addTenant(database, TENANT);
    const engine = engineOn(database);
    const elements = `<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>${flow('s', 'e')}`;
    await deployProcess(engine, 'simple', elements, '', TENANT);
    definition = (await engine.definitions.latest(TENANT, 'simple'))?.definition ?? definition;
  });
  beforeEach(() => database.across((tx) => tx.query('delete from effect; delete from message')));

  const rowsOf = (sql: string, instance: InstanceId) =>
    database.within([TENANT], (tx) => tx.query<Readonly<Record<string, unknown>>>(sql, [instance]));

  /** A change with nothing in it but its entries. */
  const changeOf = (
    instance: InstanceId,
    sequenceRead: number,
    given: Partial<InstanceChange> = {},
  ): InstanceChange => ({
    tenant: TENANT,
    instance,
    sequenceRead,
    sequence: sequenceRead + 1,
    hash: `hash-${sequenceRead + 1}`,
    row: {
      definition,
      process: processId('simple'),
      root: instance,
      caller: null,
      businessKey: null,
      title: null,
      unit: null,
      searchable: {},
      status: 'running',
      incidents: 0,
      startedBy: 'ann',
      startedAt: NOW,
      endedAt: null,
    },
    snapshot: null,
    entries: [entryOf(sequenceRead + 1)],
    effects: [],
    withdrawn: [],
    settled: [],
    ended: [],
    tasks: [],
    taskChanges: [],
    subscriptions: [],
    subscriptionsEnded: [],
    incidents: [],
    incidentsEnded: [],
    messages: [],
    ...given,
  });

  const write = async (...changes: readonly InstanceChange[]): Promise<readonly boolean[]> => {
    const written = await store.write(changes);
    return changes.map(({ instance }) => written.has(`${TENANT}/${instance}`));
  };

  const begun = async (given: Partial<InstanceChange> = {}): Promise<InstanceId> => {
    const instance = newInstanceId(NOW);
    await write(changeOf(instance, 0, given));
    return instance;
  };

  const effects = async (): Promise<readonly string[]> => {
    const rows = await database.across((tx) =>
      tx.query<{ readonly key: string }>('select key from effect order by key'),
    );
    return rows.map(({ key }) => key);
  };

  describe('a change', () => {
    test('comes back as it was written, whatever its texts hold', async () => {
      const texts = ['a "b" \\ c', '{x,y}', '', 'null', '客户 🧊', "d'e"];
      const facts = JSON.stringify([{ type: 'told', texts, gap: '  ' }]);
      const instance = await begun({
        entries: [{ ...entryOf(1), facts, by: texts[0] ?? '' }],
        tasks: [taskOf({ candidates: texts, excluded: [], name: texts[1] ?? '' })],
      });
      const [stored] = await store.load([{ tenant: TENANT, instance }]);
      expect(stored?.entries).toEqual([{ at: NOW, facts: JSON.parse(facts) as unknown }]);
      const [entry] = await rowsOf('select facts::text as facts, by from journal where instance_id = $1', instance);
      expect(entry).toEqual({ facts, by: texts[0] });
      const [task] = await rowsOf('select candidates, excluded, name from task where instance_id = $1', instance);
      expect(task).toEqual({ candidates: texts, excluded: [], name: texts[1] });
    });

    test('is loaded as its snapshot and what came after', async () => {
      const instance = await begun();
      const snapshot = JSON.stringify({ id: instance, nextId: 2 });
      await write(changeOf(instance, 1, { snapshot }));
      await write(changeOf(instance, 2));
      const [stored] = await store.load([{ tenant: TENANT, instance }]);
      expect(stored).toMatchObject({ sequence: 3, hash: 'hash-3', snapshotSequence: 2, snapshot: { nextId: 2 } });
      expect(stored?.snapshotLength).toBe(snapshot.length);
      expect(stored?.entries).toHaveLength(1);
    });

    test('at a sequence that was overtaken leaves nothing, and its neighbours are written', async () => {
      const [one, other] = [await begun(), await begun()];
      await write(changeOf(one, 1));
      const late = changeOf(one, 1, { effects: [effectOf('late')], tasks: [taskOf()], entries: [entryOf(2)] });
      expect(await write(late, changeOf(other, 1), changeOf(newInstanceId(NOW), 1))).toEqual([false, true, false]);
      expect(await effects()).toEqual([]);
      expect(await rowsOf('select 1 from task where instance_id = $1', one)).toEqual([]);
      expect(await rowsOf('select sequence from journal where instance_id = $1', one)).toHaveLength(2);
    });

    test('that begins an instance which is there is not written', async () => {
      const instance = await begun();
      expect(await write(changeOf(instance, 0))).toEqual([false]);
    });

    test('that carries out an effect is written while that is open', async () => {
      const [one, other, third] = [await begun({ effects: [effectOf('tell')] }), await begun(), await begun()];
      const settled = [{ tenant: TENANT, instance: one, key: 'tell' }];
      expect(await write(changeOf(other, 1, { settled }))).toEqual([true]);
      expect(await write(changeOf(third, 1, { settled }))).toEqual([false]);
      expect(await store.isOpen(settled[0] ?? { tenant: TENANT, instance: one, key: '' })).toBe(false);
      expect(await write(changeOf(third, 1, { ended: settled }))).toEqual([true]);
    });

    test('that received a message is written while that waits', async () => {
      expect(await write(changeOf(await begun(), 1, { messages: ['m-0'] }))).toEqual([false]);
      for (let round = 0; round < RACES; round += 1) {
        const id = `m-${round}`;
        const [one, other] = [await begun(), await begun()];
        await store.publish(messageOf(id), { ...effectOf(id), instance: OUTSIDE });
        const writes = await Promise.all([
          store.write([changeOf(one, 1, { messages: [id] })]),
          otherStore.write([changeOf(other, 1, { messages: [id] })]),
        ]);
        expect(writes.map(({ size }) => size).sort()).toEqual([0, 1]);
        expect((await store.findMessage(TENANT, id))?.delivered).toBe(true);
      }
    });

    test('that carries out an effect at the same time as another one is written alone', async () => {
      for (let round = 0; round < RACES; round += 1) {
        const [one, other] = [await begun({ effects: [effectOf('tell')] }), await begun()];
        const settled = [{ tenant: TENANT, instance: one, key: 'tell' }];
        const writes = await Promise.all([
          store.write([changeOf(one, 1, { settled })]),
          otherStore.write([changeOf(other, 1, { settled })]),
        ]);
        expect(writes.map(({ size }) => size).sort()).toEqual([0, 1]);
      }
    });

    test('of two nodes for the same instances is written by one of them, each', async () => {
      const instances = await Promise.all(Array.from({ length: 20 }, () => begun()));
      const changes = instances.map((instance) => changeOf(instance, 1, { effects: [effectOf('next')] }));
      const writes = await Promise.all([
        store.write(changes),
        otherStore.write(changes.toReversed()),
        store.write(changes),
      ]);
      const written = writes.flatMap((keys) => [...keys]);
      expect(written).toHaveLength(instances.length);
      expect(new Set(written).size).toBe(instances.length);
    });
  });

  describe('effects', () => {
    const claim = (given: Partial<Parameters<ExecutionStore['claim']>[0]> = {}) =>
      store.claim({
        queues: [{ queue: 'engine', room: 10 }],
        now: NOW,
        leaseUntil: NOW + 20_000,
        node: 'one',
        tenant: null,
        ...given,
      });
    const keysOf = (due: readonly { readonly key: string }[]): readonly string[] => due.map(({ key }) => key);

    test('are taken when they are due, the oldest first, as many of each queue as there is room', async () => {
      await begun({
        effects: [
          effectOf('b', 'engine', -2),
          effectOf('c', 'engine', -1),
          effectOf('a', 'engine', -3),
          effectOf('later', 'engine', 1),
        ],
      });
      await begun({ effects: [effectOf('j1', 'job:x', -9), effectOf('j2', 'job:x', -8)] });
      const queues = [
        { queue: 'engine', room: 2 },
        { queue: 'job:x', room: 1 },
      ];
      expect(keysOf(await claim({ queues }))).toEqual(['j1', 'a', 'b']);
      expect(keysOf(await claim({ queues }))).toEqual(['j2', 'c']);
      expect(await store.nextDue(['engine'])).toBe(NOW + 1);
    });

    test('are taken again when the lease ends, and not while it is extended', async () => {
      const instance = await begun({ effects: [effectOf('tell')] });
      const key = { tenant: TENANT, instance, key: 'tell' };
      expect(await claim()).toMatchObject([{ key: 'tell', attempts: 1, dueAt: NOW }]);
      await store.extend([key], 'another', NOW + 60_000);
      await store.extend([key], 'one', NOW + 40_000);
      expect(await claim({ now: NOW + 39_999 })).toEqual([]);
      expect(await claim({ now: NOW + 40_000, node: 'two' })).toMatchObject([{ key: 'tell', attempts: 2 }]);
    });

    test('are taken by one of two nodes that look at the same time', async () => {
      await begun({ effects: Array.from({ length: 30 }, (_, index) => effectOf(`k${index}`)) });
      const looks = { queues: [{ queue: 'engine', room: 20 }], now: NOW, leaseUntil: NOW + 20_000, tenant: null };
      const taken = await Promise.all([
        store.claim({ ...looks, node: 'one' }),
        otherStore.claim({ ...looks, node: 'two' }),
      ]);
      const rest = await claim({ queues: [{ queue: 'engine', room: 30 }] });
      const keys = keysOf([...taken.flat(), ...rest]);
      expect(keys).toHaveLength(30);
      expect(new Set(keys).size).toBe(30);
    });

    test('of a tenant are given to that tenant only, when it asks', async () => {
      await addTenant(database, 'elsewhere');
      await begun({ effects: [effectOf('ours')] });
      await store.put('elsewhere', [{ ...effectOf('theirs'), instance: OUTSIDE }], null);
      expect(keysOf(await claim({ tenant: 'elsewhere' }))).toEqual(['theirs']);
      expect(keysOf(await claim({ tenant: TENANT }))).toEqual(['ours']);
    });

    test('that follow on one come with its end, or not at all', async () => {
      const instance = await begun({ effects: [effectOf('cause')] });
      const cause = { tenant: TENANT, instance, key: 'cause' };
      await Promise.all(
        [store, otherStore].map((each, place) =>
          each.put(TENANT, [{ ...effectOf(`follows-${place}`), instance }], cause),
        ),
      );
      expect(await effects()).toHaveLength(1);
      await store.put(TENANT, [{ ...effectOf('late'), instance }], cause);
      expect(await effects()).toHaveLength(1);
    });

    test('that have ended are not brought back by whoever still has them in hand', async () => {
      const instance = await begun({ effects: [effectOf('tell')] });
      const key = { tenant: TENANT, instance, key: 'tell' };
      await store.settle(key);
      await store.postpone(key, NOW);
      await store.replace(key, effectOf('tell'));
      await store.settle(key);
      expect(await effects()).toEqual([]);
    });

    test('asked for anew under their key begin anew', async () => {
      const instance = await begun({ effects: [effectOf('tell')] });
      await claim();
      await write(changeOf(instance, 1, { effects: [effectOf('tell', 'engine', 5)] }));
      expect(await claim({ now: NOW + 5 })).toMatchObject([{ key: 'tell', attempts: 1 }]);
      await write(changeOf(instance, 2, { withdrawn: ['tell'] }));
      expect(await effects()).toEqual([]);
    });
  });

  describe('messages', () => {
    test('of one id are on record once, with one delivery', async () => {
      const delivery = { ...effectOf('deliver'), instance: OUTSIDE };
      const published = await Promise.all(
        [store, otherStore, store].map((each) => each.publish(messageOf('m-1'), delivery)),
      );
      expect(published.filter(Boolean)).toHaveLength(1);
      expect(await effects()).toEqual(['deliver']);
    });

    test('are gone when their time is over, delivered or not', async () => {
      for (const id of ['m-1', 'm-2']) await store.publish(messageOf(id), { ...effectOf(id), instance: OUTSIDE });
      await write(changeOf(await begun(), 1, { messages: ['m-1'] }));
      expect(await store.dropExpiredMessages(NOW + 59_999)).toBe(0);
      expect(await store.dropExpiredMessages(NOW + 60_000)).toBe(2);
      expect(await store.findMessage(TENANT, 'm-1')).toBeNull();
    });
  });
});

const entryOf = (sequence: number): JournalEntry => ({
  sequence,
  at: NOW,
  by: 'ann',
  command: '{}',
  requestId: null,
  facts: '[]',
  previousHash: sequence === 1 ? CHAIN_BEGINS : `hash-${sequence - 1}`,
  hash: `hash-${sequence}`,
});

const effectOf = (key: string, queue = 'engine', dueInMs = 0): EffectRow => ({
  key,
  queue,
  dueAt: NOW + dueInMs,
  leasedBy: null,
  payload: { type: 'deliverSignal', key, name: 'recall', variables: {} },
});

const messageOf = (id: string) => ({
  tenant: TENANT,
  id,
  name: 'paid',
  correlationKey: null,
  variables: {},
  publishedAt: NOW,
  expiresAt: NOW + 60_000,
});

const taskOf = (given: Partial<TaskRow> = {}): TaskRow => ({
  wait: 1,
  element: elementId('work'),
  name: 'work',
  labels: {},
  form: null,
  state: 'open',
  role: null,
  unit: null,
  assignee: null,
  candidates: [],
  excluded: [],
  priority: 50,
  dueAt: null,
  followUpAt: null,
  createdAt: NOW,
  endedAt: null,
  completedBy: null,
  ...given,
});
