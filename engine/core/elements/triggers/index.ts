import type { VisitId } from '../../identifiers.ts';
import { invariant } from '../../invariant.ts';
import type { Trigger, TriggerType } from '../../model/trigger.ts';
import type { Step } from '../../step.ts';
import type { Listening, TriggerBehavior } from './behavior.ts';
import { cancel } from './cancel.ts';
import { compensation } from './compensation.ts';
import { conditional } from './conditional.ts';
import { error } from './error.ts';
import { escalation } from './escalation.ts';
import { link } from './link.ts';
import { message } from './message.ts';
import { multiple } from './multiple.ts';
import { none } from './none.ts';
import { parallelMultiple } from './parallelMultiple.ts';
import { signal } from './signal.ts';
import { terminate } from './terminate.ts';
import { timer } from './timer.ts';

type TriggerBehaviors = { readonly [Type in TriggerType]: TriggerBehavior<Type> };

const behaviors: TriggerBehaviors = {
  none,
  message,
  timer,
  conditional,
  signal,
  error,
  escalation,
  compensation,
  terminate,
  link,
  cancel,
  multiple,
  parallelMultiple,
};

/** Opens the wait for an event; true when it has fired already. What is thrown to it needs no wait. */
export function listen(step: Step, trigger: Trigger, listening: Listening): boolean {
  const { listen: open } = behaviorOf(trigger);
  return open === null ? false : open(step, trigger, listening, listen);
}

/** Throws an event from the visit that stands at it. */
export function throwFrom(step: Step, trigger: Trigger, visit: VisitId): void {
  const { throwFrom: act } = behaviorOf(trigger);
  invariant(act !== null, `a ${trigger.type} can be thrown`);
  act(step, trigger, visit, throwFrom);
}

/** The one place where a trigger and its behavior are known to be of the same type. */
const behaviorOf = (trigger: Trigger): TriggerBehavior<TriggerType> =>
  behaviors[trigger.type] as TriggerBehavior<TriggerType>;
