import type { Element, ElementKind, ElementOf } from '../../core/model/element.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, isSet } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { boundaryEvent } from './boundaryEvent.ts';
import { businessRuleTask } from './businessRuleTask.ts';
import { callActivity } from './callActivity.ts';
import type { ElementFormat, Place } from './elementFormat.ts';
import { endEvent } from './endEvent.ts';
import { eventBasedGateway } from './eventBasedGateway.ts';
import { eventSubProcess } from './eventSubProcess.ts';
import { exclusiveGateway } from './exclusiveGateway.ts';
import { inclusiveGateway } from './inclusiveGateway.ts';
import { intermediateCatchEvent } from './intermediateCatchEvent.ts';
import { intermediateThrowEvent } from './intermediateThrowEvent.ts';
import { manualTask } from './manualTask.ts';
import { parallelGateway } from './parallelGateway.ts';
import { receiveTask } from './receiveTask.ts';
import { scriptTask } from './scriptTask.ts';
import { sendTask } from './sendTask.ts';
import { serviceTask } from './serviceTask.ts';
import { startEvent } from './startEvent.ts';
import { subProcess } from './subProcess.ts';
import { task } from './task.ts';
import { userTask } from './userTask.ts';

type Formats = { readonly [Kind in ElementKind]: ElementFormat<Kind> };

const formats: Formats = {
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

/** The kind that each element of BPMN is read as. What is missing here is refused by name. */
const kinds: { readonly [type: string]: ElementKind | undefined } = {
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateCatchEvent': 'intermediateCatchEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:BoundaryEvent': 'boundaryEvent',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
  'bpmn:Task': 'task',
  'bpmn:ManualTask': 'manualTask',
  'bpmn:UserTask': 'userTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:BusinessRuleTask': 'businessRuleTask',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:SubProcess': 'subProcess',
};

/** What a worker or a decision table does, whatever it was drawn as. */
const takenFor: { readonly [kind: string]: { readonly by: string; readonly as: ElementKind } | undefined } = {
  scriptTask: { by: 'aftercare:Job', as: 'serviceTask' },
  serviceTask: { by: 'aftercare:Decision', as: 'businessRuleTask' },
};

/** Null for what this engine does not execute. */
export function kindOf(node: Node): ElementKind | null {
  const kind = kinds[node.$type] ?? null;
  const asked = kind === null ? undefined : takenFor[kind];
  if (asked !== undefined && extensionOf(node, asked.by) !== null) return asked.as;
  return kind === 'subProcess' && isSet(node, 'triggeredByEvent') ? 'eventSubProcess' : kind;
}

export function readElement<Kind extends ElementKind>(kind: Kind, node: Node, place: Place): Element | null {
  const format: Formats[Kind] = formats[kind];
  return format.read(node, place);
}

export function writeElement<Kind extends ElementKind>(element: ElementOf<Kind>, tree: NewTree): Node {
  const format: Formats[Kind] = formats[element.kind];
  return format.write(element, tree);
}
