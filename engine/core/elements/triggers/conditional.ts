import type { ConditionMet } from '../../facts/fact.ts';
import type { WaitId } from '../../identifiers.ts';
import { waitId } from '../../identifiers.ts';
import { invariant } from '../../invariant.ts';
import type { Element } from '../../model/element.ts';
import { isEvent } from '../../model/element.ts';
import type { ConditionalTrigger } from '../../model/trigger.ts';
import { triggersOf } from '../../model/trigger.ts';
import { elementIn } from '../../model/process.ts';
import { openWait, visitIn } from '../../state/questions.ts';
import type { ConditionWait } from '../../state/wait.ts';
import type { Step } from '../../step.ts';
import { Trouble, holds } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';
import { occur } from '../shared/occur.ts';
import { raiseIncident } from '../shared/trouble.ts';
import type { TriggerBehavior } from './behavior.ts';
import { placeOf } from './placeOf.ts';
import { remainsAfter } from './remains.ts';

/** Fires when its condition becomes true: on entry, or with a later change of a variable (BPMN 2.0.2, 10.5.5). */
export const conditional: TriggerBehavior<'conditional'> = {
  listen: (step, { condition }, listening) => {
    const held = holds(step, listening.owner, condition);
    const wait = waitId(step.nextId());
    const { visit, element, ...part } = placeOf(listening);
    step.record({ type: 'conditionAwaited', wait, visit, element, ...part, held });
    if (!held || listening.again === true) return false;
    meet(step, { wait, visit, element, remains: listening.remains });
    return true;
  },
  throwFrom: null,
};

/** A variable changed: looks at every condition of the instance again. */
export function lookAgain(step: Step): void {
  for (const id of [...step.instance.conditions]) lookAt(step, id);
}

function lookAt(step: Step, id: WaitId): void {
  const wait = openWait(step.instance, id, 'condition');
  if (wait === null) return;
  const { visit } = wait;
  const element = elementIn(step.model, wait.element);
  const held = heldNow(step, wait, conditionOf(element, wait.part).condition);
  if (held === null || held === wait.held) return;
  if (held) meet(step, { wait: id, visit, element: element.id, remains: remainsAfter(element) });
  else step.note({ type: 'conditionTurned', wait: id, held });
}

/** Null where the condition cannot be evaluated: whoever listens keeps one incident for that, and what it does. */
function heldNow(step: Step, { id, visit }: ConditionWait, condition: string): boolean | null {
  try {
    return holds(step, visit, condition);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    if (visitIn(step.instance, visit).incident === null) {
      raiseIncident(step, visit, 'entering', id, trouble.code, trouble.message);
    }
    return null;
  }
}

/** What the event interrupts has no turn any more: of two conditions that come to hold together the first decides. */
function meet(step: Step, met: Omit<ConditionMet, 'type'>): void {
  step.note({ type: 'conditionMet', ...met });
  occur(step, met.visit, met.element, NO_VARIABLES);
}

function conditionOf(element: Element, part = 0): ConditionalTrigger {
  const trigger = isEvent(element) ? triggersOf(element.trigger)[part] : undefined;
  invariant(trigger?.type === 'conditional', `"${element.id}" waits for a condition`);
  return trigger;
}
