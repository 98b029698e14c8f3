import type { Bounds } from './geometry/bounds.ts';

/** Something that can be put on a diagram: an element of BPMN with what makes it what it is. */
export interface Template {
  readonly type: string;
  readonly attributes?: { readonly [name: string]: boolean | string };
  readonly trigger?: string;
}

const task = (type: string): Template => ({ type: `bpmn:${type}` });
const start = (trigger: string): Template => ({ type: 'bpmn:StartEvent', trigger });
const caught = (trigger: string): Template => ({ type: 'bpmn:IntermediateCatchEvent', trigger });
const thrown = (trigger: string): Template => ({ type: 'bpmn:IntermediateThrowEvent', trigger });
const end = (trigger: string): Template => ({ type: 'bpmn:EndEvent', trigger });
const boundary = (trigger: string, cancelActivity = true): Template => ({
  type: 'bpmn:BoundaryEvent',
  trigger,
  attributes: { cancelActivity },
});

/** By the names that menus show, in their order. */
export const templates = {
  userTask: task('UserTask'),
  serviceTask: task('ServiceTask'),
  businessRuleTask: task('BusinessRuleTask'),
  sendTask: task('SendTask'),
  receiveTask: task('ReceiveTask'),
  scriptTask: task('ScriptTask'),
  manualTask: task('ManualTask'),
  task: task('Task'),
  callActivity: task('CallActivity'),
  subProcess: task('SubProcess'),
  eventSubProcess: { type: 'bpmn:SubProcess', attributes: { triggeredByEvent: true } },
  transaction: task('Transaction'),
  adHocSubProcess: task('AdHocSubProcess'),
  exclusiveGateway: task('ExclusiveGateway'),
  parallelGateway: task('ParallelGateway'),
  inclusiveGateway: task('InclusiveGateway'),
  eventBasedGateway: task('EventBasedGateway'),
  complexGateway: task('ComplexGateway'),
  startEvent: task('StartEvent'),
  messageStart: start('bpmn:MessageEventDefinition'),
  timerStart: start('bpmn:TimerEventDefinition'),
  signalStart: start('bpmn:SignalEventDefinition'),
  conditionalStart: start('bpmn:ConditionalEventDefinition'),
  errorStart: start('bpmn:ErrorEventDefinition'),
  escalationStart: start('bpmn:EscalationEventDefinition'),
  compensationStart: start('bpmn:CompensateEventDefinition'),
  messageCatch: caught('bpmn:MessageEventDefinition'),
  timerCatch: caught('bpmn:TimerEventDefinition'),
  signalCatch: caught('bpmn:SignalEventDefinition'),
  conditionalCatch: caught('bpmn:ConditionalEventDefinition'),
  linkCatch: caught('bpmn:LinkEventDefinition'),
  intermediateThrowEvent: task('IntermediateThrowEvent'),
  messageThrow: thrown('bpmn:MessageEventDefinition'),
  signalThrow: thrown('bpmn:SignalEventDefinition'),
  escalationThrow: thrown('bpmn:EscalationEventDefinition'),
  compensationThrow: thrown('bpmn:CompensateEventDefinition'),
  linkThrow: thrown('bpmn:LinkEventDefinition'),
  endEvent: task('EndEvent'),
  messageEnd: end('bpmn:MessageEventDefinition'),
  signalEnd: end('bpmn:SignalEventDefinition'),
  errorEnd: end('bpmn:ErrorEventDefinition'),
  escalationEnd: end('bpmn:EscalationEventDefinition'),
  compensationEnd: end('bpmn:CompensateEventDefinition'),
  cancelEnd: end('bpmn:CancelEventDefinition'),
  terminateEnd: end('bpmn:TerminateEventDefinition'),
  timerBoundary: boundary('bpmn:TimerEventDefinition'),
  timerBoundaryBeside: boundary('bpmn:TimerEventDefinition', false),
  messageBoundary: boundary('bpmn:MessageEventDefinition'),
  messageBoundaryBeside: boundary('bpmn:MessageEventDefinition', false),
  signalBoundary: boundary('bpmn:SignalEventDefinition'),
  signalBoundaryBeside: boundary('bpmn:SignalEventDefinition', false),
  conditionalBoundary: boundary('bpmn:ConditionalEventDefinition'),
  conditionalBoundaryBeside: boundary('bpmn:ConditionalEventDefinition', false),
  escalationBoundary: boundary('bpmn:EscalationEventDefinition'),
  escalationBoundaryBeside: boundary('bpmn:EscalationEventDefinition', false),
  errorBoundary: boundary('bpmn:ErrorEventDefinition'),
  compensationBoundary: boundary('bpmn:CompensateEventDefinition'),
  cancelBoundary: boundary('bpmn:CancelEventDefinition'),
  dataObject: task('DataObjectReference'),
  dataStore: task('DataStoreReference'),
  textAnnotation: task('TextAnnotation'),
  group: task('Group'),
} as const satisfies { readonly [name: string]: Template };

export type TemplateName = keyof typeof templates;

type Size = Pick<Bounds, 'width' | 'height'>;

/** How large an element is drawn at first, as bpmn.io's tools draw it. */
export function sizeOf(type: string): Size {
  if (/Event$/.test(type)) return { width: 36, height: 36 };
  if (/Gateway$/.test(type)) return { width: 50, height: 50 };
  return sizes[type] ?? { width: 100, height: 80 };
}

const sizes: { readonly [type: string]: Size | undefined } = {
  'bpmn:SubProcess': { width: 350, height: 200 },
  'bpmn:Transaction': { width: 350, height: 200 },
  'bpmn:AdHocSubProcess': { width: 350, height: 200 },
  'bpmn:DataObjectReference': { width: 36, height: 50 },
  'bpmn:DataStoreReference': { width: 50, height: 50 },
  'bpmn:TextAnnotation': { width: 120, height: 40 },
  'bpmn:Group': { width: 300, height: 200 },
};
