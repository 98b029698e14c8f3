import type { ElementCompleted } from '../facts/fact.ts';
import type { FlowId, VisitId } from '../identifiers.ts';
import { isActivity } from '../model/element.ts';
import { elementIn, flowIn } from '../model/process.ts';
import { gather } from '../elements/index.ts';
import { enterElement } from '../elements/shared/enterElement.ts';
import { continueLoop } from '../elements/shared/loop.ts';
import { guarded } from '../elements/shared/trouble.ts';
import { visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { settle } from './settle.ts';

/** Tokens arrive at the ends of the flows taken; without any, the scope may be over or its loop go on. */
export function onElementCompleted(step: Step, fact: ElementCompleted, parent: VisitId): void {
  if (!step.instance.visits.has(parent)) return;
  for (const flow of fact.flows) arrive(step, parent, flow);
  if (fact.flows.length === 0) goOn(step, parent);
}

function goOn(step: Step, id: VisitId): void {
  const scope = visitIn(step.instance, id);
  if (scope.role !== 'body') {
    settle(step, id);
    return;
  }
  const element = elementIn(step.model, scope.element);
  if (isActivity(element)) guarded(step, id, 'repeating', () => continueLoop(step, id, element));
}

/** A token that another one took along in the meantime is not there any more. */
function arrive(step: Step, parent: VisitId, flow: FlowId): void {
  const scope = visitIn(step.instance, parent);
  if (!scope.tokens.has(flow)) return;
  const element = elementIn(step.model, flowIn(step.model, flow).target);
  const consumed = gather(step, scope, element, flow);
  if (consumed !== null) enterElement(step, element, { parent, consumed });
}
