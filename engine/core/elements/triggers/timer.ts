import { waitId } from '../../identifiers.ts';
import type { Instant, VisitId } from '../../identifiers.ts';
import type { TimerTrigger } from '../../model/trigger.ts';
import type { TimerWait } from '../../state/wait.ts';
import type { Step } from '../../step.ts';
import { Trouble, textOf } from '../../step.ts';
import { addDuration, parseDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import { nextOf, parseCycle } from '../../time/timer.ts';
import type { Listening, TriggerBehavior } from './behavior.ts';

interface Schedule {
  readonly dueAt: Instant;
  readonly cycle: TimerWait['cycle'];
}

/** Fires at an instant, after a time, or again and again (BPMN 2.0.2, 10.5.5 and table 10.101). */
export const timer: TriggerBehavior<'timer'> = {
  listen: (step, trigger, listening) => {
    schedule(step, listening, scheduleOf(step, listening.owner, trigger));
    return false;
  },
  throwFrom: null,
};

/** When a cycle fires after `fired`; null when it does not, or is none. */
export function nextFiring(fired: Schedule): Schedule | null {
  if (fired.cycle === null || fired.cycle.firingsLeft === 0) return null;
  const cycle = parseCycle(fired.cycle.text);
  if (cycle === null) return null;
  const { text, firingsLeft } = fired.cycle;
  return {
    dueAt: nextOf(cycle, fired.dueAt),
    cycle: { text, firingsLeft: firingsLeft === null ? null : firingsLeft - 1 },
  };
}

function schedule(step: Step, { owner, catcher }: Listening, { dueAt, cycle }: Schedule): void {
  const wait = waitId(step.nextId());
  step.record({ type: 'timerScheduled', wait, visit: owner, element: catcher, dueAt, cycle });
}

function scheduleOf(step: Step, from: VisitId, { timer: kind, expression }: TimerTrigger): Schedule {
  const text = textOf(step, from, expression);
  const found = `"${expression}" answered ${text === null ? 'null' : `"${text}"`}`;
  switch (kind) {
    case 'date': {
      const dueAt = parseInstant(text ?? '');
      if (dueAt === null) throw new Trouble('timerNotReadable', `Expected an ISO 8601 date and time, ${found}`);
      return { dueAt, cycle: null };
    }
    case 'duration': {
      const duration = parseDuration(text ?? '');
      if (duration === null) throw new Trouble('timerNotReadable', `Expected an ISO 8601 duration, ${found}`);
      return { dueAt: addDuration(step.now, duration), cycle: null };
    }
    case 'cycle': {
      const cycle = parseCycle(text ?? '');
      if (cycle === null || text === null || cycle.times === 0) {
        throw new Trouble('timerNotReadable', `Expected an ISO 8601 repetition as R3/PT10H, ${found}`);
      }
      const dueAt = cycle.start ?? nextOf(cycle, step.now);
      return { dueAt, cycle: { text, firingsLeft: cycle.times === null ? null : cycle.times - 1 } };
    }
  }
}
