import type { Command } from '../../core/commands/command.ts';
import type { WaitId } from '../../core/identifiers.ts';
import { jobOf } from '../../core/model/jobOf.ts';
import { elementIn } from '../../core/model/process.ts';
import { unreachable } from '../../core/invariant.ts';
import { openWait, variablesSeenFrom } from '../../core/state/questions.ts';
import type { JobOutcome, JobRequest } from '../../ports/jobHandlers.ts';
import type { Carriers, Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';
import type { DueEffect } from '../../ports/executionStore.ts';

/** The connector works outside of any transaction; what it answers is a command, which ends the effect. */
export const runJob: Carry<'runJob'> = async (effect, carriers) => {
  const { tenant, instance, payload } = effect;
  const request = await jobRequestOf(effect, payload.wait, carriers);
  if (request === null) return 'done';
  const outcome = await carriers.jobs.run(request, carriers.signal);
  if (outcome.type === 'failed' && carriers.signal.aborted) return carriers.clock.now(); // this node stops: another one tries
  const taken = await carriers.execute({ tenant, instance, command: commandOf(payload.wait, outcome), by: ENGINE });
  if (taken.ok || taken.failure.code !== 'invalidVariables') return endedBy(taken);
  const { message } = taken.failure;
  const command = { type: 'failJob', job: payload.wait, message, retry: false, retryInMs: null } as const;
  return endedBy(await carriers.execute({ tenant, instance, command, by: ENGINE }));
};

/** The job as its worker sees it, or null when nobody waits for it any more. */
export async function jobRequestOf(
  { tenant, instance: id, attempts }: Pick<DueEffect, 'tenant' | 'instance' | 'attempts'>,
  wait: WaitId,
  { read, definitions }: Pick<Carriers, 'read' | 'definitions'>,
): Promise<JobRequest | null> {
  const seen = await read(tenant, id);
  const job = seen === null ? null : openWait(seen.instance, wait, 'job');
  if (seen === null || job === null) return null;
  const { instance } = seen;
  const variables = { ...variablesSeenFrom(instance, job.visit) };
  const { definition, process, businessKey } = instance;
  const deployed = await definitions.find(tenant, definition);
  const settings = deployed === null ? null : jobOf(elementIn(deployed.model, job.element));
  return {
    id: `${id}.${wait}`,
    type: job.jobType,
    tenant,
    instance: id,
    process,
    element: job.element,
    businessKey,
    attempt: Math.max(attempts, (settings?.attemptsMax ?? 1) - job.attemptsLeft + 1),
    headers: settings?.headers ?? {},
    variables,
  };
}

function commandOf(job: WaitId, outcome: JobOutcome): Command {
  switch (outcome.type) {
    case 'completed':
      return { type: 'completeJob', job, variables: outcome.variables };
    case 'error':
      return { type: 'throwJobError', job, code: outcome.code, message: outcome.message, variables: outcome.variables };
    case 'failed':
      return { type: 'failJob', job, message: outcome.message, retry: outcome.retry, retryInMs: outcome.retryInMs };
    default:
      return unreachable(outcome);
  }
}
