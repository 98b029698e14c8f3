import { visitIn } from '../../state/questions.ts';
import { openScope } from '../shared/openScope.ts';
import type { ElementBehavior } from '../behavior.ts';

/** A scope that an event opens; the event is its start (BPMN 2.0.2, 13.5.4). */
export const eventSubProcess: ElementBehavior<'eventSubProcess'> = {
  enter: (step, visit) => {
    openScope(step, visitIn(step.instance, visit));
  },
};
