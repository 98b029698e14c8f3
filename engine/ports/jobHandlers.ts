import type { Variables } from '../core/expressions.ts';

/** A job as a connector sees it. `id` stays the same over attempts: it is the idempotency key towards the outside. */
export interface JobRequest {
  readonly id: string;
  readonly type: string;
  readonly tenant: string;
  readonly instance: string;
  readonly process: string;
  readonly element: string;
  readonly businessKey: string | null;
  readonly attempt: number;
  readonly headers: { readonly [name: string]: string };
  readonly variables: Variables;
}

export type JobOutcome =
  | { readonly type: 'completed'; readonly variables: Variables }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly variables: Variables }
  /** `retry` false ends the attempts at once; `retryInMs` overrides the job's own backoff. */
  | { readonly type: 'failed'; readonly message: string; readonly retry: boolean; readonly retryInMs: number | null };

/** Whoever does jobs in this process. Never rejects: trouble is an outcome. */
export interface JobHandlers {
  readonly types: ReadonlySet<string>;
  run(job: JobRequest, signal: AbortSignal): Promise<JobOutcome>;
}
