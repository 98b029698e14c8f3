import type { Element } from '../element.ts';
import { looksLikeIso8601 } from '../iso8601.ts';
import { jobOf } from '../jobOf.ts';
import { triggersAt } from '../triggersAt.ts';
import type { ProcessModel } from '../process.ts';
import type { Expression } from '../text.ts';
import { elementsOf } from './rule.ts';

/** A time that stands in the model itself. `moment` is a duration from now, or a date and time. */
export interface ConstantTime {
  readonly owner: string;
  readonly setting: string;
  readonly kind: 'date' | 'duration' | 'cycle' | 'moment';
  readonly text: string;
}

type Time = Omit<ConstantTime, 'owner'>;

export const timesIn = (model: ProcessModel): readonly ConstantTime[] =>
  elementsOf(model).flatMap((element) =>
    [...timerOf(element), ...scheduleOf(element), ...backoffOf(element), ...timeToLiveOf(element)].map((time) => ({
      owner: element.id,
      ...time,
    })),
  );

function timerOf(element: Element): readonly Time[] {
  return triggersAt(element).flatMap((trigger): readonly Time[] => {
    const text = trigger.type === 'timer' ? literalOf(trigger.expression) : null;
    return text === null || trigger.type !== 'timer' ? [] : [{ setting: 'timer', kind: trigger.timer, text }];
  });
}

/** Without quotation marks FEEL takes `PT2H` for a name, finds nothing by it, and nothing would ever be due. */
function scheduleOf(element: Element): readonly Time[] {
  if (element.kind !== 'userTask') return [];
  const { due, followUp } = element;
  return Object.entries({ due, followUp }).flatMap(([setting, expression]): readonly Time[] => {
    if (expression === null) return [];
    const bare = looksLikeIso8601(expression) ? `${expression} without quotation marks` : null;
    const text = bare ?? literalOf(expression);
    return text === null ? [] : [{ setting, kind: 'moment', text }];
  });
}

function backoffOf(element: Element): readonly Time[] {
  const job = jobOf(element);
  return job === null ? [] : [{ setting: 'backoff', kind: 'duration', text: job.backoff }];
}

function timeToLiveOf(element: Element): readonly Time[] {
  return triggersAt(element).flatMap((trigger): readonly Time[] => {
    const text = trigger.type === 'message' ? trigger.timeToLive : null;
    return text === null ? [] : [{ setting: 'timeToLive', kind: 'duration', text }];
  });
}

/** The text of an expression that is nothing but a text. */
const literalOf = (expression: Expression): string | null => /^"([^"\\]*)"$/.exec(expression)?.[1] ?? null;
