import type { ElementId, FlowId, VisitId } from '../../identifiers.ts';
import type { Element } from '../../model/element.ts';
import { isActivity, isSubProcess } from '../../model/element.ts';
import type { ProcessModel } from '../../model/process.ts';
import { elementIn, flowIn, scopeIn, startOf } from '../../model/process.ts';
import { isTriggeredBy } from '../../model/trigger.ts';
import type { Visit } from '../../state/instance.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { holds } from '../../step.ts';
import { withdrawWaits } from './cancel.ts';
import { noFlowChosen } from './noFlowChosen.ts';
import { closeIncident, guarded } from './trouble.ts';

/** The token leaves an activity or event by the flows whose conditions hold. */
export function leave(step: Step, id: VisitId): void {
  guarded(step, id, 'choosing', () => {
    const { role, element: at } = visitIn(step.instance, id);
    const element = elementIn(step.model, at);
    const defaultFlow = isActivity(element) ? element.defaultFlow : null;
    const flows = role === 'single' || role === 'body' ? flowsThatHold(step, id, element, defaultFlow) : [];
    leaveBy(step, id, isActivity(element) ? timesOver(flows, element.completionQuantity) : flows);
  });
}

/** One token on each flow, or as many as the activity says (BPMN 2.0.2, table 10.3: completionQuantity). */
const timesOver = (flows: readonly FlowId[], quantity: number): readonly FlowId[] =>
  quantity === 1 ? flows : flows.flatMap((flow) => Array.from({ length: quantity }, () => flow));

/** The token leaves by exactly these flows. */
export function leaveBy(step: Step, id: VisitId, flows: readonly FlowId[]): void {
  const visit = visitIn(step.instance, id);
  withdrawWaits(step, visit, null);
  closeIncident(step, id, 'cancelled');
  const compensable = isCompensable(step.model, visit);
  step.record({ type: 'elementCompleted', visit: id, element: visit.element, flows, compensable });
}

/** Conditional flows that hold, with the unconditional ones; the default when no conditional one holds (13.2.1, 8.3.13). */
export function flowsThatHold(
  step: Step,
  id: VisitId,
  element: Element,
  defaultFlow: FlowId | null,
): readonly FlowId[] {
  if (element.outgoing.length === 0) return element.outgoing;
  const taken: FlowId[] = [];
  let conditionHeld = false;
  for (const flow of element.outgoing) {
    if (flow === defaultFlow) continue;
    const { condition } = flowIn(step.model, flow);
    if (condition !== null && !holds(step, id, condition)) continue;
    taken.push(flow);
    conditionHeld ||= condition !== null;
  }
  if (!conditionHeld && defaultFlow !== null) taken.push(defaultFlow);
  if (taken.length === 0) throw noFlowChosen(step, id, element);
  return taken;
}

function isCompensable(model: ProcessModel, visit: Visit): boolean {
  const element = elementIn(model, visit.element);
  if (!isActivity(element) || element.isForCompensation || visit.role === 'compensation') return false;
  if (visit.ending === 'cancelled') return false; // undone already
  if (element.compensatedBy !== null || visit.records.length > 0) return true;
  return isSubProcess(element) && compensationEventSubProcess(model, element.id) !== null;
}

/** The event sub-process that undoes its completed sub-process (BPMN 2.0.2, 10.7.1), or null. */
export const compensationEventSubProcess = (model: ProcessModel, scope: ElementId): ElementId | null =>
  scopeIn(model, scope).eventSubProcesses.find((id) => isTriggeredBy(startOf(model, id).trigger, 'compensation')) ??
  null;
