import { throwFrom } from '../triggers/index.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Throws its event and goes on (BPMN 2.0.2, 13.5.2). */
export const intermediateThrowEvent: ElementBehavior<'intermediateThrowEvent'> = {
  enter: (step, visit, { trigger }) => {
    throwFrom(step, trigger, visit);
  },
};
