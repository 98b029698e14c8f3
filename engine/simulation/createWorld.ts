import type { LaterCommand } from '../core/commands/decider.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import type { Evaluate } from '../core/expressions.ts';
import { elementId } from '../core/identifiers.ts';
import type { InstanceId, Instant } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import { createAgenda } from './agenda.ts';
import { carryOutUntil } from './carryOut.ts';
import { createDefinitions } from './definitions.ts';
import { afterDuration } from './afterDuration.ts';
import { execute, startInstance } from './execute.ts';
import type { JobHandler } from './jobHandler.ts';
import { publish } from './messages.ts';
import { leavesEverything } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { formComplaints } from './formComplaints.ts';
import { createQuestions } from './questions/index.ts';
import { oneOf } from './questions/oneOf.ts';
import { Refused } from './refused.ts';
import { broadcast } from './signals.ts';
import { scheduleTimerStarts } from './timerStarts.ts';
import type { IncidentAddress, JobAddress, MessageOptions, TaskAddress, World } from './world.ts';
import type { WorldState } from './worldState.ts';

export interface WorldSettings {
  /** When the world begins; the first of January 2026 unless said. */
  readonly now?: Instant;
  readonly evaluate: Evaluate;
  /** Who does jobs, by type. A job without a handler waits to be answered by hand. */
  readonly jobs?: { readonly [type: string]: JobHandler };
  /** Does the jobs of every other type. */
  readonly otherJobs?: JobHandler;
  readonly organisation?: Organisation;
  /** Checks after every command what must always hold. */
  readonly checks?: boolean;
  /** Whether a command also carries out what is due; else `runDue` does. */
  readonly carriesOut?: 'atOnce' | 'whenAsked';
}

const NOW_UNLESS_SAID = Date.UTC(2026, 0, 1);
const TIME_TO_LIVE_UNLESS_SAID = 'PT1H';
const SOMEBODY = 'somebody';

/** An engine in memory: the same core, with everything around it that the core asks for. */
export function createWorld(settings: WorldSettings): World {
  const world = stateOf(settings);
  const { carriesOut = 'atOnce' } = settings;
  let isCarryingOut = false;
  let messages = 0;

  /** A command given while others are carried out is carried out with them. */
  const until = async (instant: Instant): Promise<void> => {
    if (isCarryingOut) return;
    isCarryingOut = true;
    try {
      await carryOutUntil(world, instant);
    } finally {
      isCarryingOut = false;
    }
  };
  const settled = async <Value>(result: Result<Value, Refusal>): Promise<Value> => {
    const value = taken(result);
    if (carriesOut === 'atOnce') await until(world.now);
    return value;
  };
  const tell = async (instance: InstanceId, command: LaterCommand, by = SOMEBODY): Promise<void> => {
    await settled(execute(world, instance, command, by));
  };
  const messageOf = (
    name: string,
    { id, key, variables, timeToLive, by }: MessageOptions,
  ): Parameters<typeof publish>[1] => {
    messages += 1;
    return {
      id: id ?? `message-${messages}`,
      name,
      key: key ?? null,
      variables: variables ?? {},
      expiresAt: afterDuration(world.now, timeToLive ?? TIME_TO_LIVE_UNLESS_SAID),
      by: by ?? SOMEBODY,
    };
  };
  const questions = createQuestions(world);
  const taskAt = (address: string | TaskAddress): TaskAddress =>
    oneOf('task', address, questions.tasks(), ({ element }) => [element]);
  const jobAt = (address: string | JobAddress): JobAddress =>
    oneOf('job', address, questions.jobs(), ({ element, type }) => [element, type]);
  const incidentAt = (address: string | IncidentAddress): IncidentAddress =>
    oneOf('incident', address, questions.incidents(), ({ element }) => [element]);

  return {
    ...questions,
    now: () => world.now,
    deploy: (deployment) => {
      const definitions = world.definitions.add(deployment);
      for (const definition of definitions) scheduleTimerStarts(world, definition);
      return definitions.map(({ id }) => id);
    },

    start: async (process, variables = {}, { businessKey = null, startEvent, by = SOMEBODY } = {}) => {
      const definition = world.definitions.latest(process);
      if (definition === null)
        throw new Refused({ code: 'unknownProcess', message: `Expected a process "${process}" to be deployed` });
      const event = startEvent === undefined ? null : elementId(startEvent);
      const start = { startEvent: event, businessKey, caller: null, variables };
      const kept = await settled(startInstance(world, definition, start, by));
      return kept.instance.id;
    },
    cancel: (instance, reason = 'cancelled') => tell(instance, { type: 'cancelInstance', reason }),
    setVariables: (instance, variables) => tell(instance, { type: 'setVariables', variables }),
    message: async (name, options = {}) => settled(publish(world, messageOf(name, options))),
    signal: async (name, variables = {}) => {
      await settled(broadcast(world, { name, variables, from: null, by: SOMEBODY }));
    },

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
    resolveIncident: async (address, variables = {}) => {
      const { instance, id } = incidentAt(address);
      await tell(instance, { type: 'resolveIncident', incident: id, variables });
    },
    execute: async (id, command, by = SOMEBODY) => {
      const result = execute(world, id, command, by);
      if (!result.ok) return result;
      await settled(result);
      return ok(result.value.instance);
    },

    runDue: () => until(world.now),
    advanceClock: async (duration) => {
      const target = typeof duration === 'number' ? world.now + duration : afterDuration(world.now, duration);
      await until(target);
      world.now = Math.max(world.now, target);
    },
  };
}

function stateOf({ now, evaluate, jobs = {}, otherJobs, organisation, checks }: WorldSettings): WorldState {
  return {
    now: now ?? NOW_UNLESS_SAID,
    evaluate,
    handlerOf: (type) => (Object.hasOwn(jobs, type) ? jobs[type] : otherJobs) ?? null,
    organisation: organisation ?? leavesEverything,
    checks: checks ?? false,
    definitions: createDefinitions(),
    instances: new Map(),
    started: new Map(),
    agenda: createAgenda(),
    inHand: new Set(),
    buffered: [],
    published: new Set(),
  };
}

function taken<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Refused(result.failure);
  return result.value;
}
