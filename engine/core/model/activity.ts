import type { ElementId, FlowId } from '../identifiers.ts';
import type { Trigger } from './trigger.ts';
import type { Expression } from './text.ts';

/** Puts the answer of `source` into the variable `target`. */
export interface Mapping {
  readonly source: Expression;
  readonly target: string;
}

/** Repeats an activity while `condition` holds (BPMN 2.0.2, 13.3.6). */
export interface StandardLoop {
  readonly type: 'standard';
  readonly testBefore: boolean;
  readonly condition: Expression;
  readonly maximum: number | null;
}

/** One instance of an activity for each item of a collection, or a number of times (BPMN 2.0.2, 13.3.7). */
export interface MultiInstance {
  readonly type: 'multiInstance';
  readonly sequential: boolean;
  /** Answers how many; exactly one of `cardinality` and `collection` is there. */
  readonly cardinality: Expression | null;
  readonly collection: Expression | null;
  /** The variable of an instance that holds its item. */
  readonly item: string | null;
  /** What each instance answers goes to this list, in the order of the collection. */
  readonly outputCollection: string | null;
  readonly outputItem: Expression | null;
  readonly completionCondition: Expression | null;
  readonly throwing: readonly InstanceThrow[];
}

/** An event thrown when an instance of a multi-instance completes (BPMN 2.0.2, table 10.30: behavior). */
export interface InstanceThrow {
  /** Each time, the first time, or each time its condition holds. */
  readonly at: 'each' | 'first' | 'condition';
  readonly condition: Expression | null;
  /** The implicit throw event, and what it throws. */
  readonly event: ElementId;
  readonly trigger: Trigger;
}

export type Loop = StandardLoop | MultiInstance;

/** What every activity has besides its kind's own settings. */
export interface ActivitySettings {
  /** Taken when no conditional outgoing flow is. */
  readonly defaultFlow: FlowId | null;
  readonly loop: Loop | null;
  /** Evaluated around the activity, set within it. */
  readonly inputs: readonly Mapping[];
  /** Evaluated within the activity, set around it; null hands every answered variable on. */
  readonly outputs: readonly Mapping[] | null;
  /** Boundary events attached to it, in the order of the file. */
  readonly boundaryEvents: readonly ElementId[];
  /** The activity that undoes it, joined by a compensation boundary event. */
  readonly compensatedBy: ElementId | null;
  readonly isForCompensation: boolean;
  /** How many tokens must come before it begins, and how many leave by each flow (BPMN 2.0.2, table 10.3). */
  readonly startQuantity: number;
  readonly completionQuantity: number;
}

export type AssignmentStrategy = 'pool' | 'leastLoaded' | 'roundRobin';

/** Who gets a user task; the organisation answers what the core cannot know. */
export interface Assignment {
  readonly role: string | null;
  /** Answers the code of a unit; the nearest unit at or above it that has the role takes the task. */
  readonly unit: Expression | null;
  /** Answers a user name: the task is theirs at once. */
  readonly assignee: Expression | null;
  /** Answers a list of user names who may claim it. */
  readonly candidates: Expression | null;
  /** Answers a user name or a list of them who must not get it. */
  readonly exclude: Expression | null;
  readonly strategy: AssignmentStrategy;
}

/** Work for a connector or an external worker. */
export interface JobSettings {
  readonly type: string;
  readonly attemptsMax: number;
  /** The wait before the second attempt, an ISO 8601 duration; it doubles with each further one. */
  readonly backoff: string;
  /** Fixed settings of the connector. */
  readonly headers: { readonly [name: string]: string };
  /** Where the whole answer goes; null sets each answered variable by its own name. */
  readonly resultVariable: string | null;
}
