import type { TriggerBehavior } from './behavior.ts';

/** Ends the scope that it stands in, and no more (BPMN 2.0.2, 13.5.6). */
export const terminate: TriggerBehavior<'terminate'> = {
  listen: null,
  throwFrom: (step, _trigger, visit) => {
    step.record({ type: 'terminationAsked', visit });
  },
};
