import type { ElementId, VisitId } from '../../identifiers.ts';
import type { AdHocSubProcess } from '../../model/element.ts';
import { elementIn, scopeIn } from '../../model/process.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { isQuiet, visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { holds } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';
import { cancelInside } from './cancel.ts';
import { finish } from './finish.ts';

/** What somebody may begin in an ad-hoc sub-process: what no flow leads to. */
export const startableIn = (model: ProcessModel, id: ElementId): readonly ElementId[] =>
  scopeIn(model, id).implicitStarts;

/** The visit in which the activities of an ad-hoc sub-process run; null for its loop, an undoing, or anything else. */
export function adHocAt(model: ProcessModel, { element: id, role }: Visit): AdHocSubProcess | null {
  const element = model.elements[id];
  return element?.kind === 'adHocSubProcess' && role !== 'body' && role !== 'compensation' ? element : null;
}

/**
 * An activity inside has completed: the condition may end it all. True when nothing more begins here, so that the
 * tokens it left are dropped. Throws Trouble.
 */
export function closesAfter(step: Step, id: VisitId, { completionCondition }: AdHocSubProcess): boolean {
  if (visitIn(step.instance, id).ending !== null) return true;
  return completionCondition !== null && holds(step, id, completionCondition);
}

/** Nothing more begins; what still runs is cancelled or awaited (BPMN 2.0.2, table 10.22). */
export function closeAdHoc(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  const element = elementIn(step.model, visit.element);
  if (visit.ending === null) step.note({ type: 'adHocClosed', visit: id });
  if (visit.tokenCount > 0) step.record({ type: 'tokensDropped', visit: id });
  if (element.kind === 'adHocSubProcess' && element.cancelsRemaining) cancelInside(step, visit);
  endIfQuiet(step, id);
}

/** Without a condition it is over when what began by itself is. */
export function endIfDone(step: Step, id: VisitId, element: AdHocSubProcess): void {
  const endsByItself = element.completionCondition === null && element.activeElements !== null;
  if (endsByItself || visitIn(step.instance, id).ending !== null) endIfQuiet(step, id);
}

function endIfQuiet(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  if (isQuiet(visit) && visit.incident === null) finish(step, id, NO_VARIABLES);
}
