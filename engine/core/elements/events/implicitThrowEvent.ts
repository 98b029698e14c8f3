import { throwFrom } from '../triggers/index.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Thrown as an instance of a multi-instance completes (BPMN 2.0.2, table 10.30: behavior). */
export const implicitThrowEvent: ElementBehavior<'implicitThrowEvent'> = {
  enter: (step, visit, { trigger }) => {
    throwFrom(step, trigger, visit);
  },
};
