import { startCompensation } from '../shared/compensate.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Undoes what was completed, in reverse order (BPMN 2.0.2, 10.7 and 13.5.5). */
export const compensation: TriggerBehavior<'compensation'> = {
  listen: null,
  throwFrom: (step, trigger, visit) => {
    startCompensation(step, trigger, visit);
  },
};
