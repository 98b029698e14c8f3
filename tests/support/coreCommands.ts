import type { Command, CommandOf } from '../../engine/core/commands/command.ts';
import type { Variables } from '../../engine/core/expressions.ts';
import type { InstanceId, Instant, VisitId, WaitId } from '../../engine/core/identifiers.ts';
import { definitionId, elementId, instanceId } from '../../engine/core/identifiers.ts';
import type { Caller, Instance } from '../../engine/core/state/instance.ts';
import { ROOT, isWaitOf } from '../../engine/core/state/questions.ts';
import type { WaitOf, WaitType } from '../../engine/core/state/wait.ts';
import { waitId } from '../../engine/core/identifiers.ts';

/** A command that finds what it is about by the names of a diagram, when its turn comes. */
export interface Ask {
  readonly command: (instance: Instance) => Command;
  /** The instant at which it is asked; null for the present one. */
  readonly at?: (instance: Instance) => Instant;
  readonly by?: string;
}

export const INSTANCE: InstanceId = instanceId('0199d1a0-0000-7000-8000-000000000001');

/** The call that a called instance answers. */
export const calledBy = (depth = 1): Caller => ({
  instance: instanceId('0199d1a0-0000-7000-8000-00000000000c'),
  wait: waitId(7),
  depth,
});

export const startInstance = (variables: Variables = {}, settings: Partial<CommandOf<'startInstance'>> = {}): Ask =>
  say({
    type: 'startInstance',
    instance: INSTANCE,
    definition: definitionId('definition-1'),
    startEvent: null,
    businessKey: null,
    caller: null,
    variables,
    ...settings,
  });
export const startAt = (startEvent: string, variables: Variables = {}): Ask =>
  startInstance(variables, { startEvent: elementId(startEvent) });

/** The command as it stands. */
export const say = (command: Command): Ask => ({ command: () => command });

export const as = (by: string, ask: Ask): Ask => ({ ...ask, by });
export const at = (instant: Instant, ask: Ask): Ask => ({ ...ask, at: () => instant });

export const cancelInstance = (reason = 'no longer wanted'): Ask => say({ type: 'cancelInstance', reason });
export const setVariables = (variables: Variables): Ask => say({ type: 'setVariables', variables });

/** In the one open ad-hoc sub-process of that name. */
export const startActivity = (adHoc: string, activity: string): Ask => ({
  command: (instance) => ({
    type: 'startAdHocActivity',
    visit: visitOf(instance, adHoc),
    element: elementId(activity),
  }),
});
export const completeAdHoc = (adHoc: string): Ask => ({
  command: (instance) => ({ type: 'completeAdHoc', visit: visitOf(instance, adHoc) }),
});

/** The innermost open visit of an element; 0 where there is none. */
function visitOf(instance: Instance, element: string): VisitId {
  const open = [...instance.visits.values()].filter((visit) => visit.element === element);
  return open.at(-1)?.id ?? ROOT;
}

export const cancelActivity = (element: string): Ask => ({
  command: (instance) => ({ type: 'cancelActivity', visit: visitOf(instance, element), reason: 'by mistake' }),
});
export const moveToken = (element: string, target: string): Ask => ({
  command: (instance) => ({
    type: 'moveToken',
    visit: visitOf(instance, element),
    target: elementId(target),
    reason: 'by mistake',
  }),
});
export const restartFrom = (scope: string, target: string): Ask => ({
  command: (instance) => ({
    type: 'restartFrom',
    scope: visitOf(instance, scope),
    target: elementId(target),
    reason: 'by mistake',
  }),
});
export const rejectTask = (element: string, target: string): Ask => ({
  command: (instance) => ({
    type: 'rejectTask',
    task: idOf(instance, 'task', element),
    target: elementId(target),
    reason: 'incomplete',
  }),
});
/** Of the task that was completed last; of none where nothing can be taken back. */
export const withdrawCompletion = (): Ask => ({
  command: ({ lastCompletion }) => ({ type: 'withdrawCompletion', task: lastCompletion?.task ?? waitId(0) }),
});

export const claimTask = (element: string, user: string): Ask => ({
  command: (instance) => ({ type: 'claimTask', task: idOf(instance, 'task', element), user }),
});
export const releaseTask = (element: string): Ask => ({
  command: (instance) => ({ type: 'releaseTask', task: idOf(instance, 'task', element) }),
});
export const assignTask = (element: string, to: Partial<Omit<CommandOf<'assignTask'>, 'type' | 'task'>>): Ask => ({
  command: (instance) => ({
    type: 'assignTask',
    task: idOf(instance, 'task', element),
    assignee: null,
    role: null,
    unit: null,
    ...to,
  }),
});
/** `nth` among the open ones of that element, from 0, in the order in which they were opened. */
export const completeTask = (element: string, variables: Variables = {}, nth = 0): Ask => ({
  command: (instance) => ({ type: 'completeTask', task: idOf(instance, 'task', element, nth), variables }),
});

export const completeJob = (element: string, variables: Variables = {}, nth = 0): Ask => ({
  command: (instance) => ({ type: 'completeJob', job: idOf(instance, 'job', element, nth), variables }),
});
export const failJob = (element: string, settings: Partial<Omit<CommandOf<'failJob'>, 'type' | 'job'>> = {}): Ask => ({
  command: (instance) => ({
    type: 'failJob',
    job: idOf(instance, 'job', element),
    message: 'out of order',
    retry: true,
    retryInMs: null,
    ...settings,
  }),
});
export const throwJobError = (element: string, code: string, variables: Variables = {}, nth = 0): Ask => ({
  command: (instance) => ({
    type: 'throwJobError',
    job: idOf(instance, 'job', element, nth),
    code,
    message: 'it is so',
    variables,
  }),
});

/** Asked when it is due, or now when that is later. */
export const fireTimer = (element: string): Ask => ({
  command: (instance) => ({ type: 'fireTimer', timer: idOf(instance, 'timer', element) }),
  at: (instance) => openWaits(instance, 'timer', element)[0]?.dueAt ?? 0,
});
export const receiveMessage = (element: string, variables: Variables = {}, nth = 0): Ask => ({
  command: (instance) => ({
    type: 'receiveMessage',
    wait: idOf(instance, 'message', element, nth),
    messageId: 'message-1',
    variables,
  }),
});
export const receiveSignal = (name: string, variables: Variables = {}): Ask =>
  say({ type: 'receiveSignal', name, variables });

export const completeCall = (element: string, variables: Variables = {}, nth = 0): Ask => ({
  command: (instance) => ({ type: 'completeCall', call: idOf(instance, 'call', element, nth), variables }),
});
export const throwInCall = (
  element: string,
  thrown: 'error' | 'escalation',
  code: string,
  variables: Variables = {},
): Ask => ({
  command: (instance) => ({
    type: 'throwInCall',
    call: idOf(instance, 'call', element),
    thrown,
    code,
    message: 'from below',
    variables,
  }),
});
export const failCall = (element: string, message = 'no such process'): Ask => ({
  command: (instance) => ({ type: 'failCall', call: idOf(instance, 'call', element), message }),
});

export const resolveIncident = (element: string, variables: Variables = {}): Ask => ({
  command: (instance) => {
    const incident = [...instance.incidents.values()].find((each) => each.element === element);
    if (incident === undefined) throw new Error(`Expected an incident at "${element}"`);
    return { type: 'resolveIncident', incident: incident.id, variables };
  },
});

/** Open waits of a type, in the order in which they were opened. */
function openWaits<Type extends WaitType>(instance: Instance, type: Type, element: string): readonly WaitOf<Type>[] {
  const waits: WaitOf<Type>[] = [];
  for (const wait of instance.waits.values()) {
    if (isWaitOf(wait, type) && wait.element === element) waits.push(wait);
  }
  return waits;
}

function idOf(instance: Instance, type: WaitType, element: string, nth = 0): WaitId {
  const wait = openWaits(instance, type, element)[nth];
  if (wait === undefined) throw new Error(`Expected a ${type} number ${nth} to be open at "${element}"`);
  return wait.id;
}
