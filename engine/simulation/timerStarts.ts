import { nextFiring } from '../core/elements/triggers/timer.ts';
import type { Instant } from '../core/identifiers.ts';
import type { TimerTrigger } from '../core/model/trigger.ts';
import type { TimerWait } from '../core/state/wait.ts';
import { addDuration, parseDuration } from '../core/time/duration.ts';
import { parseInstant } from '../core/time/instant.ts';
import { nextOf, parseCycle } from '../core/time/timer.ts';
import type { Definition } from './deployment.ts';
import { startInstance } from './execute.ts';
import { Refused } from './refused.ts';
import { startTriggersOf } from './startsBy.ts';
import { ENGINE } from './worldState.ts';
import type { Due, WorldState } from './worldState.ts';

type StartByTimer = Extract<Due, { readonly type: 'startByTimer' }>;

/** The timer start events of a version begin to run; those of the version before it are over. */
export function scheduleTimerStarts(world: WorldState, definition: Definition): void {
  for (const { key, what } of world.agenda.entries()) {
    if (what.type === 'startByTimer' && what.definition.model.id === definition.model.id) world.agenda.withdraw(key);
  }
  for (const { startEvent, trigger } of startTriggersOf(definition)) {
    if (trigger.type !== 'timer') continue;
    put(world, { type: 'startByTimer', definition, startEvent, ...firstFiring(world, trigger) });
  }
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

interface Firing {
  readonly dueAt: Instant;
  readonly cycle: TimerWait['cycle'];
}

/** Nothing is known before an instance starts: the expression stands alone. */
function firstFiring({ evaluate, now }: WorldState, { timer, expression }: TimerTrigger): Firing {
  const answer = evaluate(expression, {}, now);
  const text = answer.ok && typeof answer.value === 'string' ? answer.value : '';
  const dueAt = timer === 'cycle' ? null : timer === 'date' ? parseInstant(text) : afterDuration(now, text);
  if (dueAt !== null) return { dueAt, cycle: null };
  const cycle = timer === 'cycle' ? parseCycle(text) : null;
  if (cycle === null || cycle.times === 0) {
    throw new Refused({
      code: 'timerNotReadable',
      message: `Expected "${expression}" to answer a ${timer} in ISO 8601`,
    });
  }
  const firingsLeft = cycle.times === null ? null : cycle.times - 1;
  return { dueAt: cycle.start ?? nextOf(cycle, now), cycle: { text, firingsLeft } };
}

function afterDuration(now: Instant, text: string): Instant | null {
  const duration = parseDuration(text);
  return duration === null ? null : addDuration(now, duration);
}
