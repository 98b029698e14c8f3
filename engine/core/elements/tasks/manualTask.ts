import { finish } from '../shared/finish.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Done outside without the engine's knowledge, so over at once (BPMN 2.0.2, 13.3.3). */
export const manualTask: ElementBehavior<'manualTask'> = {
  enter: (step, visit) => {
    finish(step, visit, NO_VARIABLES);
  },
};
