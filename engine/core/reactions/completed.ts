import type { ElementCompleted } from '../facts/fact.ts';
import type { ElementId, FlowId, VisitId } from '../identifiers.ts';
import { isActivity } from '../model/element.ts';
import { elementIn, flowIn } from '../model/process.ts';
import { arrive } from '../elements/index.ts';
import { adHocAt, closeAdHoc, closesAfter } from '../elements/shared/adHoc.ts';
import { continueLoop } from '../elements/shared/loop.ts';
import { continueParts } from '../elements/shared/parts.ts';
import { guarded } from '../elements/shared/trouble.ts';
import { visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { settle } from './settle.ts';

/** Tokens arrive at the ends of the flows taken; without any, the scope may be over or its loop go on. */
export function onElementCompleted(step: Step, { element, flows }: ElementCompleted, parent: VisitId): void {
  const scope = step.instance.visits.get(parent);
  if (scope === undefined || isClosing(step, parent, element)) return;
  for (const flow of flows) arriveBy(step, parent, flow);
  if (flows.length > 0) return;
  if (scope.role === 'body') goOn(step, parent, element);
  else settle(step, parent);
}

/** What is over is one repetition of the body, one of the things that it throws, or an event thrown along with one. */
function goOn(step: Step, id: VisitId, over: ElementId): void {
  const element = elementIn(step.model, visitIn(step.instance, id).element);
  if (isActivity(element)) guarded(step, id, 'repeating', () => continueLoop(step, id, element, over === element.id));
  else continueParts(step, id);
}

/** Whether an ad-hoc sub-process ends by what has just completed in it, or can no longer be told whether. */
function isClosing(step: Step, id: VisitId, over: ElementId): boolean {
  const element = adHocAt(step.model, visitIn(step.instance, id));
  if (element === null || !isActivity(elementIn(step.model, over))) return false;
  let closes = false;
  const told = guarded(step, id, 'repeating', () => {
    closes = closesAfter(step, id, element);
  });
  if (closes) closeAdHoc(step, id);
  return closes && told;
}

/** A token that another one took along in the meantime is not there any more. */
function arriveBy(step: Step, parent: VisitId, flow: FlowId): void {
  const scope = visitIn(step.instance, parent);
  if (!scope.tokens.has(flow)) return;
  arrive(step, scope, elementIn(step.model, flowIn(step.model, flow).target), flow);
}
