import { elementIn, flowIn } from '../../model/process.ts';
import { visitIn } from '../../state/questions.ts';
import { leaveBy } from '../shared/leave.ts';
import { listenForEvent } from '../shared/listening.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Waits for the first of the events that follow it; a condition may hold already (BPMN 2.0.2, 13.4.4). */
export const eventBasedGateway: ElementBehavior<'eventBasedGateway'> = {
  enter: (step, visit, { outgoing, instantiates }) => {
    if (instantiates === 'all') {
      leaveBy(step, visit, outgoing); // begun by hand: each of the events is awaited (BPMN 2.0.2, 10.6.6)
      return;
    }
    for (const flow of outgoing) {
      const target = elementIn(step.model, flowIn(step.model, flow).target);
      if (listenForEvent(step, visitIn(step.instance, visit), target)) return;
    }
  },
};
