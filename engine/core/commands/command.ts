import type { Variables } from '../expressions.ts';
import type { DefinitionId, ElementId, IncidentId, InstanceId, VisitId, WaitId } from '../identifiers.ts';
import type { Caller } from '../state/instance.ts';

/** Begins an instance at a start event, or where its process begins when `startEvent` is null. */
export interface StartInstance {
  readonly type: 'startInstance';
  readonly instance: InstanceId;
  readonly definition: DefinitionId;
  /** A start event, or another element that its trigger begins the process at (`instantiatingIn`). */
  readonly startEvent: ElementId | null;
  /** Which trigger of a start event that needs several has happened; left out where it is the whole event. */
  readonly part?: number;
  readonly businessKey: string | null;
  readonly caller: Caller | null;
  readonly variables: Variables;
}
/** Begins an activity of an ad-hoc sub-process that nothing else begins (BPMN 2.0.2, 13.3.5). */
export interface StartAdHocActivity {
  readonly type: 'startAdHocActivity';
  /** The open ad-hoc sub-process. */
  readonly visit: VisitId;
  readonly element: ElementId;
}
/** Says that an ad-hoc sub-process is done, whatever its condition says. */
export interface CompleteAdHoc {
  readonly type: 'completeAdHoc';
  readonly visit: VisitId;
}
/** Ends what runs at an activity or event; nothing goes on from it. Refused where that would strand tokens. */
export interface CancelActivity {
  readonly type: 'cancelActivity';
  readonly visit: VisitId;
  readonly reason: string;
}
/** A token leaves where it is and begins elsewhere, in its scope or one around it. Refused where that would strand others. */
export interface MoveToken {
  readonly type: 'moveToken';
  readonly visit: VisitId;
  readonly target: ElementId;
  readonly reason: string;
}
/** Begins at an element with nothing else left in its scope. */
export interface RestartFrom {
  readonly type: 'restartFrom';
  /** The open scope that the element stands in; 0 for the process. */
  readonly scope: VisitId;
  readonly target: ElementId;
  readonly reason: string;
}
/** Gives a task back to an earlier step: the user task that leads to it begins again. */
export interface RejectTask {
  readonly type: 'rejectTask';
  readonly task: WaitId;
  readonly target: ElementId;
  readonly reason: string;
}
/** Takes one's own completion of a task back, while nothing has followed on it that somebody saw or did. */
export interface WithdrawCompletion {
  readonly type: 'withdrawCompletion';
  readonly task: WaitId;
}

/** Ends everything that runs in it. */
export interface CancelInstance {
  readonly type: 'cancelInstance';
  readonly reason: string;
}
/** Sets variables where they are declared, seen from the process; a name that is new becomes the process's own. */
export interface SetVariables {
  readonly type: 'setVariables';
  readonly variables: Variables;
}

/** Takes a task that nobody has; taking one's own again changes nothing. */
export interface ClaimTask {
  readonly type: 'claimTask';
  readonly task: WaitId;
  readonly user: string;
}
export interface ReleaseTask {
  readonly type: 'releaseTask';
  readonly task: WaitId;
}
/** Gives it to a person, a group, or both; null leaves that side empty. */
export interface AssignTask {
  readonly type: 'assignTask';
  readonly task: WaitId;
  /** The organisation's answer comes late: somebody who took the task meanwhile keeps it. */
  readonly unlessTaken?: true;
  readonly assignee: string | null;
  readonly role: string | null;
  readonly unit: string | null;
}
export interface CompleteTask {
  readonly type: 'completeTask';
  readonly task: WaitId;
  readonly variables: Variables;
}

export interface CompleteJob {
  readonly type: 'completeJob';
  readonly job: WaitId;
  readonly variables: Variables;
}
/** `retryInMs` null takes the job's own backoff; `retry` false ends its attempts. */
export interface FailJob {
  readonly type: 'failJob';
  readonly job: WaitId;
  readonly message: string;
  readonly retry: boolean;
  readonly retryInMs: number | null;
}
/** The job answers with a BPMN error. */
export interface ThrowJobError {
  readonly type: 'throwJobError';
  readonly job: WaitId;
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}

export interface FireTimer {
  readonly type: 'fireTimer';
  readonly timer: WaitId;
}
export interface ReceiveMessage {
  readonly type: 'receiveMessage';
  readonly wait: WaitId;
  readonly messageId: string;
  readonly variables: Variables;
}
/** Told to every wait for it that the instance has. */
export interface ReceiveSignal {
  readonly type: 'receiveSignal';
  readonly name: string;
  readonly variables: Variables;
}

/** The called instance completed. */
export interface CompleteCall {
  readonly type: 'completeCall';
  readonly call: WaitId;
  readonly variables: Variables;
}
/** Something that the called instance does not catch. */
export interface ThrowInCall {
  readonly type: 'throwInCall';
  readonly call: WaitId;
  readonly thrown: 'error' | 'escalation';
  readonly code: string;
  readonly message: string;
  readonly variables: Variables;
}
/** The called process cannot be started. */
export interface FailCall {
  readonly type: 'failCall';
  readonly call: WaitId;
  readonly message: string;
}

/** Tries again what failed, after setting variables. */
export interface ResolveIncident {
  readonly type: 'resolveIncident';
  readonly incident: IncidentId;
  readonly variables: Variables;
}

export type Command =
  | StartInstance
  | StartAdHocActivity
  | CompleteAdHoc
  | CancelActivity
  | MoveToken
  | RestartFrom
  | RejectTask
  | WithdrawCompletion
  | CancelInstance
  | SetVariables
  | ClaimTask
  | ReleaseTask
  | AssignTask
  | CompleteTask
  | CompleteJob
  | FailJob
  | ThrowJobError
  | FireTimer
  | ReceiveMessage
  | ReceiveSignal
  | CompleteCall
  | ThrowInCall
  | FailCall
  | ResolveIncident;

export type CommandType = Command['type'];

export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;
