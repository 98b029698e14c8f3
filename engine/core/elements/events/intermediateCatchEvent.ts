import { visitIn } from '../../state/questions.ts';
import { listenForEvent } from '../shared/listening.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Waits for its event (BPMN 2.0.2, 13.5.2). */
export const intermediateCatchEvent: ElementBehavior<'intermediateCatchEvent'> = {
  enter: (step, visit, element) => {
    listenForEvent(step, visitIn(step.instance, visit), element);
  },
};
