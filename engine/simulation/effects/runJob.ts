import type { LaterCommand } from '../../core/commands/decider.ts';
import type { InstanceId, WaitId } from '../../core/identifiers.ts';
import { instantAfter } from '../afterDuration.ts';
import { execute } from '../execute.ts';
import type { HandlerClock, JobOutcome } from '../jobHandler.ts';
import { jobsIn } from '../questions/jobs.ts';
import { keyIn } from '../worldState.ts';
import type { WorldState } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

/** Without a handler of its type a job is left to an external worker. */
export const runJob: EffectHandler<'runJob'> = async (world, instance, { wait, jobType }) => {
  const handler = world.handlerOf(jobType);
  const kept = world.instances.get(instance);
  const job = kept === undefined ? undefined : jobsIn(kept).find((each) => each.wait === wait);
  if (handler === null || job === undefined) return;
  const clock: HandlerClock = {
    now: () => world.now,
    sleep: (duration) => world.work.sleepUntil(instantAfter(world.now, duration)),
  };
  const key = keyIn(instance, `wait-${wait}`);
  await world.work.begin(async () => {
    world.atWork.add(key);
    const outcome = await outcomeOf(() => handler(job, clock));
    world.atWork.delete(key);
    answer(world, instance, answerTo(wait, outcome), jobType);
  });
};

/** An answer that cannot be taken is a failure that no further attempt mends. */
function answer(world: WorldState, instance: InstanceId, command: LaterCommand, jobType: string): void {
  const done = execute(world, instance, command, jobType);
  if (done.ok || done.failure.code !== 'invalidVariables' || !('job' in command)) return;
  const { message } = done.failure;
  execute(world, instance, { type: 'failJob', job: command.job, message, retry: false, retryInMs: null }, jobType);
}

/** What a handler throws is a failed attempt. */
export async function outcomeOf(run: () => JobOutcome | Promise<JobOutcome>): Promise<JobOutcome> {
  try {
    return await run();
  } catch (trouble) {
    return { fail: trouble instanceof Error ? trouble.message : String(trouble) };
  }
}

export function answerTo(job: WaitId, outcome: JobOutcome): LaterCommand {
  if ('result' in outcome) return { type: 'completeJob', job, variables: outcome.result };
  if ('error' in outcome) {
    const { error: code, message = '', variables = {} } = outcome;
    return { type: 'throwJobError', job, code, message, variables };
  }
  const { fail: message, retry = true, retryInMs = null } = outcome;
  return { type: 'failJob', job, message, retry, retryInMs };
}
