import { leave } from '../shared/leave.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Its activity listens for it; it is entered when its event has happened (BPMN 2.0.2, 13.5.3). */
export const boundaryEvent: ElementBehavior<'boundaryEvent'> = {
  enter: (step, visit) => {
    leave(step, visit);
  },
};
