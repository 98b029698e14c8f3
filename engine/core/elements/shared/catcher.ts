import type { ElementId, VisitId } from '../../identifiers.ts';
import type { BoundaryEvent, StartEvent } from '../../model/element.ts';
import { isActivity } from '../../model/element.ts';
import { boundaryEventIn, startOf } from '../../model/process.ts';
import { triggersOf } from '../../model/trigger.ts';
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
  if (element === undefined || !isActivity(element) || role === 'iteration' || role === 'compensation') return [];
  return element.boundaryEvents.map((boundary) => boundaryEventIn(model, boundary));
}

/**
 * What is thrown inside an event sub-process is not caught by that same one, and once an interrupting one has begun
 * no other of its scope begins (BPMN 2.0.2, 13.5.4).
 */
function startsIn({ model }: Step, { element, role }: Visit, thrownFrom: ElementId): readonly StartEvent[] {
  const scope = model.scopes[element];
  if (scope === undefined || role === 'body' || role === 'compensation') return [];
  const starts = scope.eventSubProcesses.map((id) => startOf(model, id));
  const from = starts.find((start) => start.scope === thrownFrom);
  return from?.interrupting === true ? [] : starts.filter((start) => start !== from);
}

function bestOf<Event extends BoundaryEvent | StartEvent>(
  events: readonly Event[],
  type: string,
  code: string,
): Event | null {
  const catches = ({ trigger }: Event, caught: string | null): boolean =>
    triggersOf(trigger).some((single) => single.type === type && 'code' in single && single.code === caught);
  return events.find((event) => catches(event, code)) ?? events.find((event) => catches(event, null)) ?? null;
}
