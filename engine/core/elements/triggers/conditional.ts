import type { WaitId } from '../../identifiers.ts';
import { waitId } from '../../identifiers.ts';
import { invariant } from '../../invariant.ts';
import type { ConditionalTrigger } from '../../model/trigger.ts';
import type { Element } from '../../model/element.ts';
import { elementIn } from '../../model/process.ts';
import { openWait } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { holds } from '../../step.ts';
import { guarded } from '../shared/trouble.ts';
import type { TriggerBehavior } from './behavior.ts';
import { remainsAfter } from './remains.ts';

/** Fires when its condition becomes true: on entry, or with a later change of a variable (BPMN 2.0.2, 10.5.5). */
export const conditional: TriggerBehavior<'conditional'> = {
  listen: (step, { condition }, { owner, catcher, remains }) => {
    const held = holds(step, owner, condition);
    const wait = waitId(step.nextId());
    step.record({ type: 'conditionAwaited', wait, visit: owner, element: catcher, held });
    if (held) step.record({ type: 'conditionMet', wait, visit: owner, element: catcher, remains });
    return held;
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
  const element = elementIn(step.model, wait.element);
  guarded(step, wait.visit, 'entering', () => {
    const held = holds(step, wait.visit, conditionOf(element).condition);
    if (held === wait.held) return;
    if (!held) step.record({ type: 'conditionTurned', wait: id, held });
    else {
      const remains = remainsAfter(element);
      step.record({ type: 'conditionMet', wait: id, visit: wait.visit, element: wait.element, remains });
    }
  });
}

function conditionOf(element: Element): ConditionalTrigger {
  invariant('trigger' in element && element.trigger.type === 'conditional', `"${element.id}" waits for a condition`);
  return element.trigger;
}
