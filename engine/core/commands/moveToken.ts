import { movesOf, planToMove, wholeOf } from '../interventions/plan.ts';
import type { ElementId } from '../identifiers.ts';
import type { ProcessModel } from '../model/process.ts';
import { fail, ok } from '../result.ts';
import type { Instance, Visit } from '../state/instance.ts';
import type { Decider } from './decider.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

export const moveToken: Decider<'moveToken'> = ({ visit: id, target, reason }, { instance, model }) => {
  const visit = wholeOf(instance, id);
  if (visit === null) return fail(refusal('unknownVisit', `an open visit ${id} of an activity or event`));
  const plan = target in model.elements ? planToMove(model, instance, visit, target) : null;
  if (plan === null) return fail(notLegal(model, instance, visit, target));
  return ok([{ type: 'interventionMade', kind: 'moved', from: visit.element, ...plan, reason }]);
};

function notLegal(model: ProcessModel, instance: Instance, visit: Visit, target: ElementId): Refusal {
  const legal = movesOf(model, instance, visit).map((plan) => plan.target);
  const others = legal.length === 0 ? 'nowhere to go' : `one of ${legal.join(', ')}`;
  return refusal('targetNotLegal', `${others} from "${visit.element}", found "${target}"`);
}
