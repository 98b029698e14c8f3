import type { Variables } from '../../expressions.ts';
import type { ElementEntered } from '../../facts/fact.ts';
import type { FlowId, VisitId } from '../../identifiers.ts';
import { visitId } from '../../identifiers.ts';
import type { Element } from '../../model/element.ts';
import { isActivity, throwsSeveral } from '../../model/element.ts';
import type { VisitRole } from '../../state/instance.ts';
import type { Step } from '../../step.ts';

interface Entrance {
  readonly parent: VisitId;
  readonly consumed?: readonly FlowId[];
  readonly role?: VisitRole;
  readonly index?: number;
  readonly variables?: Variables;
  readonly occurred?: boolean;
}

const NO_FLOWS: readonly FlowId[] = [];

/** A token comes to an element; the answer is its visit. An activity that repeats is entered as the body of its loop. */
export function enterElement(step: Step, element: Element, entrance: Entrance): VisitId {
  const fact = entered(visitId(step.nextId()), element, entrance);
  step.record(fact);
  return fact.visit;
}

/** A visit that stands at an element without doing what the element does: the frame of an undoing. */
export function frameElement(step: Step, element: Element, entrance: Entrance): VisitId {
  const fact = entered(visitId(step.nextId()), element, { ...entrance, role: 'compensation' });
  step.note(fact);
  return fact.visit;
}

export const entered = (visit: VisitId, element: Element, entrance: Entrance): ElementEntered => ({
  type: 'elementEntered',
  visit,
  element: element.id,
  parent: entrance.parent,
  consumed: entrance.consumed ?? NO_FLOWS,
  role: entrance.role ?? roleOf(element),
  index: entrance.index ?? null,
  variables: entrance.variables ?? null,
  occurred: entrance.occurred ?? false,
});

/** What repeats, and what throws several things, stands around what it does. */
function roleOf(element: Element): VisitRole {
  const isAround = isActivity(element) ? element.loop !== null : throwsSeveral(element);
  return isAround ? 'body' : 'single';
}
