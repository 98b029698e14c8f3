import type { Variables } from '../../expressions.ts';
import type { ElementId, VisitId } from '../../identifiers.ts';
import { isAwaited } from '../triggers/isAwaited.ts';
import { invariant } from '../../invariant.ts';
import type { Element } from '../../model/element.ts';
import { isEvent } from '../../model/element.ts';
import { elementIn, eventSubProcessIn, flowIn, startOf } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { parentOf } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { cancelInside, cancelVisit, withdrawWaits } from './cancel.ts';
import { enterElement } from './enterElement.ts';
import { finish } from './finish.ts';
import { closeIncident } from './trouble.ts';

/**
 * An event happened that the visit `owner` listened for on behalf of the element `catcher`. Where the owner ended
 * before, nothing happens: the event came too late.
 */
export function occur(step: Step, owner: VisitId, catcher: ElementId, payload: Variables): void {
  const visit = step.instance.visits.get(owner);
  if (visit === undefined) return;
  const element = elementIn(step.model, catcher);
  const brought = allMet(step, visit, element, payload);
  if (brought === null) return;
  if (visit.element === catcher) finish(step, owner, brought);
  else if (element.kind === 'boundaryEvent') {
    const parent = parentOf(step.instance, visit).id;
    if (element.interrupting) cancelVisit(step, owner);
    enterElement(step, element, { parent, variables: brought, occurred: true });
  } else if (element.kind === 'startEvent') startEventSubProcess(step, visit, element.scope, brought);
  else choose(step, visit, element, brought);
}

/** Of an event that needs several triggers this is one: what all of them brought, or null while some are awaited. */
function allMet(step: Step, visit: Visit, element: Element, payload: Variables): Variables | null {
  if (!isEvent(element) || element.trigger.type !== 'parallelMultiple') return payload;
  const { id: catcher } = element;
  const before = visit.met.filter((each) => each.catcher === catcher);
  const part = element.trigger.triggers.findIndex(
    (_, index) => !before.some((each) => each.part === index) && !isAwaited(step, visit, catcher, index),
  );
  step.note({ type: 'triggerMet', visit: visit.id, element: catcher, part, variables: payload });
  if (before.length + 1 < element.trigger.triggers.length) return null;
  step.record({ type: 'triggersMet', visit: visit.id, element: catcher });
  return Object.assign({}, ...before.map(({ variables }) => variables), payload) as Variables;
}

/** The start event of an event sub-process fired while `scope` is open (BPMN 2.0.2, 13.5.4). */
export function startEventSubProcess(step: Step, scope: Visit, id: ElementId, payload: Variables): void {
  const eventSubProcess = eventSubProcessIn(step.model, id);
  const start = startOf(step.model, id);
  if (start.interrupting) interrupt(step, scope);
  const parent = enterElement(step, eventSubProcess, { parent: scope.id, occurred: true });
  enterElement(step, start, { parent, variables: payload, occurred: true });
}

/** Ends all that runs in a scope, and its other event subscriptions; what completed stays undoable. */
export function interrupt(step: Step, scope: Visit): void {
  cancelInside(step, scope);
  if (scope.tokenCount > 0) step.record({ type: 'tokensDropped', visit: scope.id });
  withdrawEventSubProcesses(step, scope);
  closeIncident(step, scope.id, 'cancelled');
}

function withdrawEventSubProcesses(step: Step, scope: Visit): void {
  const waits = [...scope.waits].flatMap((id) => {
    const wait = step.instance.waits.get(id);
    invariant(wait !== undefined, `wait ${id} of scope ${scope.id} is open`);
    return elementIn(step.model, wait.element).kind === 'startEvent' ? [{ wait: id, waitType: wait.type }] : [];
  });
  if (waits.length > 0) step.record({ type: 'waitsWithdrawn', waits });
}

/** The first event after an event-based gateway: the others are withdrawn in the same command. */
function choose(step: Step, gateway: Visit, catcher: Element, payload: Variables): void {
  const flow = catcher.incoming.find((id) => flowIn(step.model, id).source === gateway.element);
  invariant(flow !== undefined, `"${catcher.id}" follows event-based gateway "${gateway.element}"`);
  const parent = parentOf(step.instance, gateway).id;
  withdrawWaits(step, gateway, null);
  closeIncident(step, gateway.id, 'cancelled');
  step.record({ type: 'eventChosen', visit: gateway.id, element: gateway.element, flow });
  enterElement(step, catcher, { parent, consumed: [flow], variables: payload, occurred: true });
}
