import type { Task } from '../../../contract/schemas/task.ts';
import type { Json, Variables } from '../../../core/expressions.ts';
import type { RepairRecord } from '../records/repairRecord.ts';
import type { RepairRequest } from '../request/repairRequest.ts';

/** A task as whoever does it sees it. */
export interface Work {
  readonly task: Task;
  /** What really happened to the appliance. */
  readonly record: RepairRecord;
  readonly request: RepairRequest;
  /** When the task came, by the clock of the server. */
  readonly at: number;
  /** Opens the task and reads what the process knows. */
  readonly read: () => Promise<Variables>;
  /** What those who work on the case have told each other. */
  readonly memory: Map<string, Json>;
}

/** What a customer does after a task: the message that they send about their case. */
export interface CustomerMessage {
  readonly name: 'repairCancelled' | 'quotationAnswered';
  readonly variables: Variables;
}

export interface Done {
  /** The answer to the form of the task. */
  readonly form: Variables;
  readonly customer?: CustomerMessage;
}

export type DoTask = (work: Work) => Done | Promise<Done>;

/** The script of one process: every task of it by its element. */
export type Script = Readonly<Record<string, DoTask>>;
