import { leadsTo, planToMove, wholeOf } from '../interventions/plan.ts';
import type { Plan } from '../interventions/plan.ts';
import type { ElementId } from '../identifiers.ts';
import type { ProcessModel } from '../model/process.ts';
import { elementIn } from '../model/process.ts';
import { fail, ok } from '../result.ts';
import type { Instance, Visit } from '../state/instance.ts';
import { openWait } from '../state/questions.ts';
import { noSuchTask } from './completeTask.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const rejectTask: Decider<'rejectTask'> = ({ task, target, reason }, { instance, model }) => {
  const wait = openWait(instance, task, 'task');
  const visit = wait === null ? null : wholeOf(instance, wait.visit);
  if (wait === null || visit === null) return fail(noSuchTask(task));
  const plans = rejectionsOf(model, instance, visit);
  const plan = plans.find((each) => each.target === target);
  if (plan === undefined) {
    const legal = plans.map((each) => each.target).join(', ');
    const expected =
      legal === '' ? 'an earlier user task, and there is none' : `one of the earlier user tasks ${legal}`;
    return fail(refusal('targetNotLegal', `${expected}; found "${target}"`));
  }
  return ok([{ type: 'interventionMade', kind: 'rejected', from: wait.element, ...plan, reason }]);
};

/** The user tasks that lead to where a visit is, in its scope or one around it, each with what going back takes. */
export const rejectionsOf = (model: ProcessModel, instance: Instance, visit: Visit): readonly Plan[] =>
  Object.values(model.elements).flatMap(({ kind, id }) =>
    kind === 'userTask' && isEarlier(model, instance, visit, id) ? (planToMove(model, instance, visit, id) ?? []) : [],
  );

function isEarlier(model: ProcessModel, instance: Instance, visit: Visit, target: ElementId): boolean {
  const { scope } = elementIn(model, target);
  for (let at: Visit | undefined = visit; at !== undefined && at.parent !== null;) {
    if (elementIn(model, at.element).scope === scope) return leadsTo(model, target, at.element);
    at = instance.visits.get(at.parent);
  }
  return false;
}
