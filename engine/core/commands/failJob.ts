import type { Fact } from '../facts/fact.ts';
import type { Instant } from '../identifiers.ts';
import { elementIn } from '../model/process.ts';
import { jobOf } from '../model/jobOf.ts';
import { fail, ok } from '../result.ts';
import type { WaitOf } from '../state/wait.ts';
import { openWait } from '../state/questions.ts';
import { parseDuration } from '../time/duration.ts';
import { noSuchJob } from './completeJob.ts';
import type { FailJob } from './command.ts';
import type { Decider, Given } from './decider.ts';
import { raised } from './raised.ts';

const BACKOFF_MS_UNLESS_SAID = 10_000;
const BACKOFF_MS_MAX = 86_400_000;

/** With attempts left the job is tried again later; with none an incident holds it. */
export const failJob: Decider<'failJob'> = (command, given) => {
  const wait = openWait(given.instance, command.job, 'job');
  if (wait === null) return fail(noSuchJob(command.job));
  const attemptsLeft = command.retry ? Math.max(0, wait.attemptsLeft - 1) : 0;
  const retryAt = attemptsLeft === 0 ? null : retryAtOf(command, wait, given);
  const { message } = command;
  const failed: Fact = { type: 'jobFailed', wait: command.job, jobType: wait.jobType, message, attemptsLeft, retryAt };
  return ok(attemptsLeft > 0 || wait.stopped ? [failed] : [failed, ...incidentOf(wait, message, given)]);
};

const incidentOf = (
  { id, visit, element, jobType }: WaitOf<'job'>,
  message: string,
  { instance }: Given,
): readonly Fact[] =>
  raised(instance, {
    visit,
    element,
    stage: 'job',
    wait: id,
    code: 'jobFailed',
    message: `Expected job "${jobType}" to be done; every attempt failed, the last with: ${message}`,
  });

/** The wait doubles with each failed attempt. */
function retryAtOf({ retryInMs }: FailJob, { element, attemptsLeft }: WaitOf<'job'>, { model, now }: Given): Instant {
  if (retryInMs !== null) return now + retryInMs;
  const settings = jobOf(elementIn(model, element));
  const first = parseDuration(settings?.backoff ?? '')?.milliseconds ?? BACKOFF_MS_UNLESS_SAID;
  const failedBefore = Math.max(0, (settings?.attemptsMax ?? attemptsLeft) - attemptsLeft);
  return now + Math.min(first * 2 ** failedBefore, BACKOFF_MS_MAX);
}
