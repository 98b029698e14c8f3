import { elementIn, flowIn } from '../../model/process.ts';
import { visitIn } from '../../state/questions.ts';
import { listenForEvent } from '../shared/listening.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Waits for the first of the events that follow it; a condition may hold already (BPMN 2.0.2, 13.4.4). */
export const eventBasedGateway: ElementBehavior<'eventBasedGateway'> = {
  enter: (step, visit, { outgoing }) => {
    for (const flow of outgoing) {
      const target = elementIn(step.model, flowIn(step.model, flow).target);
      if (listenForEvent(step, visitIn(step.instance, visit), target)) return;
    }
  },
};
