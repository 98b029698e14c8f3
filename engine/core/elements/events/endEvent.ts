import { throwFrom } from '../triggers/index.ts';
import type { ElementBehavior } from '../behavior.ts';

/** The token ends here; the scope goes on until all its tokens have (BPMN 2.0.2, 13.5.6). */
export const endEvent: ElementBehavior<'endEvent'> = {
  enter: (step, visit, { trigger }) => {
    throwFrom(step, trigger, visit);
  },
};
