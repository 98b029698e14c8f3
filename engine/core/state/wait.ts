import type { ElementId, Instant, VisitId, WaitId } from '../identifiers.ts';
import type { AssignmentStrategy } from '../model/activity.ts';
import type { TriggerType } from '../model/trigger.ts';

interface WaitBase<Type extends string> {
  readonly type: Type;
  readonly id: WaitId;
  /** Whose end also ends the wait: the visit itself, the host of a boundary event, the scope of an event sub-process. */
  readonly visit: VisitId;
  /** What goes on when it is over: the visit's own element, a boundary event, an event sub-process's start event, … */
  readonly element: ElementId;
  /** Which of several triggers of that element it is for; left out where there is one only. */
  readonly part?: number;
}

/** Who may and who does work on a task. `role` and `unit` make the group; `pending` says that the organisation has yet to answer. */
export interface TaskAssignment {
  readonly role: string | null;
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly exclude: readonly string[];
  readonly strategy: AssignmentStrategy;
}

/** A user task in somebody's inbox. */
export interface TaskWait extends WaitBase<'task'> {
  readonly assignment: TaskAssignment;
}

/** Work that a connector or an external worker does. */
export interface JobWait extends WaitBase<'job'> {
  readonly jobType: string;
  readonly attemptsLeft: number;
  /** Failed for good: an incident holds it until somebody retries. */
  readonly stopped: boolean;
}

export interface TimerWait extends WaitBase<'timer'> {
  readonly dueAt: Instant;
  readonly cycle: CycleState | null;
}

/** How far a repetition is. Its firings are counted from where it began, so that months of different length do not drift. */
export interface CycleState {
  readonly text: string;
  readonly from: Instant;
  /** How many periods lie between there and the firing that is due. */
  readonly periods: number;
  /** How many follow on that one; null has no end. */
  readonly firingsLeft: number | null;
}

export interface MessageWait extends WaitBase<'message'> {
  readonly name: string;
  readonly key: string | null;
}

export interface SignalWait extends WaitBase<'signal'> {
  readonly name: string;
}

export interface ConditionWait extends WaitBase<'condition'> {
  /** Whether it held when last looked at: an event fires when it becomes true. */
  readonly held: boolean;
}

/** A called process that has not ended. */
export interface CallWait extends WaitBase<'call'> {
  readonly calledProcess: string;
}

export type Wait = TaskWait | JobWait | TimerWait | MessageWait | SignalWait | ConditionWait | CallWait;

export type WaitType = Wait['type'];

export type WaitOf<Type extends WaitType> = Extract<Wait, { readonly type: Type }>;

/** The triggers that somebody outside sets off; the others are thrown within the instance. */
export type AwaitedTrigger = Extract<TriggerType, 'message' | 'timer' | 'signal' | 'conditional'>;
