import type { Element, ElementKind, ElementOf } from '../../core/model/element.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, isSet } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { adHocSubProcess } from './adHocSubProcess.ts';
import { boundaryEvent } from './boundaryEvent.ts';
import { businessRuleTask } from './businessRuleTask.ts';
import { callActivity } from './callActivity.ts';
import { complexGateway } from './complexGateway.ts';
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
import { transaction } from './transaction.ts';
import { userTask } from './userTask.ts';

/** What stands in a file as an element of its own. */
export type WrittenKind = Exclude<ElementKind, 'implicitThrowEvent'>;

type Formats = { readonly [Kind in WrittenKind]: ElementFormat<Kind> };

const formats: Formats = {
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
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

/** The kind that each element of BPMN is read as. What is missing here is refused by name. */
const kinds: { readonly [type: string]: WrittenKind | undefined } = {
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateCatchEvent': 'intermediateCatchEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:BoundaryEvent': 'boundaryEvent',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:ComplexGateway': 'complexGateway',
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
  'bpmn:Transaction': 'transaction',
  'bpmn:AdHocSubProcess': 'adHocSubProcess',
  'bpmn:GlobalTask': 'task',
  'bpmn:GlobalManualTask': 'manualTask',
  'bpmn:GlobalUserTask': 'userTask',
  'bpmn:GlobalScriptTask': 'scriptTask',
  'bpmn:GlobalBusinessRuleTask': 'businessRuleTask',
};

/** What a decision table does, whatever it was drawn as. */
const takenFor: { readonly [kind: string]: { readonly by: string; readonly as: WrittenKind } | undefined } = {
  serviceTask: { by: 'aftercare:Decision', as: 'businessRuleTask' },
};

/** Null for what this engine does not execute. */
export function kindOf(node: Node): WrittenKind | null {
  const kind = kinds[node.$type] ?? null;
  const asked = kind === null ? undefined : takenFor[kind];
  if (asked !== undefined && extensionOf(node, asked.by) !== null) return asked.as;
  return kind === 'subProcess' && isSet(node, 'triggeredByEvent') ? 'eventSubProcess' : kind;
}

export function readElement<Kind extends WrittenKind>(kind: Kind, node: Node, place: Place): Element | null {
  const format: Formats[Kind] = formats[kind];
  return format.read(node, place);
}

export function writeElement(element: ElementOf<WrittenKind>, tree: NewTree): Node {
  const format = formats[element.kind] as ElementFormat<WrittenKind>;
  return format.write(element, tree);
}
