import type { Variables } from '../core/expressions.ts';
import type { ElementId, InstanceId, Instant, ProcessId, WaitId } from '../core/identifiers.ts';

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

/** The time that a handler has: virtual, like the world's. */
export interface HandlerClock {
  readonly now: () => Instant;
  /** An ISO 8601 duration or milliseconds; meanwhile the world goes on. */
  readonly sleep: (duration: string | number) => Promise<void>;
}

export type JobHandler = (job: Job, clock: HandlerClock) => JobOutcome | Promise<JobOutcome>;
