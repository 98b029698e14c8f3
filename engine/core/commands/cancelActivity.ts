import { planToCancel, wholeOf } from '../interventions/plan.ts';
import { fail, ok } from '../result.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const cancelActivity: Decider<'cancelActivity'> = ({ visit: id, reason }, { instance, model }) => {
  const visit = wholeOf(instance, id);
  if (visit === null) return fail(refusal('unknownVisit', `an open visit ${id} of an activity or event`));
  const plan = planToCancel(model, instance, visit);
  if (plan === null) {
    return fail(
      refusal('wouldStrandTokens', `the other tokens to come to an end without "${visit.element}"; move it instead`),
    );
  }
  return ok([{ type: 'interventionMade', kind: 'cancelled', from: visit.element, ...plan, reason }]);
};
