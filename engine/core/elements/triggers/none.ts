import { leave } from '../shared/leave.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Nothing to wait for and nothing to throw: the token passes. */
export const none: TriggerBehavior<'none'> = {
  listen: null,
  throwFrom: (step, _trigger, visit) => {
    leave(step, visit);
  },
};
