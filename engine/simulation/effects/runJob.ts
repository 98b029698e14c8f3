import type { LaterCommand } from '../../core/commands/decider.ts';
import type { WaitId } from '../../core/identifiers.ts';
import { execute } from '../execute.ts';
import type { JobOutcome } from '../jobHandler.ts';
import { jobsIn } from '../questions/jobs.ts';
import type { EffectHandler } from './effectHandler.ts';

/** Without a handler of its type a job is left to an external worker. */
export const runJob: EffectHandler<'runJob'> = async (world, instance, { wait, jobType }) => {
  const handler = world.handlerOf(jobType);
  const kept = world.instances.get(instance);
  const job = kept === undefined ? undefined : jobsIn(kept).find((each) => each.wait === wait);
  if (handler === null || job === undefined) return;
  const done = execute(world, instance, answerTo(wait, await outcomeOf(() => handler(job))), jobType);
  if (done.ok || done.failure.code !== 'invalidVariables') return;
  const { message } = done.failure;
  execute(world, instance, { type: 'failJob', job: wait, message, retry: false, retryInMs: null }, jobType);
};

/** What a handler throws is a failed attempt. */
async function outcomeOf(run: () => JobOutcome | Promise<JobOutcome>): Promise<JobOutcome> {
  try {
    return await run();
  } catch (trouble) {
    return { fail: trouble instanceof Error ? trouble.message : String(trouble) };
  }
}

function answerTo(job: WaitId, outcome: JobOutcome): LaterCommand {
  if ('result' in outcome) return { type: 'completeJob', job, variables: outcome.result };
  if ('error' in outcome) {
    const { error: code, message = '', variables = {} } = outcome;
    return { type: 'throwJobError', job, code, message, variables };
  }
  const { fail: message, retry = true, retryInMs = null } = outcome;
  return { type: 'failJob', job, message, retry, retryInMs };
}
