import type { LaterCommand } from '../core/commands/decider.ts';
import type { InstanceId, WaitId } from '../core/identifiers.ts';
import type { DueEffect } from '../ports/executionStore.ts';
import { jobQueue } from '../runtime/changes/askedEffects.ts';
import { instantAfter } from '../simulation/afterDuration.ts';
import { answerTo, outcomeOf } from '../simulation/effects/runJob.ts';
import type { HandlerClock, Job, JobHandler } from '../simulation/jobHandler.ts';
import { jobsIn } from '../simulation/questions/jobs.ts';
import type { Work } from '../simulation/work.ts';
import type { Stage } from './stage.ts';

/** Longer than any test lasts: a handler keeps its job until it answers. */
const LEASE_MS = 100 * 366 * 86_400_000;
const JOBS_AT_ONCE_MAX = 1_000;

/**
 * Handlers do jobs as workers outside would: they lease them and answer with commands, so that one may sleep while the
 * clock moves. Answers whether there was any.
 */
export function createJobTaker(
  stage: Stage,
  handlers: { readonly [type: string]: JobHandler },
  work: Work,
): () => Promise<boolean> {
  const { tenant, store, clock } = stage;
  const queues = Object.keys(handlers).map((type) => ({ queue: jobQueue(type), room: JOBS_AT_ONCE_MAX }));
  const orderOf = createOrder(stage);

  const begin = async (instance: InstanceId, wait: WaitId): Promise<void> => {
    const job = await jobAt(stage, instance, wait);
    const handler = job === undefined ? undefined : handlers[job.type];
    if (job === undefined || handler === undefined) return; // it was interrupted meanwhile
    const time: HandlerClock = {
      now: () => clock.now,
      sleep: (duration) => work.sleepUntil(instantAfter(clock.now, duration)),
    };
    await work.begin(async () => {
      const outcome = await outcomeOf(() => handler(job, time));
      await answer(stage, instance, answerTo(wait, outcome), job.type);
    });
  };

  return async () => {
    if (queues.length === 0) return false;
    const { now } = clock;
    const due = await store.claim({ queues, now, leaseUntil: now + LEASE_MS, node: 'handlers', tenant });
    for (const { instance, payload } of due.toSorted((one, other) => orderOf(one) - orderOf(other))) {
      if (payload.type === 'runJob') await begin(instance, payload.wait);
    }
    return due.length > 0;
  };
}

async function jobAt({ tenant, engine }: Stage, id: InstanceId, wait: WaitId): Promise<Job | undefined> {
  const seen = await engine.read(tenant, id);
  const definition = seen === null ? null : await engine.definitions.find(tenant, seen.instance.definition);
  if (seen === null || definition === null) return undefined;
  return jobsIn({ instance: seen.instance, definition, journal: [] }).find((job) => job.wait === wait);
}

/** Jobs begin in the order in which they became due and were committed, as they do in memory. */
function createOrder({ engine }: Stage): (effect: DueEffect) => number {
  const places = new Map<string, number>();
  engine.observe((changes) => {
    for (const { instance, effects } of changes) {
      for (const { key, payload } of effects) {
        if (payload.type === 'runJob') places.set(`${instance}/${key}`, places.size);
      }
    }
  });
  return ({ instance, key }) => places.get(`${instance}/${key}`) ?? places.size;
}

/** An answer that cannot be taken is a failure that no further attempt mends; one that comes too late is nothing. */
async function answer(
  { tenant, engine }: Stage,
  instance: InstanceId,
  command: LaterCommand,
  by: string,
): Promise<void> {
  const done = await engine.execute({ tenant, instance, command, by });
  if (done.ok || done.failure.code !== 'invalidVariables' || !('job' in command)) return;
  const { message } = done.failure;
  const failed = { type: 'failJob', job: command.job, message, retry: false, retryInMs: null } as const;
  await engine.execute({ tenant, instance, command: failed, by });
}
