import type { ElementId } from '../core/identifiers.ts';
import { instantiatingIn } from '../core/model/instantiating.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { TimerTrigger } from '../core/model/trigger.ts';
import { firstFiring, nextFiring, parseMoment } from '../core/time/timer.ts';
import type { Schedule } from '../core/time/timer.ts';
import type { Definition } from './deployment.ts';
import { startInstance } from './execute.ts';
import { Refused } from './refused.ts';
import { ENGINE } from './worldState.ts';
import type { Due, WorldState } from './worldState.ts';

type StartByTimer = Extract<Due, { readonly type: 'startByTimer' }>;

/** When a timer start event begins an instance for the first time. */
export interface Firing extends Schedule {
  readonly startEvent: ElementId;
  readonly part: number | null;
}

/** Throws Refused for a timer that cannot be read. */
export const firstFirings = (world: WorldState, model: ProcessModel): readonly Firing[] =>
  instantiatingIn(model).flatMap(({ element: startEvent, part, trigger }) =>
    trigger.type === 'timer' ? [{ startEvent, part, ...scheduleOf(world, trigger) }] : [],
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
  const { definition, startEvent, part } = due;
  const next = nextFiring(due, world.now);
  if (next !== null) put(world, { ...due, ...next });
  startInstance(world, definition, { startEvent, part, businessKey: null, caller: null, variables: {} }, ENGINE);
}

const put = (world: WorldState, due: StartByTimer): void => {
  world.agenda.put(`start/${due.definition.model.id}/${due.startEvent}/${due.part ?? ''}`, due.dueAt, due);
};

/** Nothing is known before an instance starts: the expression stands alone. */
function scheduleOf({ evaluate, now }: WorldState, { timer, expression }: TimerTrigger): Schedule {
  const answer = evaluate(expression, {}, now);
  const text = answer.ok && typeof answer.value === 'string' ? answer.value : '';
  const schedule = timer === 'cycle' ? firstFiring(text, now) : onceAt(parseMoment(text, now));
  if (schedule !== null) return schedule;
  throw new Refused({
    code: 'timerNotReadable',
    message: `Expected "${expression}" to answer a ${timer} in ISO 8601`,
  });
}

const onceAt = (dueAt: number | null): Schedule | null => (dueAt === null ? null : { dueAt, cycle: null });
