import type { FlowId, VisitId } from '../identifiers.ts';
import type { Element, ElementKind } from '../model/element.ts';
import { isActivity } from '../model/element.ts';
import type { Visit } from '../state/instance.ts';
import type { Step } from '../step.ts';
import type { ElementBehavior } from './behavior.ts';
import { enterElement } from './shared/enterElement.ts';
import { boundaryEvent } from './events/boundaryEvent.ts';
import { endEvent } from './events/endEvent.ts';
import { implicitThrowEvent } from './events/implicitThrowEvent.ts';
import { intermediateCatchEvent } from './events/intermediateCatchEvent.ts';
import { intermediateThrowEvent } from './events/intermediateThrowEvent.ts';
import { startEvent } from './events/startEvent.ts';
import { complexGateway } from './gateways/complexGateway.ts';
import { eventBasedGateway } from './gateways/eventBasedGateway.ts';
import { exclusiveGateway } from './gateways/exclusiveGateway.ts';
import { inclusiveGateway } from './gateways/inclusiveGateway.ts';
import { parallelGateway } from './gateways/parallelGateway.ts';
import { adHocSubProcess } from './scopes/adHocSubProcess.ts';
import { eventSubProcess } from './scopes/eventSubProcess.ts';
import { subProcess } from './scopes/subProcess.ts';
import { transaction } from './scopes/transaction.ts';
import { businessRuleTask } from './tasks/businessRuleTask.ts';
import { callActivity } from './tasks/callActivity.ts';
import { manualTask } from './tasks/manualTask.ts';
import { receiveTask } from './tasks/receiveTask.ts';
import { scriptTask } from './tasks/scriptTask.ts';
import { sendTask } from './tasks/sendTask.ts';
import { serviceTask } from './tasks/serviceTask.ts';
import { task } from './tasks/task.ts';
import { userTask } from './tasks/userTask.ts';

type Behaviors = { readonly [Kind in ElementKind]: ElementBehavior<Kind> };

const behaviors: Behaviors = {
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  implicitThrowEvent,
  boundaryEvent,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  complexGateway,
  eventBasedGateway,
  task,
  manualTask,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  scriptTask,
  businessRuleTask,
  callActivity,
  subProcess,
  transaction,
  adHocSubProcess,
  eventSubProcess,
};

/** The element does what its kind does. Throws Trouble. */
export function enter(step: Step, visit: VisitId, element: Element): void {
  behaviorOf(element).enter(step, visit, element);
}

/** A token came by `flow`: it is entered with the tokens that it uses up together, or they wait for more. */
export function arrive(step: Step, scope: Visit, element: Element, flow: FlowId): void {
  const { gather, arrive: takeIn } = behaviorOf(element);
  if (takeIn !== undefined) {
    takeIn(step, scope, element);
    return;
  }
  const quantity = isActivity(element) ? element.startQuantity : 1;
  const consumed =
    quantity > 1
      ? tokensBefore(scope, element, quantity)
      : (gather?.({ element, flow, instance: step.instance, scope }) ?? (gather === undefined ? [flow] : null));
  if (consumed !== null) enterElement(step, element, { parent: scope.id, consumed });
}

/** As many tokens as an activity needs to begin, of whatever flows (BPMN 2.0.2, table 10.3: startQuantity). */
function tokensBefore(scope: Visit, { incoming }: Element, quantity: number): readonly FlowId[] | null {
  const taken: FlowId[] = [];
  for (const flow of incoming) {
    const there = Math.min(scope.tokens.get(flow) ?? 0, quantity - taken.length);
    for (let token = 0; token < there; token += 1) taken.push(flow);
  }
  return taken.length === quantity ? taken : null;
}

/** The one place where an element and its behavior are known to be of the same kind. */
const behaviorOf = (element: Element): ElementBehavior<ElementKind> =>
  behaviors[element.kind] as ElementBehavior<ElementKind>;
