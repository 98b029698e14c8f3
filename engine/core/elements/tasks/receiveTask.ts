import { listen } from '../triggers/index.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Waits for its message (BPMN 2.0.2, 13.3.3). */
export const receiveTask: ElementBehavior<'receiveTask'> = {
  enter: (step, visit, { id, message }) => {
    listen(step, message, { owner: visit, catcher: id, remains: false });
  },
};
