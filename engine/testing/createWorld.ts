import type { InstanceId, Instant } from '../core/identifiers.ts';
import { elementId } from '../core/identifiers.ts';
import { elementIn } from '../core/model/process.ts';
import { parseInstant } from '../core/time/instant.ts';
import { createEvaluate } from '../feel/createEvaluate.ts';
import { createWorld as createSimulation } from '../simulation/createWorld.ts';
import { namedOne } from '../simulation/questions/oneOf.ts';
import type { World } from '../simulation/world.ts';
import { Refused } from '../simulation/refused.ts';
import type { Handlers } from './handlers.ts';
import { jobHandlersOf } from './handlers.ts';
import { readFiles } from './readFiles.ts';
import type { InstanceView, Open, TestWorld } from './testWorld.ts';

export interface TestWorldSettings extends Handlers {
  /** When the clock begins, as ISO 8601 text or milliseconds; 2026-01-01T00:00:00Z unless said. */
  readonly now?: string | Instant;
  /** Checks after each command that replay, snapshots and journal agree; on unless said. */
  readonly checks?: boolean;
}

/** A world in memory and virtual time, of the engine's own core. */
export function createWorld(settings: TestWorldSettings = {}): TestWorldInMemory {
  const { now, checks = true } = settings;
  const world = createSimulation({
    evaluate: createEvaluate(),
    jobs: jobHandlersOf(settings),
    checks,
    ...(now === undefined ? {} : { now: instantOf(now) }),
  });
  return {
    ...commandsOf(world),
    ...questionsOf(world),
    now: () => world.now(),
    runDue: () => world.runDue(),
    advanceClock: (duration) => world.advanceClock(duration),
  };
}

/** The same, with answers at once. */
export type TestWorldInMemory = {
  readonly [Name in keyof TestWorld]: Name extends keyof Questions ? Questions[Name] : TestWorld[Name];
};

type Questions = ReturnType<typeof questionsOf>;

function instantOf(now: string | Instant): Instant {
  const instant = typeof now === 'number' ? now : parseInstant(now);
  if (instant !== null) return instant;
  throw new Refused({ code: 'timeNotReadable', message: `Expected an ISO 8601 date and time, found "${String(now)}"` });
}

function commandsOf(world: World) {
  const { tasks, jobs, receiving, incidents } = questionsOf(world);
  const task = (name: string) => {
    const { instance, task: wait } = namedOne('task', name, tasks(), ({ id, element }) => [id, element]);
    return { instance, task: wait };
  };
  const job = (name: string) => {
    const { instance, wait } = namedOne('job', name, jobs(), ({ id, element, type }) => [id, element, type]);
    return { instance, wait };
  };
  return {
    deploy: async (...files) => {
      world.deploy(await readFiles(files));
    },
    start: (process, variables, options) => world.start(process, variables, options),
    claimTask: async (name, user) => world.claimTask(task(name), user),
    completeTask: async (name, variables, by) => world.completeTask(task(name), variables, by),
    message: async (name, options) => {
      await world.message(name, options);
    },
    signal: (name, variables) => world.signal(name, variables),
    trigger: async (name, variables) => {
      const { instance, wait } = namedOne('receive task', name, receiving(), ({ id, element }) => [id, element]);
      await world.trigger({ instance, wait }, variables);
    },
    evaluateConditions: (variables) => world.evaluateConditions(variables),
    completeJob: async (name, variables) => world.completeJob(job(name), variables),
    failJob: async (name, message = 'failed', options) => world.failJob(job(name), message, options),
    throwError: async (name, code, variables) =>
      world.throwError(job(name), code, variables === undefined ? {} : { variables }),
    setVariables: (instance, variables) => world.setVariables(instance, variables),
    startAdhocActivity: (activity, instance) => world.startAdHocActivity(activity, instance),
    completeAdhoc: async (adHoc, instance) => world.completeAdHoc(adHoc ?? onlyAdHoc(world), instance),
    resolveIncident: async (name, variables) => {
      const { instance, incident } = namedOne('incident', name, incidents(), ({ id, element }) => [id, element]);
      await world.resolveIncident({ instance, id: incident }, variables);
    },
    cancelInstance: (instance, reason) => world.cancel(instance, reason),
  } satisfies Partial<TestWorld>;
}

function questionsOf(world: World) {
  const named = (instance: InstanceId | undefined): InstanceId => instance ?? onlyInstance(world);
  const isReceiveTask = ({ instance, element }: { readonly instance: InstanceId; readonly element: string }): boolean =>
    elementIn(world.model(instance), elementId(element)).kind === 'receiveTask';
  return {
    instances: (process?: string): readonly InstanceView[] => world.instances(process).map(viewOf),
    tasks: () => world.tasks().map((each) => ({ ...each, id: idOf(each.instance, each.task) })),
    receiving: () =>
      world
        .subscriptions()
        .flatMap((each) =>
          each.type === 'message' && isReceiveTask(each) ? [{ ...opened(each), wait: each.id }] : [],
        ),
    jobs: () => world.jobs().map((each) => ({ ...each, id: idOf(each.instance, each.wait) })),
    timers: () => world.timers().map(opened),
    subscriptions: () => world.subscriptions().map(opened),
    incidents: () => world.incidents().map((each) => ({ ...opened(each), incident: each.id })),
    executed: (element: string, instance?: InstanceId) => world.executed(element, instance),
    variables: (instance?: InstanceId) => world.variables(named(instance)),
    journal: (instance?: InstanceId) => world.journal(named(instance)),
  };
}

const idOf = (instance: InstanceId, number: number): string => `${instance}/${number}`;

const opened = <Thing extends { readonly instance: InstanceId; readonly id: number }>(thing: Thing): Open<Thing> => ({
  ...thing,
  id: idOf(thing.instance, thing.id),
});

const viewOf = ({
  id,
  process,
  status,
  businessKey,
  startedAt,
  caller,
}: ReturnType<World['instance']>): InstanceView => ({
  ...{ id, process, status, businessKey, startedAt },
  caller: caller?.instance ?? null,
});

function onlyInstance(world: World): InstanceId {
  return onlyOf('instance', world.instances()).id;
}

function onlyAdHoc(world: World): string {
  return onlyOf('open ad-hoc sub-process', world.adHocs()).element;
}

function onlyOf<Thing>(what: string, things: readonly Thing[]): Thing {
  const [only] = things;
  if (only !== undefined && things.length === 1) return only;
  throw new Refused({ code: 'notOne', message: `Expected one ${what}, or to be told which; found ${things.length}` });
}
