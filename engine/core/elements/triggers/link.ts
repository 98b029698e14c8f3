import { invariant } from '../../invariant.ts';
import { linkTargetIn } from '../../model/links.ts';
import { elementIn } from '../../model/process.ts';
import { visitIn } from '../../state/questions.ts';
import { enterElement } from '../shared/enterElement.ts';
import { leaveBy } from '../shared/leave.ts';
import { scopeAround } from '../shared/scopeAround.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Goes on at the catching link of its name, as along a sequence flow that is not drawn (BPMN 2.0.2, 10.5.5). */
export const link: TriggerBehavior<'link'> = {
  listen: null,
  throwFrom: (step, { name }, id) => {
    const visit = visitIn(step.instance, id);
    const { scope } = elementIn(step.model, visit.element);
    const target = linkTargetIn(step.model, scope, name);
    invariant(target !== undefined, `link "${name}" of "${visit.element}" is caught`);
    const parent = scopeAround(step, visit).id;
    leaveBy(step, id, []);
    enterElement(step, elementIn(step.model, target), { parent, occurred: true });
  },
};
