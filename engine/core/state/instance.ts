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
import type { Incident } from './incident.ts';
import type { Wait } from './wait.ts';

export type InstanceStatus = 'running' | 'completed' | 'cancelled';

/** The call that an instance answers: its end is told there. */
export interface Caller {
  readonly instance: InstanceId;
  readonly wait: WaitId;
  /** How many calls lie above, this one included. */
  readonly depth: number;
}

/** Something completed that can be undone (BPMN 2.0.2, 10.7 and 13.5.5). */
export interface CompensationRecord {
  readonly element: ElementId;
  /** What the activity knew when it completed: its handler sees it. */
  readonly variables: Variables | null;
  /** What was completed inside, oldest first; empty for a task. */
  readonly inner: readonly CompensationRecord[];
}

/** How far a multi-instance or a loop is. Mutated by `apply` only. */
export interface LoopState {
  readonly size: number | null;
  readonly items: readonly Json[] | null;
  /** What the instances answered, by index; a hole where one has not. */
  readonly results: (Json | undefined)[];
  started: number;
  completed: number;
  terminated: number;
}

/** One of several triggers that must all happen, and did: what it brought is kept until the others have. */
export interface TriggerMet {
  readonly catcher: ElementId;
  /** Its place among the triggers of the event. */
  readonly part: number;
  readonly variables: Variables;
}

/** A complex gateway that has fired, and the flows of which it had its tokens (BPMN 2.0.2, table 13.5). */
export interface Resetting {
  readonly gateway: ElementId;
  readonly received: readonly FlowId[];
}

/** Which part a visit plays: the thing itself, the frame around its repetitions, one of them, or an undoing. */
export type VisitRole = 'single' | 'body' | 'iteration' | 'compensation';

/** One stay of a token at an element. Mutated by `apply` only. */
export interface Visit {
  readonly id: VisitId;
  readonly element: ElementId;
  readonly parent: VisitId | null;
  readonly role: VisitRole;
  /** The position among its repetitions, from 0; null outside of them. */
  readonly index: number | null;
  readonly enteredAt: Instant;
  /** Declared here: inputs, scope variables, loop items. Null while there are none. */
  variables: { [name: string]: Json } | null;
  waits: ReadonlySet<WaitId>;
  children: ReadonlySet<VisitId>;
  /** Tokens on the flows of this scope that no element has consumed. */
  tokens: ReadonlyMap<FlowId, number>;
  tokenCount: number;
  loop: LoopState | null;
  records: readonly CompensationRecord[];
  /** What this visit still has to undo, newest last; null when it undoes nothing. */
  undoing: CompensationRecord[] | null;
  incident: IncidentId | null;
  /** Of events of several triggers that the visit listens for. */
  met: readonly TriggerMet[];
  /** The complex gateways of this scope that wait to begin anew. */
  resetting: readonly Resetting[];
  /** A transaction that was cancelled and is being undone, or an ad-hoc sub-process in which nothing more may begin. */
  ending: 'cancelled' | 'closed' | null;
}

/** A process instance: the sum of its facts. Only `apply` writes it. */
export interface Instance {
  readonly id: InstanceId;
  definition: DefinitionId;
  readonly process: ProcessId;
  readonly caller: Caller | null;
  readonly businessKey: string | null;
  readonly startedAt: Instant;
  readonly startedBy: string;
  status: InstanceStatus;
  /** Visits, waits and incidents are numbered from here. */
  nextId: number;
  readonly visits: Map<VisitId, Visit>;
  readonly waits: Map<WaitId, Wait>;
  readonly incidents: Map<IncidentId, Incident>;
  /** The waits that a change of variables may end. */
  readonly conditions: Set<WaitId>;
  /** The waits that a signal may end. */
  readonly signals: Set<WaitId>;
  /** What was completed last, while it can be taken back. */
  lastCompletion: LastCompletion | null;
}

/** The completion of a task on which nothing has followed that anybody saw or did. */
export interface LastCompletion {
  readonly task: WaitId;
  readonly element: ElementId;
  readonly by: string;
  readonly visit: VisitId;
  readonly scope: VisitId;
  /** Visits from this number on came of it. */
  readonly firstId: number;
  /** The flows on which its tokens lie and wait for others. */
  readonly flows: readonly FlowId[];
}
