import { waitId } from '../../identifiers.ts';
import type { VisitId } from '../../identifiers.ts';
import type { TimerTrigger } from '../../model/trigger.ts';
import type { Step } from '../../step.ts';
import { Trouble, textOf } from '../../step.ts';
import { addDuration, parseDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import type { Schedule } from '../../time/timer.ts';
import { firstFiring } from '../../time/timer.ts';
import type { Listening, TriggerBehavior } from './behavior.ts';
import { placeOf } from './placeOf.ts';

/** Fires at an instant, after a time, or again and again (BPMN 2.0.2, 10.5.5 and table 10.101). */
export const timer: TriggerBehavior<'timer'> = {
  listen: (step, trigger, listening) => {
    schedule(step, listening, scheduleOf(step, listening.owner, trigger));
    return false;
  },
  throwFrom: null,
};

function schedule(step: Step, listening: Listening, { dueAt, cycle }: Schedule): void {
  step.record({ type: 'timerScheduled', wait: waitId(step.nextId()), ...placeOf(listening), dueAt, cycle });
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
      const first = firstFiring(text ?? '', step.now);
      if (first === null) {
        throw new Trouble('timerNotReadable', `Expected an ISO 8601 repetition as R3/PT10H, ${found}`);
      }
      return first;
    }
  }
}
