import type { LaterCommand } from '../core/commands/decider.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import { elementId } from '../core/identifiers.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import { afterDuration } from './afterDuration.ts';
import { deploy } from './deploy.ts';
import { execute, startInstance } from './execute.ts';
import { formComplaints } from './formComplaints.ts';
import { publish } from './messages.ts';
import { namedOne, oneOf } from './questions/oneOf.ts';
import { Refused } from './refused.ts';
import { broadcast } from './signals.ts';
import { startByConditions } from './startByConditions.ts';
import type {
  IncidentAddress,
  JobAddress,
  OpenAdHoc,
  Questions,
  TaskAddress,
  WaitAddress,
  World,
  WorldCommands,
} from './world.ts';
import type { WorldState } from './worldState.ts';

const SOMEBODY = 'somebody';
const TIME_TO_LIVE_UNLESS_SAID = 'PT1H';

/** What may be asked of a world to be done; `settle` follows on each of it. */
export function createCommands(world: WorldState, settle: () => Promise<void>, questions: Questions): WorldCommands {
  let messages = 0;

  const settled = async <Value>(result: Result<Value, Refusal>): Promise<Value> => {
    if (!result.ok) throw new Refused(result.failure);
    await settle();
    return result.value;
  };
  const tell = async (instance: InstanceId, command: LaterCommand, by = SOMEBODY): Promise<void> => {
    await settled(execute(world, instance, command, by));
  };
  const message: World['message'] = async (
    name,
    { id, key = null, variables = {}, timeToLive, by = SOMEBODY } = {},
  ) => {
    messages += 1;
    const expiresAt = afterDuration(world.now, timeToLive ?? TIME_TO_LIVE_UNLESS_SAID);
    return settled(publish(world, { id: id ?? `message-${messages}`, name, key, variables, expiresAt, by }));
  };
  const start: World['start'] = async (
    process,
    variables = {},
    { businessKey = null, startEvent, by = SOMEBODY } = {},
  ) => {
    const definition = world.definitions.latest(process);
    if (definition === null) throw unknownProcess(process);
    const event = startEvent === undefined ? null : elementId(startEvent);
    const kept = await settled(
      startInstance(world, definition, { startEvent: event, businessKey, caller: null, variables }, by),
    );
    return kept.instance.id;
  };

  return {
    deploy: (deployment) => deploy(world, deployment),
    start,
    cancel: (instance, reason = 'cancelled') => tell(instance, { type: 'cancelInstance', reason }),
    setVariables: (instance, variables) => tell(instance, { type: 'setVariables', variables }),
    message,
    signal: async (name, variables = {}) => {
      await settled(broadcast(world, { name, variables, from: null, by: SOMEBODY }));
    },
    evaluateConditions: async (variables) => settled(startByConditions(world, variables, SOMEBODY)),
    ...adHocCommands(tell, questions),
    trigger: async (address, variables = {}) => {
      const open = questions.subscriptions().filter(({ type }) => type === 'message');
      const waiting = open.map((wait) => ({ ...wait, wait: wait.id }));
      const { instance, wait } = oneOf<WaitAddress, (typeof waiting)[number]>('wait', address, waiting, byElement);
      messages += 1;
      await tell(instance, { type: 'receiveMessage', wait, messageId: `message-${messages}`, variables });
    },
    ...taskCommands(world, tell, questions),
    ...jobCommands(tell, questions),
    resolveIncident: async (address, variables = {}) => {
      const open = questions.incidents();
      const { instance, id } = oneOf<IncidentAddress, (typeof open)[number]>('incident', address, open, byElement);
      await tell(instance, { type: 'resolveIncident', incident: id, variables });
    },
    execute: async (id, command, by = SOMEBODY) => {
      const result = execute(world, id, command, by);
      if (!result.ok) return result;
      await settle();
      return ok(result.value.instance);
    },
  };
}

type Tell = (instance: InstanceId, command: LaterCommand, by?: string) => Promise<void>;

const byElement = ({ element }: { readonly element: string }): readonly string[] => [element];

function adHocCommands(tell: Tell, questions: Questions): Pick<WorldCommands, 'startAdHocActivity' | 'completeAdHoc'> {
  const openIn = (instance: InstanceId | undefined): readonly OpenAdHoc[] =>
    questions.adHocs().filter((open) => instance === undefined || open.instance === instance);
  return {
    startAdHocActivity: async (activity, within) => {
      const open = openIn(within);
      const { instance, visit } = namedOne('ad-hoc activity', activity, open, ({ startable }) => startable);
      await tell(instance, { type: 'startAdHocActivity', visit, element: elementId(activity) });
    },
    completeAdHoc: async (adHoc, within) => {
      const { instance, visit } = namedOne('ad-hoc sub-process', adHoc, openIn(within), byElement);
      await tell(instance, { type: 'completeAdHoc', visit });
    },
  };
}

function taskCommands(
  world: WorldState,
  tell: Tell,
  questions: Questions,
): Pick<WorldCommands, 'claimTask' | 'completeTask'> {
  const taskAt = (address: string | TaskAddress): TaskAddress => oneOf('task', address, questions.tasks(), byElement);
  return {
    claimTask: async (address, user) => {
      const { instance, task } = taskAt(address);
      await tell(instance, { type: 'claimTask', task, user }, user);
    },
    completeTask: async (address, variables = {}, by = SOMEBODY) => {
      const { instance, task } = taskAt(address);
      const complaints = formComplaints(world, instance, task, variables);
      if (complaints.length > 0) throw new Refused({ code: 'formInvalid', message: complaints.join('; ') });
      await tell(instance, { type: 'completeTask', task, variables }, by);
    },
  };
}

function jobCommands(tell: Tell, questions: Questions): Pick<WorldCommands, 'completeJob' | 'failJob' | 'throwError'> {
  const jobAt = (address: string | JobAddress): JobAddress =>
    oneOf('job', address, questions.jobs(), ({ element, type }) => [element, type]);
  return {
    completeJob: async (address, variables = {}) => {
      const { instance, wait } = jobAt(address);
      await tell(instance, { type: 'completeJob', job: wait, variables });
    },
    failJob: async (address, message, { retry = true, retryInMs = null } = {}) => {
      const { instance, wait } = jobAt(address);
      await tell(instance, { type: 'failJob', job: wait, message, retry, retryInMs });
    },
    throwError: async (address, code, { message = '', variables = {} } = {}) => {
      const { instance, wait } = jobAt(address);
      await tell(instance, { type: 'throwJobError', job: wait, code, message, variables });
    },
  };
}

const unknownProcess = (process: string): Refused =>
  new Refused({ code: 'unknownProcess', message: `Expected a process "${process}" to be deployed` });
