import type { JobOutcome } from '../ports/jobHandlers.ts';
import { asRecord } from './asRecord.ts';
import { RETRY_LATER_MS_MAX } from './limits.ts';
import { bounded, messageOf } from './messageOf.ts';
import { takeAnswer } from './takeAnswer.ts';

export const failedForGood = (message: string): JobOutcome => ({
  type: 'failed',
  message: bounded(message),
  retry: false,
  retryInMs: null,
});

export const failedForNow = (message: string, retryInMs: number | null = null): JobOutcome => ({
  type: 'failed',
  message: bounded(message),
  retry: true,
  retryInMs,
});

/**
 * What a thrown value says about the job. The contract's errors are known by their names and not by their classes: a
 * plugin may bring a copy of the contract of its own.
 */
export function outcomeOfThrown(thrown: unknown, jobType: string): JobOutcome {
  try {
    return readThrown(thrown, jobType);
  } catch {
    return failedForGood(`Expected ${jobType} to throw an error, found something that cannot be read`);
  }
}

function readThrown(thrown: unknown, jobType: string): JobOutcome {
  const error = asRecord(thrown);
  const message = messageOf(thrown);
  switch (error?.['name']) {
    case 'BpmnError':
      return bpmnError(error['code'], message, error['variables'], jobType);
    case 'PermanentFailure':
      return failedForGood(message);
    case 'RetryLater':
      return failedForNow(message, delayOf(error['delayMs']));
    default:
      return failedForNow(message);
  }
}

function bpmnError(code: unknown, message: string, exported: unknown, jobType: string): JobOutcome {
  if (typeof code !== 'string' || code === '') {
    return failedForGood(`Expected the BpmnError of ${jobType} to have a code, found ${String(code)}; ${message}`);
  }
  const variables = takeAnswer(`variables of BpmnError ${code} of ${jobType}`, exported);
  return variables.ok ? { type: 'error', code, message, variables: variables.value } : failedForGood(variables.failure);
}

function delayOf(found: unknown): number | null {
  if (typeof found !== 'number' || !Number.isFinite(found) || found < 0) return null;
  return Math.min(Math.ceil(found), RETRY_LATER_MS_MAX);
}
