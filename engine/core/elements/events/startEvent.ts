import { leave } from '../shared/leave.ts';
import type { ElementBehavior } from '../behavior.ts';

/** The token begins here. A start event with a trigger is entered when that has happened. */
export const startEvent: ElementBehavior<'startEvent'> = {
  enter: (step, visit) => {
    leave(step, visit);
  },
};
