import type { Json } from '../../expressions.ts';
import type { ElementId, VisitId } from '../../identifiers.ts';
import type { AdHocSubProcess } from '../../model/element.ts';
import { elementIn } from '../../model/process.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble, valueOf } from '../../step.ts';
import { endIfDone, startableIn } from '../shared/adHoc.ts';
import { enterElement } from '../shared/enterElement.ts';
import { openScope } from '../shared/openScope.ts';
import type { ElementBehavior } from '../behavior.ts';

/** A scope whose activities people begin as they see fit (BPMN 2.0.2, 10.3.5 and 13.3.5). */
export const adHocSubProcess: ElementBehavior<'adHocSubProcess'> = {
  enter: (step, visit, element) => {
    const begun = beginsByItself(step, visit, element);
    if (openScope(step, visitIn(step.instance, visit))) return;
    for (const id of begun) enterElement(step, elementIn(step.model, id), { parent: visit });
    endIfDone(step, visit, element);
  },
};

function beginsByItself(step: Step, visit: VisitId, { id, activeElements }: AdHocSubProcess): readonly ElementId[] {
  if (activeElements === null) return [];
  const value = valueOf(step, visit, activeElements);
  const named: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const startable = startableIn(step.model, id);
  return named.map((name) => {
    const found = startable.find((each) => each === name);
    if (found !== undefined) return found;
    throw new Trouble(
      'activityUnknown',
      `Expected "${activeElements}" to answer ids of activities of "${id}" that no flow leads to, found ${JSON.stringify(name)}`,
    );
  });
}
