import { visitIn } from '../../state/questions.ts';
import { leave } from '../shared/leave.ts';
import { listenForMissing } from '../shared/listening.ts';
import type { ElementBehavior } from '../behavior.ts';

/**
 * The token begins here. A start event with a trigger is entered when that has happened; one that needs several has the
 * first of them, and waits for the others (BPMN 2.0.2, 10.5.2).
 */
export const startEvent: ElementBehavior<'startEvent'> = {
  enter: (step, visit, element) => {
    if (element.trigger.type === 'parallelMultiple') {
      listenForMissing(step, visitIn(step.instance, visit), element, element.trigger.triggers);
    } else leave(step, visit);
  },
};
