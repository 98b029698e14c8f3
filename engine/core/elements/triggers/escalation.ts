import { visitIn } from '../../state/questions.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Tells a scope further out; the thrower goes on unless it is interrupted (BPMN 2.0.2, 10.5.5). */
export const escalation: TriggerBehavior<'escalation'> = {
  listen: null,
  throwFrom: (step, { code }, visit) => {
    const { element } = visitIn(step.instance, visit);
    step.record({ type: 'escalationThrown', visit, element, code: code ?? '', variables: NO_VARIABLES });
  },
};
