import type { Variables } from '../core/expressions.ts';
import type { HandlerClock, Job, JobHandler, JobOutcome } from '../simulation/jobHandler.ts';
import { BpmnError } from './bpmnError.ts';

/** What a handler answers: variables to set, or nothing. */
export type Answer = Variables | undefined | void;

/** A job of one type. Throws BpmnError to answer with an error, and anything else for an attempt that failed. */
export type TestJobHandler = (job: Job & HandlerClock) => Answer | Promise<Answer>;

/** A script in a language that the engine does not speak. */
export interface Script extends HandlerClock {
  readonly text: string;
  /** The id of the script task. */
  readonly element: string;
  /** All in its scope. */
  readonly variables: Variables;
}

export type ScriptHandler = (script: Script) => Answer | Promise<Answer>;

export interface Handlers {
  /** By job type. */
  readonly jobs?: { readonly [type: string]: TestJobHandler };
  /** By `scriptFormat`, upper and lower case alike. */
  readonly scripts?: { readonly [format: string]: ScriptHandler };
}

/** All of them as the world knows handlers: a script of another language is a job of the type `script:` and its format. */
export function jobHandlersOf({ jobs = {}, scripts = {} }: Handlers): { readonly [type: string]: JobHandler } {
  return Object.fromEntries([
    ...Object.entries(jobs).map(([type, handler]) => [type, jobHandler(handler)] as const),
    ...Object.entries(scripts).map(([format, run]) => [`script:${format.toLowerCase()}`, scriptHandler(run)] as const),
  ]);
}

const jobHandler =
  (handler: TestJobHandler): JobHandler =>
  (job, clock) =>
    outcomeOf(async () => handler({ ...job, ...clock }));

const scriptHandler =
  (run: ScriptHandler): JobHandler =>
  ({ headers, element, variables }, clock) =>
    outcomeOf(async () => run({ text: headers['script'] ?? '', element, variables, ...clock }));

async function outcomeOf(work: () => Promise<Answer>): Promise<JobOutcome> {
  try {
    return { result: (await work()) ?? {} };
  } catch (thrown) {
    if (!(thrown instanceof BpmnError)) throw thrown;
    const { code: error, message, variables } = thrown;
    return { error, message, variables };
  }
}
