import type { Variables } from '../expressions.ts';
import type {
  ErrorThrown,
  EscalationReceived,
  EscalationThrown,
  SignalThrown,
  TerminationAsked,
} from '../facts/fact.ts';
import type { VisitId } from '../identifiers.ts';
import { elementIn } from '../model/process.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import { cancelInside } from '../elements/shared/cancel.ts';
import type { Catcher } from '../elements/shared/catcher.ts';
import { catcherOf } from '../elements/shared/catcher.ts';
import { leave } from '../elements/shared/leave.ts';
import { occur } from '../elements/shared/occur.ts';
import { scopeAround } from '../elements/shared/scopeAround.ts';
import { closeIncident, raiseIncident } from '../elements/shared/trouble.ts';
import { remainsAfter } from '../elements/triggers/remains.ts';
import { isWaitOf, openWait, visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { settle } from './settle.ts';

/** An error ends what it is caught around; uncaught, it goes to the caller or becomes an incident. */
export function onErrorThrown(step: Step, { visit, code, message, variables }: ErrorThrown): void {
  const thrower = step.instance.visits.get(visit);
  if (thrower === undefined) return;
  const catcher = catcherOf(step, thrower, 'error', code);
  const { caller } = step.instance;
  if (catcher !== null) {
    const payload = payloadFor(catcher, variables, { errorCode: code, errorMessage: message });
    occur(step, catcher.owner, catcher.element.id, payload);
  } else if (caller !== null) {
    step.record({ type: 'errorPassedUp', sequence: step.nextId(), visit, caller, code, message, variables });
  } else
    raiseIncident(step, visit, 'entering', null, 'errorNotCaught', `Expected error "${code}" to be caught: ${message}`);
}

/** An escalation may interrupt; the thrower goes on when it still can. */
export function onEscalationThrown(step: Step, { visit, code, variables }: EscalationThrown): void {
  escalate(step, visit, code, variables);
  goOnAfterThrow(step, visit);
}

/** The called instance goes on; its call stays open unless a catcher interrupts it. */
export function onEscalationReceived(step: Step, { visit, code, variables }: EscalationReceived): void {
  escalate(step, visit, code, variables);
}

/** Uncaught, an escalation is recorded and told to the caller, and that is all. */
function escalate(step: Step, visit: VisitId, code: string, variables: Variables): void {
  const thrower = step.instance.visits.get(visit);
  if (thrower === undefined) return;
  const catcher = catcherOf(step, thrower, 'escalation', code);
  const { caller } = step.instance;
  if (catcher !== null) {
    occur(step, catcher.owner, catcher.element.id, payloadFor(catcher, variables, { escalationCode: code }));
  } else if (caller !== null) {
    step.record({ type: 'escalationPassedUp', sequence: step.nextId(), visit, caller, code, variables });
  }
}

/** All who wait in this instance when it is thrown, then the thrower; other instances learn of it by an effect. */
export function onSignalThrown(step: Step, { visit, name, variables }: SignalThrown): void {
  if (!step.instance.visits.has(visit)) return;
  deliverSignal(step, name, variables);
  goOnAfterThrow(step, visit);
}

/** Every wait for the signal that is open now, and still open when its turn comes, is told. */
export function deliverSignal(step: Step, name: string, variables: Variables): void {
  const waiting = [...step.instance.signals].filter((id) => openWait(step.instance, id, 'signal')?.name === name);
  for (const id of waiting) {
    const wait = step.instance.waits.get(id);
    if (wait === undefined || !isWaitOf(wait, 'signal')) continue;
    const { visit, element } = wait;
    const remains = remainsAfter(elementIn(step.model, element));
    step.note({ type: 'signalReceived', wait: id, visit, element, variables, remains });
    occur(step, visit, element, variables);
  }
}

/** The scope of a terminate end event ends as if its last token had ended; the scope around it goes on. */
export function onTerminationAsked(step: Step, { visit }: TerminationAsked): void {
  const end = step.instance.visits.get(visit);
  if (end === undefined) return;
  const scope = scopeAround(step, end);
  cancelInside(step, scope);
  if (scope.tokenCount > 0) step.record({ type: 'tokensDropped', visit: scope.id });
  closeIncident(step, scope.id, 'cancelled');
  settle(step, scope.id);
}

function goOnAfterThrow(step: Step, visit: VisitId): void {
  if (step.instance.visits.has(visit) && visitIn(step.instance, visit).incident === null) leave(step, visit);
}

/** What is known of a throw besides its variables is told only to a catcher that chooses what it keeps. */
const payloadFor = ({ element }: Catcher, variables: Variables, about: Variables): Variables =>
  element.outputs === null ? variables : { ...NO_VARIABLES, ...variables, ...about };
