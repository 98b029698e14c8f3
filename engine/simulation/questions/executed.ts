import type { Fact } from '../../core/facts/fact.ts';
import type { ElementId, VisitId } from '../../core/identifiers.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { VisitRole } from '../../core/state/instance.ts';

/**
 * How often each element was executed: its token went on from it. What throws or ends counts as soon as it is
 * reached, for an error or a termination takes its thrower along. A repeated activity counts once an instance.
 */
export function executionsIn(facts: readonly Fact[], model: ProcessModel): ReadonlyMap<ElementId, number> {
  const counts = new Map<ElementId, number>();
  const roles = new Map<VisitId, VisitRole>();
  for (const fact of facts) {
    if (fact.type === 'elementEntered') roles.set(fact.visit, fact.role);
    const element = executedBy(fact, model, roles);
    if (element !== null) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

function executedBy(fact: Fact, model: ProcessModel, roles: ReadonlyMap<VisitId, VisitRole>): ElementId | null {
  if (fact.type === 'eventChosen') return fact.element;
  if (fact.type !== 'elementEntered' && fact.type !== 'elementCompleted') return null;
  const counted = countsOnEntry(fact.element, model) ? 'elementEntered' : 'elementCompleted';
  return fact.type === counted && !isFrame(roles.get(fact.visit)) ? fact.element : null;
}

/** The body of a loop and the frame of an undoing stand around what is executed. */
const isFrame = (role: VisitRole | undefined): boolean => role === 'body' || role === 'compensation';

function countsOnEntry(element: ElementId, model: ProcessModel): boolean {
  const kind = model.elements[element]?.kind;
  return kind === 'endEvent' || kind === 'intermediateThrowEvent';
}
