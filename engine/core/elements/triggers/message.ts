import { waitId } from '../../identifiers.ts';
import type { VisitId } from '../../identifiers.ts';
import type { MessageTrigger } from '../../model/trigger.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble, textOf } from '../../step.ts';
import { parseDuration } from '../../time/duration.ts';
import { leave } from '../shared/leave.ts';
import { payloadOf } from '../shared/mappings.ts';
import type { TriggerBehavior } from './behavior.ts';
import { placeOf } from './placeOf.ts';

/** How long a thrown message waits for a receiver unless it says otherwise. */
const TIME_TO_LIVE_DEFAULT = 'PT1H';

/** Correlated by name and key: exactly one receiver (BPMN 2.0.2, 10.5.5). */
export const message: TriggerBehavior<'message'> = {
  listen: (step, { name, key }, listening) => {
    const correlation = textOf(step, listening.owner, key);
    if (key !== null && correlation === null) {
      throw new Trouble(
        'correlationKeyMissing',
        `Expected "${key}" to answer the key of message "${name}", found null`,
      );
    }
    const wait = waitId(step.nextId());
    step.record({ type: 'messageAwaited', wait, ...placeOf(listening), name, key: correlation });
    return false;
  },
  throwFrom: (step, trigger, visit) => {
    throwMessage(step, trigger, visit);
    leave(step, visit);
  },
};

/** Hands the message to whoever waits for it, in any instance. Throws Trouble. */
export function throwMessage(step: Step, trigger: MessageTrigger, visit: VisitId): void {
  const { element } = visitIn(step.instance, visit);
  const timeToLive = parseDuration(trigger.timeToLive ?? TIME_TO_LIVE_DEFAULT);
  if (timeToLive === null) {
    throw new Trouble(
      'timeToLive',
      `Expected an ISO 8601 duration as time to live, found "${String(trigger.timeToLive)}"`,
    );
  }
  step.record({
    type: 'messageThrown',
    visit,
    element,
    name: trigger.name,
    key: textOf(step, visit, trigger.key),
    variables: payloadOf(step, visit, trigger.payload),
    timeToLiveMs: timeToLive.milliseconds + timeToLive.months * MONTH_MS,
  });
}

/** A month of waiting, by rule of thumb. */
const MONTH_MS = 30 * 86_400_000;
