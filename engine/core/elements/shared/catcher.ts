import type { ElementId, VisitId } from '../../identifiers.ts';
import type { BoundaryEvent, StartEvent } from '../../model/element.ts';
import { isActivity } from '../../model/element.ts';
import { boundaryEventIn, startOf } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { parentOf } from '../../state/questions.ts';
import type { Step } from '../../step.ts';

export interface Catcher {
  readonly owner: VisitId;
  readonly element: BoundaryEvent | StartEvent;
}

/**
 * Who catches an error or escalation: sought from the inside out, in each scope first its event sub-processes and
 * then its boundary; an exact code before a catch-all (BPMN 2.0.2, 10.5.7).
 */
export function catcherOf(step: Step, thrower: Visit, type: 'error' | 'escalation', code: string): Catcher | null {
  for (let visit = thrower; ; visit = parentOf(step.instance, visit)) {
    const boundary = bestOf(boundaryEventsOf(step, visit), type, code);
    if (boundary !== null) return { owner: visit.id, element: boundary };
    if (visit.parent === null) return null;
    const scope = parentOf(step.instance, visit);
    const start = bestOf(startsIn(step, scope, visit.element), type, code);
    if (start !== null) return { owner: scope.id, element: start };
  }
}

function boundaryEventsOf({ model }: Step, { element: id, role }: Visit): readonly BoundaryEvent[] {
  const element = model.elements[id];
  if (element === undefined || !isActivity(element) || role === 'iteration') return [];
  return element.boundaryEvents.map((boundary) => boundaryEventIn(model, boundary));
}

/** What is thrown inside an event sub-process is not caught by that same one. */
function startsIn({ model }: Step, { element, role }: Visit, thrownFrom: ElementId): readonly StartEvent[] {
  const scope = model.scopes[element];
  if (scope === undefined || role === 'body' || role === 'compensation') return [];
  return scope.eventSubProcesses.filter((id) => id !== thrownFrom).map((id) => startOf(model, id));
}

function bestOf<Event extends BoundaryEvent | StartEvent>(events: readonly Event[], type: string, code: string): Event | null {
  const codeOf = ({ trigger }: Event): string | null | undefined =>
    trigger.type === type && 'code' in trigger ? trigger.code : undefined;
  return events.find((event) => codeOf(event) === code) ?? events.find((event) => codeOf(event) === null) ?? null;
}
