import { elementIn } from '../../model/process.ts';
import type { VisitId } from '../../identifiers.ts';
import { broken } from '../../invariant.ts';
import { isActivity } from '../../model/element.ts';
import { isTriggeredBy } from '../../model/trigger.ts';
import { boundaryEventIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { parentOf, visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';
import { leave, leaveBy } from './leave.ts';
import { interrupt, occur } from './occur.ts';

/**
 * What runs in the transaction ends, and what was done in it is undone (BPMN 2.0.2, 13.3.4). In what undoes the
 * transaction there is nothing to cancel any more.
 */
export function cancelTransaction(step: Step, thrower: VisitId): void {
  const transaction = transactionAround(step, visitIn(step.instance, thrower));
  const { id: visit, element } = transaction;
  if (transaction.ending !== null || transaction.role === 'compensation') {
    leave(step, thrower);
    return;
  }
  step.note({ type: 'transactionCancelled', visit, element });
  interrupt(step, transaction);
  const records = [...transaction.records];
  step.record({ type: 'compensationStarted', visit, records, from: [visit], activity: null });
}

/** Everything is undone: the cancel boundary event goes on, or nothing does where there is none. */
export function passCancelled(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  const host = visit.role === 'iteration' ? parentOf(step.instance, visit) : visit;
  const element = elementIn(step.model, visit.element);
  const events = isActivity(element) ? element.boundaryEvents : [];
  const boundary = events.find((event) => isTriggeredBy(boundaryEventIn(step.model, event).trigger, 'cancel'));
  if (boundary === undefined) leaveBy(step, id, []);
  else occur(step, host.id, boundary, NO_VARIABLES);
}

function transactionAround(step: Step, thrower: Visit): Visit {
  for (let visit = thrower; visit.parent !== null;) {
    visit = parentOf(step.instance, visit);
    const isBody = visit.role === 'body';
    if (visit.parent !== null && !isBody && elementIn(step.model, visit.element).kind === 'transaction') return visit;
  }
  return broken(`"${thrower.element}" is inside a transaction`);
}
