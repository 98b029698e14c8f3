import { finish } from '../shared/finish.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Abstract: nothing to do, over at once (BPMN 2.0.2, 13.3.3). */
export const task: ElementBehavior<'task'> = {
  enter: (step, visit) => {
    finish(step, visit, NO_VARIABLES);
  },
};
