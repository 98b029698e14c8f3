import { planToRestart } from '../interventions/plan.ts';
import { fail, ok } from '../result.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const restartFrom: Decider<'restartFrom'> = ({ scope: id, target, reason }, { instance, model }) => {
  const scope = instance.visits.get(id);
  if (scope === undefined || !(scope.element in model.scopes) || scope.role === 'body') {
    return fail(refusal('unknownVisit', `an open scope ${id}`));
  }
  const plan = planToRestart(model, instance, scope, target);
  if (plan === null) {
    return fail(
      refusal('targetNotLegal', `an element of "${scope.element}" that a token can begin at, found "${target}"`),
    );
  }
  return ok([{ type: 'interventionMade', kind: 'restarted', from: scope.element, ...plan, reason }]);
};
