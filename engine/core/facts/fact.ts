import type { Json, Variables } from '../expressions.ts';
import type {
  DefinitionId,
  ElementId,
  FlowId,
  IncidentId,
  InstanceId,
  Instant,
  ProcessId,
  VisitId,
  WaitId,
} from '../identifiers.ts';
import type { IncidentStage } from '../state/incident.ts';
import type { Caller, CompensationRecord, VisitRole } from '../state/instance.ts';
import type { TaskAssignment, TimerWait, WaitType } from '../state/wait.ts';

/** The first fact of every instance. `element` is the process as the outermost scope, visit 0. */
export interface InstanceStarted {
  readonly type: 'instanceStarted';
  readonly instance: InstanceId;
  readonly definition: DefinitionId;
  readonly process: ProcessId;
  readonly caller: Caller | null;
  readonly businessKey: string | null;
  readonly by: string;
  readonly variables: Variables;
}

/** A token came to an element, using up one token on each flow of `consumed`. */
export interface ElementEntered {
  readonly type: 'elementEntered';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly parent: VisitId;
  readonly consumed: readonly FlowId[];
  readonly role: VisitRole;
  readonly index: number | null;
  /** What is known from the start within it: an event's payload, a loop's item. */
  readonly variables: Variables | null;
  /** The event that the element stands for has happened already: it does not wait for it. */
  readonly occurred: boolean;
}

/** The token left: one new token lies on each flow of `flows`. */
export interface ElementCompleted {
  readonly type: 'elementCompleted';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly flows: readonly FlowId[];
  /** Its scope keeps a record of it, so that it can be undone. */
  readonly compensable: boolean;
}

/** What ran at an element ended without a result, together with the tokens inside it. */
export interface ElementCancelled {
  readonly type: 'elementCancelled';
  readonly visit: VisitId;
  readonly element: ElementId;
}

/** Tokens on their way in a scope are gone: one for each of `flows`, all of them where it is left out. */
export interface TokensDropped {
  readonly type: 'tokensDropped';
  readonly visit: VisitId;
  readonly flows?: readonly FlowId[];
}

/** The first event after an event-based gateway happened: the token goes on by that flow. */
export interface EventChosen {
  readonly type: 'eventChosen';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly flow: FlowId;
}

export interface VariablesSet {
  readonly type: 'variablesSet';
  readonly visit: VisitId;
  readonly variables: Variables;
}

/** Nobody waits for these any more. */
export interface WaitsWithdrawn {
  readonly type: 'waitsWithdrawn';
  readonly waits: readonly { readonly wait: WaitId; readonly waitType: WaitType }[];
}

interface WaitOpened {
  readonly wait: WaitId;
  readonly visit: VisitId;
  readonly element: ElementId;
  /** Which of several triggers of the element is waited for. */
  readonly part?: number;
}

interface WaitEnded {
  readonly wait: WaitId;
  readonly visit: VisitId;
  readonly element: ElementId;
}

export interface TaskCreated extends WaitOpened {
  readonly type: 'taskCreated';
  readonly assignment: TaskAssignment;
  readonly form: string | null;
  readonly dueAt: Instant | null;
  readonly followUpAt: Instant | null;
  readonly priority: number;
}
/** The organisation answered, or somebody with the right to gave it to somebody. */
export interface TaskAssigned {
  readonly type: 'taskAssigned';
  readonly wait: WaitId;
  readonly assignee: string | null;
  readonly role: string | null;
  readonly unit: string | null;
}
export interface TaskClaimed {
  readonly type: 'taskClaimed';
  readonly wait: WaitId;
  readonly by: string;
}
export interface TaskReleased {
  readonly type: 'taskReleased';
  readonly wait: WaitId;
}
/** `variables` is the answer as it was given, before any output mapping. */
export interface TaskCompleted extends WaitEnded {
  readonly type: 'taskCompleted';
  readonly by: string;
  readonly assignee: string | null;
  readonly variables: Variables;
}

export interface JobCreated extends WaitOpened {
  readonly type: 'jobCreated';
  readonly jobType: string;
  readonly attempts: number;
}
export interface JobCompleted extends WaitEnded {
  readonly type: 'jobCompleted';
  readonly variables: Variables;
}
/** An attempt failed. With attempts left it runs again at `retryAt`; with none, an incident follows. */
export interface JobFailed {
  readonly type: 'jobFailed';
  readonly wait: WaitId;
  readonly jobType: string;
  readonly message: string;
  readonly attemptsLeft: number;
  readonly retryAt: Instant | null;
}
/** Somebody resolved its incident: it is to be done again. */
export interface JobRetried {
  readonly type: 'jobRetried';
  readonly wait: WaitId;
  readonly jobType: string;
  readonly attempts: number;
}
/** The job answered with a BPMN error, which `errorThrown` carries on. */
export interface JobEnded extends WaitEnded {
  readonly type: 'jobEnded';
}

export interface TimerScheduled extends WaitOpened {
  readonly type: 'timerScheduled';
  readonly dueAt: Instant;
  readonly cycle: TimerWait['cycle'];
}
export interface TimerFired extends WaitEnded {
  readonly type: 'timerFired';
  readonly dueAt: Instant;
}

export interface MessageAwaited extends WaitOpened {
  readonly type: 'messageAwaited';
  readonly name: string;
  readonly key: string | null;
}
/** `remains`: a non-interrupting event goes on listening. */
export interface MessageReceived extends WaitEnded {
  readonly type: 'messageReceived';
  readonly variables: Variables;
  readonly messageId: string;
  readonly remains: boolean;
}

/** A signal of another instance, or from outside, reached this one. */
export interface SignalDelivered {
  readonly type: 'signalDelivered';
  readonly name: string;
  readonly variables: Variables;
}
export interface SignalAwaited extends WaitOpened {
  readonly type: 'signalAwaited';
  readonly name: string;
}
export interface SignalReceived extends WaitEnded {
  readonly type: 'signalReceived';
  readonly variables: Variables;
  readonly remains: boolean;
}

export interface ConditionAwaited extends WaitOpened {
  readonly type: 'conditionAwaited';
  readonly held: boolean;
}
/** The condition changed without ending the wait. */
export interface ConditionTurned {
  readonly type: 'conditionTurned';
  readonly wait: WaitId;
  readonly held: boolean;
}
export interface ConditionMet extends WaitEnded {
  readonly type: 'conditionMet';
  readonly remains: boolean;
}

export interface CallStarted extends WaitOpened {
  readonly type: 'callStarted';
  readonly calledProcess: string;
  readonly binding: 'latest' | 'deployment';
  readonly depth: number;
  readonly businessKey: string | null;
  readonly variables: Variables;
}
export interface CallCompleted extends WaitEnded {
  readonly type: 'callCompleted';
  readonly variables: Variables;
}

export interface MessageThrown {
  readonly type: 'messageThrown';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly name: string;
  readonly key: string | null;
  readonly variables: Variables;
  readonly timeToLiveMs: number;
}
export interface SignalThrown {
  readonly type: 'signalThrown';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly name: string;
  readonly variables: Variables;
}
export interface ErrorThrown {
  readonly type: 'errorThrown';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}
export interface EscalationThrown {
  readonly type: 'escalationThrown';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly code: string;
  readonly variables: Variables;
}
/** A called instance threw it and goes on. */
export interface EscalationReceived {
  readonly type: 'escalationReceived';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly code: string;
  readonly variables: Variables;
}
/** Nobody in this instance catches it: the caller is asked. */
export interface ErrorPassedUp {
  readonly type: 'errorPassedUp';
  /** Drawn from the same count as the visits: a call may pass several up. */
  readonly sequence: number;
  readonly visit: VisitId;
  readonly caller: Caller;
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}
export interface EscalationPassedUp {
  readonly type: 'escalationPassedUp';
  readonly sequence: number;
  readonly visit: VisitId;
  readonly caller: Caller;
  readonly code: string;
  readonly variables: Variables;
}
export interface TerminationAsked {
  readonly type: 'terminationAsked';
  readonly visit: VisitId;
}

/** `visit` undoes what stands in `records`, newest first; `scope` no longer keeps these records. */
export interface CompensationStarted {
  readonly type: 'compensationStarted';
  readonly visit: VisitId;
  readonly records: readonly CompensationRecord[];
  /** The scopes that hand over: those records of theirs that are of `activity`, all when null. */
  readonly from: readonly VisitId[];
  readonly activity: ElementId | null;
}
/** The newest record is being undone. */
export interface CompensationStepped {
  readonly type: 'compensationStepped';
  readonly visit: VisitId;
  readonly element: ElementId;
}

/** One of the triggers of an event that needs all of them happened; `visit` listens for it. */
export interface TriggerMet {
  readonly type: 'triggerMet';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly part: number;
  readonly variables: Variables;
}
/** All of them have happened: the event has. */
export interface TriggersMet {
  readonly type: 'triggersMet';
  readonly visit: VisitId;
  readonly element: ElementId;
}

/** A complex gateway fires with the tokens of these flows; `visit` is its scope. */
export interface GatewayActivated {
  readonly type: 'gatewayActivated';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly flows: readonly FlowId[];
}
/** It has had, or can no longer get, the tokens of its other flows: these are used up, and it begins anew. */
export interface GatewayReset {
  readonly type: 'gatewayReset';
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly flows: readonly FlowId[];
}

/** What the transaction has done is undone now; then its cancel boundary event goes on. */
export interface TransactionCancelled {
  readonly type: 'transactionCancelled';
  readonly visit: VisitId;
  readonly element: ElementId;
}

/** Somebody set a token right: these end and are dropped in that scope, and a token begins at the target instead. */
export interface InterventionMade {
  readonly type: 'interventionMade';
  readonly kind: 'cancelled' | 'moved' | 'restarted' | 'rejected' | 'withdrawn';
  /** What it was about: the element left, or the scope begun anew. */
  readonly from: ElementId;
  readonly scope: VisitId;
  readonly cancels: readonly VisitId[];
  readonly drops: readonly FlowId[];
  readonly target: ElementId | null;
  readonly reason: string;
}

/** Somebody begins an activity of an ad-hoc sub-process. */
export interface ActivityStartAsked {
  readonly type: 'activityStartAsked';
  readonly visit: VisitId;
  readonly element: ElementId;
}
/** Somebody says that an ad-hoc sub-process is done. */
export interface AdHocEndAsked {
  readonly type: 'adHocEndAsked';
  readonly visit: VisitId;
}
/** Nothing more begins in the ad-hoc sub-process. */
export interface AdHocClosed {
  readonly type: 'adHocClosed';
  readonly visit: VisitId;
}

export interface LoopStarted {
  readonly type: 'loopStarted';
  readonly visit: VisitId;
  /** How many, or null where a condition decides. */
  readonly size: number | null;
  readonly items: readonly Json[] | null;
}
export interface LoopItemAnswered {
  readonly type: 'loopItemAnswered';
  readonly visit: VisitId;
  readonly index: number;
  readonly value: Json;
}

export interface IncidentRaised {
  readonly type: 'incidentRaised';
  readonly incident: IncidentId;
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly stage: IncidentStage;
  readonly wait: WaitId | null;
  readonly code: string;
  readonly message: string;
}
export interface IncidentResolved {
  readonly type: 'incidentResolved';
  readonly incident: IncidentId;
  readonly visit: VisitId;
  readonly stage: IncidentStage;
  readonly wait: WaitId | null;
  /** `cancelled`: what it was about ended otherwise. */
  readonly how: 'retried' | 'cancelled';
}

/** The caller gets `variables`; without a caller they are empty, for the state has them. */
export interface InstanceCompleted {
  readonly type: 'instanceCompleted';
  readonly caller: Caller | null;
  readonly variables: Variables;
}
/** Somebody with the right to asked that the instance ends here. */
export interface CancellationAsked {
  readonly type: 'cancellationAsked';
  readonly reason: string;
}
/** A caller that still waits has to learn that no answer will come. */
export interface InstanceCancelled {
  readonly type: 'instanceCancelled';
  readonly caller: Caller | null;
  readonly reason: string;
}

export type Fact =
  | InstanceStarted
  | ElementEntered
  | ElementCompleted
  | ElementCancelled
  | TokensDropped
  | EventChosen
  | VariablesSet
  | WaitsWithdrawn
  | TaskCreated
  | TaskAssigned
  | TaskClaimed
  | TaskReleased
  | TaskCompleted
  | JobCreated
  | JobCompleted
  | JobFailed
  | JobRetried
  | JobEnded
  | TimerScheduled
  | TimerFired
  | MessageAwaited
  | MessageReceived
  | SignalDelivered
  | SignalAwaited
  | SignalReceived
  | ConditionAwaited
  | ConditionTurned
  | ConditionMet
  | CallStarted
  | CallCompleted
  | MessageThrown
  | SignalThrown
  | ErrorThrown
  | EscalationThrown
  | EscalationReceived
  | ErrorPassedUp
  | EscalationPassedUp
  | TerminationAsked
  | CompensationStarted
  | CompensationStepped
  | TriggerMet
  | TriggersMet
  | GatewayActivated
  | GatewayReset
  | TransactionCancelled
  | InterventionMade
  | ActivityStartAsked
  | AdHocEndAsked
  | AdHocClosed
  | LoopStarted
  | LoopItemAnswered
  | IncidentRaised
  | IncidentResolved
  | InstanceCompleted
  | CancellationAsked
  | InstanceCancelled;

export type FactType = Fact['type'];

export type FactOf<Type extends FactType> = Extract<Fact, { readonly type: Type }>;
