import type { Static, TObject } from '@sinclair/typebox';
import type { Directory } from './directory.ts';
import type { LocalText } from './localText.ts';
import type { PluginLog } from './log.ts';
import type { Tables } from './tables.ts';

/** One attempt at a job, with all that it may touch. */
export interface JobCall<Input, Settings> {
  /** The job's variables that the input schema names, checked against it. */
  readonly input: Input;
  readonly settings: Settings;
  /** The same over all attempts: the idempotency key towards the outside. */
  readonly jobId: string;
  readonly jobType: string;
  readonly attempt: number;
  readonly tenant: string;
  readonly instance: string;
  readonly process: string;
  readonly element: string;
  readonly businessKey: string | null;
  readonly headers: { readonly [name: string]: string };
  /** When the attempt began, in epoch milliseconds. */
  readonly now: number;
  /** Aborted when time is up or the node stops; what comes after is not heard. */
  readonly signal: AbortSignal;
  readonly tables: Tables;
  readonly directory: Directory;
  readonly log: PluginLog;
}

/**
 * A kind of job. `run` answers the output, or throws: a BpmnError is an outcome drawn in the process, a PermanentFailure
 * ends the attempts, a RetryLater says when the next one is; anything else is a failed attempt.
 */
export interface Job<Input extends TObject, Output extends TObject, Settings extends TObject> {
  readonly title: LocalText;
  readonly input: Input;
  readonly output: Output;
  /** Bound of one attempt, when the host's own does not fit. */
  readonly attemptMsMax?: number;
  /** The plugin's settings schema, when the job stands in a file of its own and `run` reads them. */
  readonly settings?: Settings;
  readonly run: (call: JobCall<Static<Input>, Static<Settings>>) => Promise<Static<Output>>;
}

/** Writes a job down in a file of its own, with the types of `run` taken from its schemas. */
export const defineJob = <Input extends TObject, Output extends TObject, Settings extends TObject = TObject>(
  job: Job<Input, Output, Settings>,
): Job<Input, Output, Settings> => job;
