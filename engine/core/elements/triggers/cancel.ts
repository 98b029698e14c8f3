import { cancelTransaction } from '../shared/transaction.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Caught at the boundary of the transaction once everything in it is undone (BPMN 2.0.2, 10.3.5 and 13.3.4). */
export const cancel: TriggerBehavior<'cancel'> = {
  listen: null,
  throwFrom: (step, _trigger, visit) => {
    cancelTransaction(step, visit);
  },
};
