import type { Variables } from '../../engine/core/expressions.ts';
import { isWaitOf } from '../../engine/core/state/questions.ts';
import type { InstanceId, WaitId } from '../../engine/core/identifiers.ts';
import type { Command } from '../../engine/core/commands/command.ts';
import type { Fact } from '../../engine/core/facts/fact.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import type { WaitType } from '../../engine/core/state/wait.ts';
import type { ExecutionStore } from '../../engine/ports/executionStore.ts';
import type { Executed, Outcome } from '../../engine/runtime/asked.ts';
import type { Engine, EngineNeeds, MessageAnswer } from '../../engine/runtime/engine.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import type { TestBackend } from './databases.ts';
import { complaintsAbout } from './durableChecks.ts';
import { addTenant, deployProcess, engineOn, settableClock } from './engine.ts';
import type { SettableClock } from './engine.ts';

/** Two nodes of one test, on the suite's database: each test has a tenant and a clock of its own. */
export interface Nodes {
  readonly tenant: string;
  readonly clock: SettableClock;
  readonly database: Database;
  /** A node; each call is another one. `name` "other" has connections of its own where the database allows it. */
  readonly node: (name?: 'one' | 'other', given?: Partial<EngineNeeds>) => Engine;
  /** What a node asks the database, to be wrapped. */
  readonly store: ExecutionStore;
  readonly deploy: (engine: Engine, id: string, elements: string, besides?: string) => Promise<void>;
  readonly start: (engine: Engine, process: string, variables?: Variables, businessKey?: string) => Promise<InstanceId>;
  /** Carries a command out; what is refused fails the test. */
  readonly tell: (engine: Engine, instance: InstanceId, command: Command, requestId?: string) => Promise<Executed>;
  readonly ask: (engine: Engine, instance: InstanceId, command: Command, requestId?: string) => Promise<Outcome>;
  readonly complete: (
    engine: Engine,
    instance: InstanceId,
    element: string,
    variables?: Variables,
  ) => Promise<Executed>;
  readonly message: (
    engine: Engine,
    id: string,
    name: string,
    key: string | null,
    timeToLiveMs?: number,
  ) => Promise<MessageAnswer>;
  /** As the database has it. */
  readonly state: (instance: InstanceId) => Promise<Instance>;
  readonly waitOf: (instance: InstanceId, type: WaitType, element: string) => Promise<WaitId>;
  readonly facts: (instance: InstanceId) => Promise<readonly Fact[]>;
  readonly query: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Every instance of the tenant, in the order of their ids. */
  readonly instances: () => Promise<readonly InstanceId[]>;
  /** What of the tenant's instances is not as promised. */
  readonly complaints: () => Promise<readonly string[]>;
}

let tenants = 0;

/** A database serves many tests: what earlier ones left to be done is put aside. */
export async function openNodes(backend: TestBackend, given: Partial<EngineNeeds> = {}): Promise<Nodes> {
  const database = await backend.open();
  const otherDatabase = await secondOf(backend);
  await database.across((tx) => tx.query('delete from effect; delete from message; delete from start_subscription'));
  tenants += 1;
  const tenant = `tenant-${tenants}`;
  await addTenant(database, tenant);
  const clock = settableClock();
  const store = createExecutionStore(database);
  let opened = 0;

  const query: Nodes['query'] = (sql, parameters) => database.within([tenant], (tx) => tx.query(sql, parameters));
  const instances = async (): Promise<readonly InstanceId[]> => {
    const rows = await query<{ readonly instance_id: InstanceId }>(
      'select instance_id from instance order by instance_id',
    );
    return rows.map(({ instance_id }) => instance_id);
  };
  const reader = engineOn(database, { clock });
  const state = async (instance: InstanceId): Promise<Instance> => {
    const seen = await reader.read(tenant, instance);
    if (seen === null) throw new Error(`Expected an instance ${instance}`);
    return seen.instance;
  };
  const waitOf: Nodes['waitOf'] = async (instance, type, element) => {
    const { waits } = await state(instance);
    const found = [...waits.values()].find((wait) => isWaitOf(wait, type) && wait.element === element);
    if (found === undefined) throw new Error(`Expected ${element} to wait for a ${type}`);
    return found.id;
  };
  const ask: Nodes['ask'] = (engine, instance, command, requestId) =>
    engine.execute({ tenant, instance, command, by: 'ann', ...(requestId === undefined ? {} : { requestId }) });
  const tell: Nodes['tell'] = async (engine, instance, command, requestId) =>
    valueOf(await ask(engine, instance, command, requestId));

  return {
    tenant,
    clock,
    database,
    store,
    node: (name = 'one', settings = {}) => {
      opened += 1;
      const on = name === 'one' ? database : otherDatabase;
      return engineOn(on, { clock, node: `${name}-${opened}`, ...given, ...settings });
    },
    deploy: (engine, id, elements, besides = '') => deployProcess(engine, id, elements, besides, tenant),
    start: async (engine, process, variables = {}, businessKey) => {
      const deployed = await engine.definitions.latest(tenant, process);
      if (deployed === null) throw new Error(`Expected process ${process}`);
      const key = businessKey ?? null;
      const request = { tenant, deployed, startEvent: null, businessKey: key, variables, by: 'ann' };
      return valueOf(await engine.startProcess(request)).instance;
    },
    ask,
    tell,
    complete: async (engine, instance, element, variables = {}) =>
      tell(engine, instance, { type: 'completeTask', task: await waitOf(instance, 'task', element), variables }),
    message: (engine, id, name, key, timeToLiveMs = 3_600_000) =>
      engine
        .publishMessage({ tenant, id, name, correlationKey: key, variables: { from: id }, timeToLiveMs })
        .then(publishedBy),
    state,
    waitOf,
    facts: async (instance) => {
      const rows = await query<{ readonly facts: readonly Fact[] }>(
        'select facts from journal where instance_id = $1 order by sequence',
        [instance],
      );
      return rows.flatMap(({ facts }) => facts);
    },
    query,
    instances,
    complaints: async () => complaintsAbout(database, tenant, await instances(), clock.now()),
  };
}

function publishedBy(answer: Awaited<ReturnType<Engine['publishMessage']>>): MessageAnswer {
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

function valueOf(outcome: Outcome): Executed {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

const seconds = new WeakMap<TestBackend, Promise<Database>>();

function secondOf(backend: TestBackend): Promise<Database> {
  const there = seconds.get(backend) ?? backend.openAgain();
  seconds.set(backend, there);
  return there;
}

/** Holds whoever passes until it is opened; tells when the first one came. */
export interface Gate {
  readonly pass: () => Promise<void>;
  readonly reached: Promise<void>;
  readonly open: () => void;
}

export function gate(): Gate {
  let come = (): void => undefined;
  let open = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    come = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    pass: () => {
      come();
      return opened;
    },
    reached,
    open: () => open(),
  };
}
