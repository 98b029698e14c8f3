import { visitIn } from '../../state/questions.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Thrown by an end event or a job; always ends what it is caught around (BPMN 2.0.2, 10.5.5). */
export const error: TriggerBehavior<'error'> = {
  listen: null,
  throwFrom: (step, { code, message }, visit) => {
    const { element } = visitIn(step.instance, visit);
    step.record({
      type: 'errorThrown',
      visit,
      element,
      code: code ?? '',
      message: message ?? '',
      variables: NO_VARIABLES,
    });
  },
};
