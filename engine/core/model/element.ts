import type { ElementId, FlowId } from '../identifiers.ts';
import type { ActivitySettings, Assignment, JobSettings } from './activity.ts';
import type { Expression, Labels } from './text.ts';
import type { MessageTrigger, Trigger } from './trigger.ts';

/** What every flow node has (BPMN 2.0.2, 8.3.8). */
interface FlowNode<Kind extends string> {
  readonly kind: Kind;
  readonly id: ElementId;
  readonly name: string;
  readonly labels: Labels;
  /** The sub-process or process that it stands in. */
  readonly scope: ElementId;
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
}

interface Activity<Kind extends string> extends FlowNode<Kind>, ActivitySettings {}

export interface StartEvent extends FlowNode<'startEvent'> {
  readonly trigger: Trigger;
  /** Only in an event sub-process: whether it ends what runs around it. */
  readonly interrupting: boolean;
  /** The form that starts a case by hand. */
  readonly form: string | null;
  readonly outputs: ActivitySettings['outputs'];
}
export interface EndEvent extends FlowNode<'endEvent'> {
  readonly trigger: Trigger;
}
export interface IntermediateCatchEvent extends FlowNode<'intermediateCatchEvent'> {
  readonly trigger: Trigger;
  readonly outputs: ActivitySettings['outputs'];
}
export interface IntermediateThrowEvent extends FlowNode<'intermediateThrowEvent'> {
  readonly trigger: Trigger;
}
/** Thrown as an instance of a multi-instance completes; no flow leads to it (BPMN 2.0.2, 10.5.1). */
export interface ImplicitThrowEvent extends FlowNode<'implicitThrowEvent'> {
  readonly trigger: Trigger;
}
export interface BoundaryEvent extends FlowNode<'boundaryEvent'> {
  readonly trigger: Trigger;
  readonly attachedTo: ElementId;
  readonly interrupting: boolean;
  readonly outputs: ActivitySettings['outputs'];
}

export interface ExclusiveGateway extends FlowNode<'exclusiveGateway'> {
  readonly defaultFlow: FlowId | null;
}
export interface InclusiveGateway extends FlowNode<'inclusiveGateway'> {
  readonly defaultFlow: FlowId | null;
}
export type ParallelGateway = FlowNode<'parallelGateway'>;
/** Fires when its condition holds of the tokens that have come, then waits for the others and begins anew. */
export interface ComplexGateway extends FlowNode<'complexGateway'> {
  /** May ask `activationCount`; null fires at the first token. */
  readonly activationCondition: Expression | null;
  readonly defaultFlow: FlowId | null;
}
export interface EventBasedGateway extends FlowNode<'eventBasedGateway'> {
  /** Its events start the process: the first of them, or all; null where a token comes to it (BPMN 2.0.2, 10.6.6). */
  readonly instantiates: 'first' | 'all' | null;
}

export type AbstractTask = Activity<'task'>;
export type ManualTask = Activity<'manualTask'>;
export interface UserTask extends Activity<'userTask'> {
  readonly assignment: Assignment;
  readonly form: string | null;
  /** Answers an ISO 8601 duration from now, or a date and time. */
  readonly due: Expression | null;
  readonly followUp: Expression | null;
  /** Answers 0 (lowest) to 100; 50 unless said. */
  readonly priority: Expression | null;
}
export interface ServiceTask extends Activity<'serviceTask'> {
  readonly job: JobSettings;
}
/** Sends by a connector, or throws its message within the engine. */
export interface SendTask extends Activity<'sendTask'> {
  readonly sends:
    { readonly by: 'job'; readonly job: JobSettings } | { readonly by: 'message'; readonly message: MessageTrigger };
}
export interface ReceiveTask extends Activity<'receiveTask'> {
  readonly message: MessageTrigger;
  /** Its message starts the process (BPMN 2.0.2, 10.3.3). */
  readonly instantiates: boolean;
}
export interface ScriptTask extends Activity<'scriptTask'> {
  /** FEEL is evaluated at once; a script in another language is a job for whoever runs it. */
  readonly runs: FeelScript | { readonly by: 'job'; readonly job: JobSettings };
}
export interface FeelScript {
  readonly by: 'feel';
  readonly script: Expression;
  /** Where the answer goes; null spreads an answered context into variables. */
  readonly resultVariable: string | null;
}
export interface BusinessRuleTask extends Activity<'businessRuleTask'> {
  readonly rule:
    | { readonly by: 'decision'; readonly decision: string; readonly resultVariable: string | null }
    | { readonly by: 'job'; readonly job: JobSettings };
}
export interface CallActivity extends Activity<'callActivity'> {
  readonly calledProcess: string;
  /** `latest` when the call is made, or the version deployed together with the caller. */
  readonly binding: 'latest' | 'deployment';
  readonly businessKey: Expression | null;
  /** Whether the called process starts with every variable in reach, or with the inputs only. */
  readonly passesAllVariables: boolean;
}

export type SubProcess = Activity<'subProcess'>;
export type Transaction = Activity<'transaction'>;
/** Its activities without incoming flow begin when somebody says so (BPMN 2.0.2, 10.3.5 and 13.3.5). */
export interface AdHocSubProcess extends Activity<'adHocSubProcess'> {
  /** Whether they may run beside each other. */
  readonly ordering: 'parallel' | 'sequential';
  /** Asked after each that completes; null leaves the end to a command, or to the end of `activeElements`. */
  readonly completionCondition: Expression | null;
  readonly cancelsRemaining: boolean;
  /** Answers the ids of those that begin by themselves; null for none. */
  readonly activeElements: Expression | null;
}
export type EventSubProcess = Activity<'eventSubProcess'>;

export type Element =
  | StartEvent
  | EndEvent
  | IntermediateCatchEvent
  | IntermediateThrowEvent
  | ImplicitThrowEvent
  | BoundaryEvent
  | ExclusiveGateway
  | InclusiveGateway
  | ParallelGateway
  | ComplexGateway
  | EventBasedGateway
  | AbstractTask
  | ManualTask
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | ScriptTask
  | BusinessRuleTask
  | CallActivity
  | SubProcess
  | Transaction
  | AdHocSubProcess
  | EventSubProcess;

export type ElementKind = Element['kind'];

export type ElementOf<Kind extends ElementKind> = Extract<Element, { readonly kind: Kind }>;

/** An element that can hold boundary events, loops and mappings. */
export type ActivityElement = Extract<Element, ActivitySettings>;

export type ActivityKind = ActivityElement['kind'];

export type EventElement = Extract<Element, { readonly trigger: Trigger }>;

/** A scope that a token enters, unlike an event sub-process. */
export type SubProcessElement = SubProcess | Transaction | AdHocSubProcess;

export const isEvent = (element: Element): element is EventElement => 'trigger' in element;

export const isSubProcess = (element: Element): element is SubProcessElement =>
  element.kind === 'subProcess' || element.kind === 'transaction' || element.kind === 'adHocSubProcess';

/** An event that throws each of several triggers in turn. */
export const throwsSeveral = (element: Element): boolean => isThrowing(element) && element.trigger.type === 'multiple';

export const isThrowing = (element: Element): element is EndEvent | IntermediateThrowEvent | ImplicitThrowEvent =>
  element.kind === 'endEvent' || element.kind === 'intermediateThrowEvent' || element.kind === 'implicitThrowEvent';

export const isActivity = (element: Element): element is ActivityElement => 'boundaryEvents' in element;
