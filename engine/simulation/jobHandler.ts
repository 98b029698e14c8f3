import type { Variables } from '../core/expressions.ts';
import type { ElementId, InstanceId, ProcessId, WaitId } from '../core/identifiers.ts';

/** A job as whoever does it sees it. */
export interface Job {
  readonly instance: InstanceId;
  readonly process: ProcessId;
  readonly wait: WaitId;
  readonly element: ElementId;
  readonly type: string;
  readonly headers: { readonly [name: string]: string };
  readonly businessKey: string | null;
  /** What is known where it runs. */
  readonly variables: Variables;
  readonly attemptsLeft: number;
  /** Failed for good: an incident holds it. */
  readonly stopped: boolean;
}

export type JobOutcome =
  | { readonly result: Variables }
  | { readonly error: string; readonly message?: string; readonly variables?: Variables }
  | { readonly fail: string; readonly retry?: boolean; readonly retryInMs?: number };

export type JobHandler = (job: Job) => JobOutcome | Promise<JobOutcome>;
