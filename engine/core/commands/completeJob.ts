import type { WaitId } from '../identifiers.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import { checkVariables } from './variables.ts';

export const completeJob: Decider<'completeJob'> = ({ job, variables }, { instance }) => {
  const wait = openWait(instance, job, 'job');
  if (wait === null) return fail(noSuchJob(job));
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const { visit, element } = wait;
  return ok([{ type: 'jobCompleted', wait: job, visit, element, variables }]);
};

export const noSuchJob = (job: WaitId): Refusal =>
  refusal('unknownJob', `an open job ${job}: it is completed, withdrawn or was never there`);
