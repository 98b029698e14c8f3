import type { Variables } from '../../core/expressions.ts';
import type { Instant } from '../../core/identifiers.ts';
import type { InstanceStatus } from '../../core/state/instance.ts';
import type { JobOutcome } from '../jobHandler.ts';

/**
 * What a scenario is played on: the world in memory, or an engine with its database. Each action is over when
 * everything that is due has been carried out; what cannot be done is rejected with the reason.
 *
 * The *case* is the instance that `start` started and those that it called, at every level.
 */
export interface ScenarioDriver {
  start(start: ScenarioStart): Promise<void>;
  /** `by` null: whoever has the task, else somebody who may. */
  completeTask(task: ScenarioTask, variables: Variables, by: string | null): Promise<void>;
  /** Answers what became of it, for people to read. */
  publishMessage(message: ScenarioMessage): Promise<string>;
  broadcastSignal(name: string, variables: Variables): Promise<void>;
  /** ISO 8601. Whatever becomes due on the way happens at its own instant. */
  advanceClock(duration: string): Promise<void>;
  look(): Promise<CaseView>;
  close(): Promise<void>;
}

export interface ScenarioStart {
  readonly process: string;
  /** The message that starts it, or null for the start event without trigger. */
  readonly message: string | null;
  readonly variables: Variables;
}

interface ScenarioMessage {
  readonly name: string;
  readonly key: string | null;
  readonly variables: Variables;
}

/** A user task that is open. */
export interface ScenarioTask {
  /** Names it to the driver. */
  readonly instance: string;
  readonly task: number;
  readonly process: string;
  readonly element: string;
  readonly assignee: string | null;
  /** In its reach. */
  readonly variables: Variables;
}

/** What can be seen of a case from outside. */
export interface CaseView {
  readonly now: Instant;
  readonly status: InstanceStatus;
  /** The root's own. */
  readonly variables: Variables;
  readonly tasks: readonly ScenarioTask[];
  /** Elements of the whole case, see `executionsIn`. */
  readonly executed: ReadonlySet<string>;
  /** End events of the root's outermost scope that were reached. */
  readonly ends: ReadonlySet<string>;
  /** How many instances of each process there are besides the root, in the case or not. */
  readonly started: ReadonlyMap<string, number>;
  readonly incidents: readonly ScenarioIncident[];
  /** What the case waits for besides tasks, for people to read. */
  readonly waits: readonly string[];
}

export interface ScenarioIncident {
  readonly process: string;
  readonly element: string;
  readonly code: string;
  readonly message: string;
}

/** What a driver needs before it starts: when it is, and who answers jobs. */
export interface Surroundings {
  readonly at: Instant;
  readonly answerJob: (type: string) => JobOutcome;
}

export type OpenDriver = (surroundings: Surroundings) => Promise<ScenarioDriver>;
