import type { FlowId, VisitId } from '../identifiers.ts';
import type { Element, ElementKind } from '../model/element.ts';
import type { Visit } from '../state/instance.ts';
import type { Step } from '../step.ts';
import type { ElementBehavior } from './behavior.ts';
import { boundaryEvent } from './events/boundaryEvent.ts';
import { endEvent } from './events/endEvent.ts';
import { intermediateCatchEvent } from './events/intermediateCatchEvent.ts';
import { intermediateThrowEvent } from './events/intermediateThrowEvent.ts';
import { startEvent } from './events/startEvent.ts';
import { eventBasedGateway } from './gateways/eventBasedGateway.ts';
import { exclusiveGateway } from './gateways/exclusiveGateway.ts';
import { inclusiveGateway } from './gateways/inclusiveGateway.ts';
import { parallelGateway } from './gateways/parallelGateway.ts';
import { eventSubProcess } from './scopes/eventSubProcess.ts';
import { subProcess } from './scopes/subProcess.ts';
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
  boundaryEvent,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
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
  eventSubProcess,
};

/** The element does what its kind does. Throws Trouble. */
export function enter(step: Step, visit: VisitId, element: Element): void {
  behaviorOf(element).enter(step, visit, element);
}

/** The flows that a token arriving by `flow` uses up together, or null while it has to wait. */
export function gather(step: Step, scope: Visit, element: Element, flow: FlowId): readonly FlowId[] | null {
  const { gather: gathering } = behaviorOf(element);
  return gathering === undefined ? [flow] : gathering({ element, flow, instance: step.instance, scope });
}

/** The one place where an element and its behavior are known to be of the same kind. */
const behaviorOf = (element: Element): ElementBehavior<ElementKind> =>
  behaviors[element.kind] as ElementBehavior<ElementKind>;
