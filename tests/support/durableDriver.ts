import { join } from 'node:path';
import type { Fact } from '../../engine/core/facts/fact.ts';
import { instanceId, waitId } from '../../engine/core/identifiers.ts';
import type { InstanceId, Instant } from '../../engine/core/identifiers.ts';
import { elementIn, rootScopeOf, scopeIn, startEventIn } from '../../engine/core/model/process.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { ROOT, isRunning, isWaitOf, openWait, variablesSeenFrom } from '../../engine/core/state/questions.ts';
import type { Wait } from '../../engine/core/state/wait.ts';
import type { Variables } from '../../engine/core/expressions.ts';
import { invariant } from '../../engine/core/invariant.ts';
import { formatInstant } from '../../engine/core/time/instant.ts';
import type { Resource } from '../../engine/ports/definitionStore.ts';
import type { JobOutcome } from '../../engine/ports/jobHandlers.ts';
import { readDefinitionFolders } from '../../engine/readDefinitionFolders.ts';
import { ENGINE_QUEUE, jobQueue } from '../../engine/runtime/changes/askedEffects.ts';
import type { Deployed } from '../../engine/runtime/deployed.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { Outcome } from '../../engine/runtime/asked.ts';
import { afterDuration } from '../../engine/simulation/afterDuration.ts';
import type { JobOutcome as ScenarioAnswer } from '../../engine/simulation/jobHandler.ts';
import { Refused } from '../../engine/simulation/refused.ts';
import { caseViewOf } from '../../engine/simulation/scenario/caseView.ts';
import type { CaseView, OpenDriver, ScenarioStart, Surroundings } from '../../engine/simulation/scenario/driver.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import { complaintsAbout } from './durableChecks.ts';
import { addTenant, engineOn } from './engine.ts';

/** A durable engine with every folder of `definitions/` deployed, on which scenarios are played one after the other. */
export interface DurableStage {
  readonly openDriver: OpenDriver;
  /** What of the scenario played last is not as the engine promises. */
  readonly complaints: () => Promise<readonly string[]>;
  /** Cancels what the scenario left running, and lets its messages run out: the next one begins with an empty stage. */
  readonly clear: () => Promise<void>;
  /** Effects and waiting messages that are there, for whatever reason. */
  readonly leftovers: () => Promise<readonly string[]>;
}

const TENANT = 'scenarios';
const SOMEBODY = 'somebody';
const TIME_TO_LIVE_MS = 3_600_000;
/** Enough for the effects of any case to run out. */
const STEPS_MAX = 1_000;

/** What a scenario brings along. */
interface Scene {
  now: Instant;
  answerJob: Surroundings['answerJob'];
  root: InstanceId | null;
  /** In the order of their first commits: callers before those they called. */
  readonly instances: Set<InstanceId>;
}

interface Stage {
  readonly database: Database;
  readonly engine: Engine;
  readonly scene: Scene;
  /** Carries out what is due now or at once. */
  readonly settle: () => Promise<void>;
  /** Whatever becomes due until then happens at its own instant. */
  readonly advanceTo: (until: Instant) => Promise<void>;
  readonly nextDue: () => Promise<Instant | null>;
}

export async function openDurableStage(database: Database): Promise<DurableStage> {
  const stage = await joinStage(database);
  const { scene, engine } = stage;

  return {
    openDriver: async ({ at, answerJob }) => {
      Object.assign(scene, { now: at, answerJob, root: null });
      scene.instances.clear();
      return driverOn(stage);
    },
    complaints: () => complaintsAbout(database, TENANT, [...scene.instances], scene.now),
    clear: async () => {
      for (const instance of [...scene.instances].reverse()) {
        const command = { type: 'cancelInstance', reason: 'the scenario is over' } as const;
        await engine.execute({ tenant: TENANT, instance, command, by: SOMEBODY });
        await stage.settle();
      }
      for (let step = 0; step < STEPS_MAX; step += 1) {
        const due = await stage.nextDue();
        if (due === null) break;
        await stage.advanceTo(due);
      }
    },
    leftovers: () => leftoversIn(database),
  };
}

async function joinStage(database: Database): Promise<Stage> {
  await addTenant(database, TENANT);
  const scene: Scene = { now: 0, answerJob: () => ({ result: {} }), root: null, instances: new Set() };
  const folders = await readDefinitionFolders(DEFINITIONS);
  const types = jobTypesIn(folders.flatMap(({ resources }) => resources));
  const engine = engineOn(database, {
    clock: { now: () => scene.now },
    jobs: { types, run: async ({ type }) => outcomeOf(scene.answerJob(type)) },
  });
  for (const folder of folders) {
    const deployed = await engine.deploy({ ...folder, tenant: TENANT, note: null, by: SOMEBODY });
    if (!deployed.ok) throw new Error(deployed.failure.map(({ message }) => message.en).join('\n'));
  }
  engine.observe((changes) => {
    for (const { instance } of changes) scene.instances.add(instance);
  });

  const store = createExecutionStore(database);
  const queues = [ENGINE_QUEUE, ...[...types].map(jobQueue)];
  const nextDue = (): Promise<Instant | null> => store.nextDue(queues);
  const settle = engine.runDue;
  const advanceTo = async (until: Instant): Promise<void> => {
    for (let due = await nextDue(); due !== null && due <= until; due = await nextDue()) {
      scene.now = Math.max(scene.now, due);
      await settle();
    }
    scene.now = Math.max(scene.now, until);
  };
  return { database, engine, scene, settle, advanceTo, nextDue };
}

async function driverOn(stage: Stage): ReturnType<OpenDriver> {
  const { engine, scene, settle } = stage;
  return {
    start: async (start) => {
      scene.root = start.message === null ? await startByHand(stage, start) : await startByMessage(stage, start);
      await settle();
    },
    completeTask: async ({ instance: id, task, assignee }, variables, by) => {
      const instance = instanceId(id);
      const person = by ?? assignee ?? SOMEBODY;
      await checkTaskForm(stage, instance, task, variables);
      const asked = { tenant: TENANT, instance, by: person };
      taken(await engine.execute({ ...asked, command: { type: 'claimTask', task: waitId(task), user: person } }));
      taken(await engine.execute({ ...asked, command: { type: 'completeTask', task: waitId(task), variables } }));
      await settle();
    },
    publishMessage: async ({ name, key, variables }) => {
      const published = await engine.publishMessage(messageOf(name, key, variables));
      if (!published.ok) throw new Error(published.failure.message);
      await settle();
      return published.value.delivered ? 'somebody receives it' : 'nobody waits for it yet';
    },
    broadcastSignal: async (name, variables) => {
      await engine.broadcastSignal({ tenant: TENANT, name, variables });
      await settle();
    },
    advanceClock: (duration) => stage.advanceTo(afterDuration(scene.now, duration)),
    look: () => look(stage),
    close: async () => undefined,
  };
}

const messageOf = (name: string, correlationKey: string | null, variables: Variables) => ({
  tenant: TENANT,
  name,
  correlationKey,
  variables,
  timeToLiveMs: TIME_TO_LIVE_MS,
});

function taken(outcome: Outcome): Extract<Outcome, { readonly ok: true }>['value'] {
  if (!outcome.ok) throw new Refused(outcome.failure);
  return outcome.value;
}

/** Started by hand, a case begins with the answer to the form of its start event. */
async function startByHand({ engine }: Stage, { process, variables }: ScenarioStart): Promise<InstanceId> {
  const deployed = await engine.definitions.latest(TENANT, process);
  if (deployed === null) throw new Refused({ code: 'unknownProcess', message: `Expected a process "${process}"` });
  const { model } = deployed;
  const starts = scopeIn(model, rootScopeOf(model)).starts.map((id) => startEventIn(model, id));
  checkForm(deployed, starts.find(({ trigger }) => trigger.type === 'none')?.form ?? null, variables);
  const request = { tenant: TENANT, deployed, startEvent: null, businessKey: null, variables, by: SOMEBODY };
  return taken(await engine.startProcess(request)).instance;
}

async function startByMessage(
  { engine, scene }: Stage,
  { process, message, variables }: ScenarioStart,
): Promise<InstanceId> {
  const published = await engine.publishMessage(messageOf(message ?? '', null, variables));
  if (!published.ok) throw new Error(published.failure.message);
  const [started] = scene.instances;
  const seen = started === undefined ? null : await engine.read(TENANT, started);
  if (seen?.instance.process === process) return seen.instance.id;
  throw new Refused({ code: 'notStarted', message: `Expected message "${message}" to start "${process}"` });
}

async function checkTaskForm({ engine }: Stage, id: InstanceId, task: number, values: Variables): Promise<void> {
  const seen = await engine.read(TENANT, id);
  const wait = seen === null ? null : openWait(seen.instance, waitId(task), 'task');
  if (seen === null || wait === null) return;
  const deployed = await deployedOf(engine, seen.instance);
  const element = elementIn(deployed.model, wait.element);
  checkForm(deployed, element.kind === 'userTask' ? element.form : null, values);
}

function checkForm({ forms }: Deployed, key: string | null, values: Variables): void {
  if (key === null) return;
  const problems = forms.get(key)?.validate(values) ?? [{ place: '', message: 'Expected the form to be there' }];
  const complaints = problems.map(({ place, message }) => `form ${key}: ${place || 'as a whole'} ${message}`);
  if (complaints.length > 0) throw new Refused({ code: 'formInvalid', message: complaints.join('; ') });
}

async function deployedOf(engine: Engine, instance: Instance): Promise<Deployed> {
  const deployed = await engine.definitions.find(TENANT, instance.definition);
  invariant(deployed !== null, `the definition of instance ${instance.id} is deployed`);
  return deployed;
}

interface Seen {
  readonly instance: Instance;
  readonly model: ProcessModel;
  readonly facts: readonly Fact[];
}

async function look(stage: Stage): Promise<CaseView> {
  const { scene } = stage;
  const { root } = scene;
  invariant(root !== null, 'the case is started');
  const seen = await seenOf(stage);
  const seenAs = (id: string): Seen => {
    const found = seen.get(instanceId(id));
    invariant(found !== undefined, `instance ${id} belongs to the scenario`);
    return found;
  };
  const instances = Array.from(seen.values(), ({ instance }) => instance);
  return caseViewOf({
    now: scene.now,
    root,
    instances,
    variablesOfRoot: { ...seenAs(root).instance.visits.get(ROOT)?.variables },
    factsOf: (id) => seenAs(id).facts,
    modelOf: (id) => seenAs(id).model,
    tasks: instances.flatMap(tasksOf),
    incidents: instances.flatMap(({ id, process, incidents }) =>
      Array.from(incidents.values(), (incident) => ({ ...incident, instance: id, process })),
    ),
    waits: instances
      .filter(isRunning)
      .flatMap(({ id, waits }) => Array.from(waits.values(), (wait) => ({ instance: id, text: textOf(wait) }))),
  });
}

/** As the database has it: facts from the journal, and the state as a node reads it. */
async function seenOf({ database, engine, scene }: Stage): Promise<ReadonlyMap<InstanceId, Seen>> {
  const facts = await database.within([TENANT], (tx) =>
    tx.query<{ readonly instance_id: string; readonly facts: readonly Fact[] }>(
      `select instance_id, facts from journal where tenant_id = $1 and instance_id = any ($2::uuid[]) order by instance_id, sequence`,
      [TENANT, [...scene.instances]],
    ),
  );
  const seen = new Map<InstanceId, Seen>();
  for (const id of scene.instances) {
    const read = await engine.read(TENANT, id);
    invariant(read !== null, `instance ${id} is there`);
    const { instance } = read;
    const { model } = await deployedOf(engine, instance);
    const own = facts.filter((row) => row.instance_id === id);
    seen.set(id, { instance, model, facts: own.flatMap((row) => row.facts) });
  }
  return seen;
}

const tasksOf = (instance: Instance) =>
  [...instance.waits.values()].flatMap((wait) => {
    if (!isRunning(instance) || !isWaitOf(wait, 'task')) return [];
    const { id, element, visit, assignment } = wait;
    const variables = { ...variablesSeenFrom(instance, visit) };
    return {
      instance: instance.id,
      task: id,
      process: instance.process,
      element,
      assignee: assignment.assignee,
      variables,
    };
  });

function textOf(wait: Wait): string {
  if (wait.type === 'timer') return `timer ${wait.element}, due ${formatInstant(wait.dueAt)}`;
  if (wait.type === 'message') return `message ${wait.element}, "${wait.name}", key ${wait.key ?? 'any'}`;
  if (wait.type === 'job') return `job ${wait.element}, ${wait.jobType}, ${wait.attemptsLeft} attempts left`;
  return `${wait.type} ${wait.element}`;
}

function outcomeOf(answer: ScenarioAnswer): JobOutcome {
  if ('result' in answer) return { type: 'completed', variables: answer.result };
  if ('error' in answer) {
    return { type: 'error', code: answer.error, message: answer.message ?? '', variables: answer.variables ?? {} };
  }
  return { type: 'failed', message: answer.fail, retry: answer.retry ?? true, retryInMs: answer.retryInMs ?? null };
}

const DEFINITIONS = join(import.meta.dirname, '../../definitions');

/** By their attribute in the files: an engine must know its queues before anything is deployed on it. */
const jobTypesIn = (resources: readonly Resource[]): ReadonlySet<string> =>
  new Set(
    resources
      .filter(({ path }) => path.endsWith('.bpmn'))
      .flatMap(({ content }) => [
        ...new TextDecoder().decode(content).matchAll(/<aftercare:job\b[^>]*?\btype="([^"]+)"/g),
      ])
      .map(([, type = '']) => type),
  );

async function leftoversIn(database: Database): Promise<readonly string[]> {
  const rows = await database.within([TENANT], (tx) =>
    tx.query<{ readonly what: string }>(
      `select 'effect ' || key || ' ' || queue as what from effect where tenant_id = $1
        union all select 'subscription ' || name from subscription where tenant_id = $1
        union all select 'task ' || element_id from task where tenant_id = $1 and state = 'open'
        union all select 'incident ' || element_id from incident where tenant_id = $1 and resolved_at is null`,
      [TENANT],
    ),
  );
  return rows.map(({ what }) => what);
}
