import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '../../contract/operation.ts';
import type { Command } from '../../core/commands/command.ts';
import { waitId } from '../../core/identifiers.ts';
import type { WaitId } from '../../core/identifiers.ts';
import { jobQueue } from '../../runtime/changes/askedEffects.ts';
import type { ActivateRequest, Engine } from '../../runtime/engine.ts';
import type { JobRequest } from '../../ports/jobHandlers.ts';
import type { Caller } from '../access/caller.ts';
import { scopeOf } from '../access/scope.ts';
import type { Asking, HandlersOf } from '../handler.ts';
import { found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { carryOut } from './carryOut.ts';
import { partsOf } from './numbered.ts';

type Names = 'activateJobs' | 'completeJob' | 'failJob' | 'throwJobError';

type JobAsking = Pick<Asking<Operation>, 'headers' | 'request'> & {
  readonly caller: Caller;
  readonly params: { readonly job: string };
};

/** Jobs come from every unit, so whoever does them needs the permission at the top. */
export const jobHandlers = (services: Services): HandlersOf<Names> => {
  const { engine, organisation, lookAgainMs } = services;

  const end = async (asking: JobAsking, commandOf: (job: WaitId) => Command) => {
    const { caller, params } = asking;
    const { instance, number } = partsOf(params.job);
    await carryOut(services, asking, instance, async () => {
      const scope = await scopeOf(caller, organisation);
      scope.mustMay('jobs.work', null);
      return commandOf(waitId(number));
    });
    const seen = found(await engine.read(caller.actor.tenant, instance), 'unknownJob', `a job ${params.job}`);
    const { sequence } = seen;
    return { status: 200, body: { instance, status: seen.instance.status, sequence }, sequence } as const;
  };

  return {
    activateJobs: async ({ caller, body, gone }) => {
      const scope = await scopeOf(caller, organisation);
      scope.mustMay('jobs.work', null);
      const { type, worker, jobsMax, leaseMs, waitMs } = body;
      const request = {
        tenant: caller.actor.tenant,
        jobType: type,
        worker: `${caller.user}/${worker}`,
        jobsMax,
        leaseMs,
      };
      const jobs = await awaitJobs(engine, request, { waitMs, lookAgainMs }, gone());
      return { status: 200, body: { jobs: jobs.map(({ tenant: _, ...job }) => job) } };
    },

    completeJob: (asking) =>
      end(asking, (job) => ({ type: 'completeJob', job, variables: asking.body.variables ?? {} })),

    failJob: (asking) => {
      const { message, retry, retryInMs = null } = asking.body;
      return end(asking, (job) => ({ type: 'failJob', job, message, retry, retryInMs }));
    },

    throwJobError: (asking) => {
      const { code, message = '', variables = {} } = asking.body;
      return end(asking, (job) => ({ type: 'throwJobError', job, code, message, variables }));
    },
  };
};

/** Looks at once, whenever a node commits such a job, and now and then; leases nothing for who has gone away. */
async function awaitJobs(
  engine: Engine,
  request: ActivateRequest,
  { waitMs, lookAgainMs }: { readonly waitMs: number; readonly lookAgainMs: number },
  gone: AbortSignal,
): Promise<readonly JobRequest[]> {
  const deadline = performance.now() + waitMs;
  const bell = bellFor(engine, request);
  try {
    for (;;) {
      if (gone.aborted) return [];
      const rung = bell.next();
      const jobs = await engine.activateJobs(request);
      const leftMs = deadline - performance.now();
      if (jobs.length > 0 || leftMs <= 0) return jobs;
      const looked = new AbortController();
      const signal = AbortSignal.any([gone, looked.signal]);
      await Promise.race([rung, pause(Math.min(leftMs, lookAgainMs), undefined, { signal }).catch(() => undefined)]);
      looked.abort();
    }
  } finally {
    bell.stop();
  }
}

/** Rings when any node commits a job of the type. */
function bellFor(engine: Engine, { tenant, jobType }: ActivateRequest) {
  let ring: () => void = () => undefined;
  const queue = jobQueue(jobType);
  const stop = engine.hear((news) => {
    if (news.type === 'missed' || (news.tenant === tenant && news.queues.includes(queue))) ring();
  });
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      ring = resolve;
    });
  return { next, stop };
}
