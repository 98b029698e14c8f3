import { nextFiring } from '../core/elements/triggers/timer.ts';
import type { ElementId, Instant } from '../core/identifiers.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { TimerTrigger } from '../core/model/trigger.ts';
import type { TimerWait } from '../core/state/wait.ts';
import { nextOf, parseCycle, parseMoment } from '../core/time/timer.ts';
import type { Definition } from './deployment.ts';
import { startInstance } from './execute.ts';
import { Refused } from './refused.ts';
import { startTriggersOf } from './startsBy.ts';
import { ENGINE } from './worldState.ts';
import type { Due, WorldState } from './worldState.ts';

type StartByTimer = Extract<Due, { readonly type: 'startByTimer' }>;

/** When a timer start event begins an instance for the first time. */
export interface Firing {
  readonly startEvent: ElementId;
  readonly dueAt: Instant;
  readonly cycle: TimerWait['cycle'];
}

/** Throws Refused for a timer that cannot be read. */
export const firstFirings = (world: WorldState, model: ProcessModel): readonly Firing[] =>
  startTriggersOf(model).flatMap(({ startEvent, trigger }) =>
    trigger.type === 'timer' ? [{ startEvent, ...firstFiring(world, trigger) }] : [],
  );

/** The timer start events of a version begin to run; those of the version before it are over. */
export function scheduleTimerStarts(world: WorldState, definition: Definition, firings: readonly Firing[]): void {
  for (const { key, what } of world.agenda.entries()) {
    if (what.type === 'startByTimer' && what.definition.model.id === definition.model.id) world.agenda.withdraw(key);
  }
  for (const firing of firings) put(world, { type: 'startByTimer', definition, ...firing });
}

/** A cycle is scheduled anew before its instance starts. */
export function startByTimer(world: WorldState, due: StartByTimer): void {
  const { definition, startEvent } = due;
  const next = nextFiring(due);
  if (next !== null) put(world, { ...due, ...next });
  startInstance(world, definition, { startEvent, businessKey: null, caller: null, variables: {} }, ENGINE);
}

const put = (world: WorldState, due: StartByTimer): void => {
  world.agenda.put(`start/${due.definition.model.id}/${due.startEvent}`, due.dueAt, due);
};

/** Nothing is known before an instance starts: the expression stands alone. */
function firstFiring({ evaluate, now }: WorldState, { timer, expression }: TimerTrigger): Omit<Firing, 'startEvent'> {
  const answer = evaluate(expression, {}, now);
  const text = answer.ok && typeof answer.value === 'string' ? answer.value : '';
  const cycle = timer === 'cycle' ? parseCycle(text) : null;
  const dueAt = cycle === null ? parseMoment(text, now) : (cycle.start ?? nextOf(cycle, now));
  if (dueAt === null || (timer === 'cycle' && (cycle === null || cycle.times === 0))) {
    throw new Refused({
      code: 'timerNotReadable',
      message: `Expected "${expression}" to answer a ${timer} in ISO 8601`,
    });
  }
  if (cycle === null) return { dueAt, cycle: null };
  return { dueAt, cycle: { text, firingsLeft: cycle.times === null ? null : cycle.times - 1 } };
}
