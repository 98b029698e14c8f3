import type { VisitId } from '../../identifiers.ts';
import { isActivity } from '../../model/element.ts';
import { elementIn } from '../../model/process.ts';
import type { CompensationTrigger } from '../../model/trigger.ts';
import type { CompensationRecord, Visit } from '../../state/instance.ts';
import { ROOT, parentOf, visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { enterElement, frameElement } from './enterElement.ts';
import { compensationEventSubProcess, leave, leaveBy } from './leave.ts';
import { scopeAround } from './scopeAround.ts';
import { passCancelled } from './transaction.ts';
import { startEventSubProcess } from './occur.ts';
import { NO_VARIABLES } from '../behavior.ts';

/** Takes what the thrower's scope completed, and begins to undo it (BPMN 2.0.2, 13.5.5). */
export function startCompensation(
  step: Step,
  { activity, waitForCompletion }: CompensationTrigger,
  thrower: VisitId,
): void {
  const scopes = scopesReached(step, visitIn(step.instance, thrower));
  const records = scopes.flatMap((scope) =>
    [...(scope.undoing ?? []), ...scope.records].filter((record) => activity === null || record.element === activity),
  );
  const from = scopes.map((scope) => scope.id);
  if (waitForCompletion) {
    step.record({ type: 'compensationStarted', visit: thrower, records, from, activity });
    return;
  }
  const visit = visitIn(step.instance, thrower);
  const element = elementIn(step.model, visit.element);
  const frame = frameElement(step, element, { parent: scopeAround(step, visit).id });
  step.record({ type: 'compensationStarted', visit: frame, records, from, activity });
  leave(step, thrower);
}

/** Undoes the newest of what a visit has to undo; when nothing is left the visit is over. */
export function undoNext(step: Step, id: VisitId): void {
  const visit = step.instance.visits.get(id);
  if (visit === undefined || visit.undoing === null) return;
  const record = visit.undoing.at(-1);
  if (record === undefined || replacedByEventSubProcess(step, visit)) {
    if (visit.role === 'compensation') leaveBy(step, id, []);
    else if (visit.ending === 'cancelled') passCancelled(step, id);
    else leave(step, id);
    return;
  }
  step.note({ type: 'compensationStepped', visit: id, element: record.element });
  undo(step, id, record);
}

function undo(step: Step, by: VisitId, { element: id, variables, inner }: CompensationRecord): void {
  const element = elementIn(step.model, id);
  const known = variables ?? NO_VARIABLES;
  if (isActivity(element) && element.compensatedBy !== null) {
    enterElement(step, elementIn(step.model, element.compensatedBy), { parent: by, variables: known });
    return;
  }
  const frame = frameElement(step, element, { parent: by, variables: known });
  const eventSubProcess = id in step.model.scopes ? compensationEventSubProcess(step.model, id) : null;
  const started = { type: 'compensationStarted', visit: frame, records: inner, from: [], activity: null } as const;
  if (eventSubProcess === null) step.record(started);
  else {
    step.note(started);
    startEventSubProcess(step, visitIn(step.instance, frame), eventSubProcess, NO_VARIABLES);
  }
}

/** A compensation event sub-process is all the undoing that its sub-process gets. */
const replacedByEventSubProcess = ({ model }: Step, { role, element }: Visit): boolean =>
  role === 'compensation' && element in model.scopes && compensationEventSubProcess(model, element) !== null;

/** The scope of the thrower; from an event sub-process also the one around it, whose records are the older ones. */
function scopesReached(step: Step, thrower: Visit): readonly Visit[] {
  const scopes = [scopeAround(step, thrower)];
  for (let scope = scopes[0]; scope !== undefined && isEventSubProcess(step, scope); scope = scopes[0]) {
    scopes.unshift(parentOf(step.instance, scope));
  }
  return scopes;
}

const isEventSubProcess = ({ model }: Step, { id, element }: Visit): boolean =>
  id !== ROOT && elementIn(model, element).kind === 'eventSubProcess';
