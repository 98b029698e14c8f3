import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import { noSuchJob } from './completeJob.ts';
import type { Decider } from './decider.ts';
import { checkVariables } from './variables.ts';

export const throwJobError: Decider<'throwJobError'> = ({ job, code, message, variables }, { instance }) => {
  const wait = openWait(instance, job, 'job');
  if (wait === null) return fail(noSuchJob(job));
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const { visit, element } = wait;
  return ok([
    { type: 'jobEnded', wait: job, visit, element },
    { type: 'errorThrown', visit, element, code, message, variables },
  ]);
};
