import type { Evaluate } from '../../core/expressions.ts';
import { waitId } from '../../core/identifiers.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { instanceId } from '../../core/identifiers.ts';
import { invariant } from '../../core/invariant.ts';
import { rootScopeOf, scopeIn, startEventIn } from '../../core/model/process.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { createWorld } from '../createWorld.ts';
import type { Deployment } from '../deployment.ts';
import type { Organisation } from '../organisation.ts';
import { Refused } from '../refused.ts';
import type { World } from '../world.ts';
import { caseViewOf } from './caseView.ts';
import type { CaseSource } from './caseView.ts';
import type { CaseView, OpenDriver, ScenarioDriver, ScenarioStart, Surroundings } from './driver.ts';

export interface WorldDriverSettings {
  readonly deployments: readonly Deployment[];
  readonly evaluate: Evaluate;
  readonly organisation?: Organisation;
  readonly checks?: boolean;
}

/** Plays scenarios on the world in memory, a new one for each. */
export const worldDriver =
  (settings: WorldDriverSettings): OpenDriver =>
  async (surroundings) =>
    createDriver(settings, surroundings);

const SOMEBODY = 'somebody';

function createDriver(
  { deployments, ...settings }: WorldDriverSettings,
  { at, answerJob }: Surroundings,
): ScenarioDriver {
  const world = createWorld({ ...settings, now: at, otherJobs: ({ type }) => answerJob(type) });
  for (const deployment of deployments) world.deploy(deployment);
  let root: InstanceId | null = null;

  return {
    start: async (start) => {
      root = start.message === null ? await startByHand(world, deployments, start) : await startByMessage(world, start);
    },
    completeTask: async ({ instance, task, assignee }, variables, by) => {
      const address = { instance: instanceId(instance), task: waitId(task) };
      const person = by ?? assignee ?? SOMEBODY;
      await world.claimTask(address, person);
      await world.completeTask(address, variables, person);
    },
    publishMessage: async ({ name, key, variables }) => {
      const delivery = await world.message(name, { key, variables });
      if (delivery === null || delivery.to === 'buffer') return 'nobody waits for it yet';
      return delivery.to === 'start' ? `it starts ${delivery.instance}` : `${delivery.instance} receives it`;
    },
    broadcastSignal: (name, variables) => world.signal(name, variables),
    advanceClock: (duration) => world.advanceClock(duration),
    look: async () => {
      invariant(root !== null, 'the case is started');
      return viewOf(world, root);
    },
    close: async () => undefined,
  };
}

/** Started by hand, a case begins with the answer to the form of its start event. */
async function startByHand(
  world: World,
  deployments: readonly Deployment[],
  { process, variables }: ScenarioStart,
): Promise<InstanceId> {
  const deployment = deployments.find(({ processes }) => processes.some(({ id }) => id === process));
  const model = deployment?.processes.find(({ id }) => id === process);
  const starts =
    model === undefined ? [] : scopeIn(model, rootScopeOf(model)).starts.map((id) => startEventIn(model, id));
  const form = starts.find(({ trigger }) => trigger.type === 'none')?.form ?? null;
  const complaints = form === null ? [] : (deployment?.validateForm?.(form, variables) ?? []);
  if (complaints.length > 0) throw new Refused({ code: 'formInvalid', message: complaints.join('; ') });
  return world.start(process, variables);
}

async function startByMessage(world: World, { process, message, variables }: ScenarioStart): Promise<InstanceId> {
  const delivery = await world.message(message ?? '', { variables });
  const found = delivery !== null && 'instance' in delivery && delivery.to === 'start' ? delivery.instance : null;
  if (found !== null && world.instance(found).process === process) return found;
  throw new Refused({
    code: 'notStarted',
    message: `Expected message "${message}" to start "${process}", found ${found ?? 'that it starts nothing'}`,
  });
}

const viewOf = (world: World, root: InstanceId): CaseView =>
  caseViewOf({
    now: world.now(),
    root,
    instances: world.instances(),
    variablesOfRoot: world.variables(root),
    factsOf: (id) => world.journal(instanceId(id)).flatMap(({ facts }) => facts),
    modelOf: (id) => world.model(instanceId(id)),
    tasks: world.tasks().map((task) => ({ ...task, assignee: task.assignment.assignee })),
    incidents: world
      .incidents()
      .map((incident) => ({ ...incident, process: world.instance(incident.instance).process })),
    waits: waitsOf(world),
  });

const waitsOf = (world: World): CaseSource['waits'] => [
  ...world.timers().map(({ instance, element, dueAt }) => ({
    instance,
    text: `timer ${element}, due ${formatInstant(dueAt)}`,
  })),
  ...world.subscriptions().map((wait) => ({
    instance: wait.instance,
    text: `${wait.type} ${wait.element}, "${wait.name}"${wait.type === 'message' && wait.key !== null ? `, key ${wait.key}` : ''}`,
  })),
  ...world.jobs().map(({ instance, element, type, attemptsLeft }) => ({
    instance,
    text: `job ${element}, ${type}, ${attemptsLeft} attempts left`,
  })),
];
