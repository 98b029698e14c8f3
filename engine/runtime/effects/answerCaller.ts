import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** The call is over; a caller that does not wait any more refuses the answer, and that is its end. */
export const answerCaller: Carry<'answerCaller'> = async ({ tenant, instance, key, payload }, { execute }) => {
  const { caller, variables } = payload;
  const outcome = await execute({
    tenant,
    instance: caller.instance,
    command: { type: 'completeCall', call: caller.wait, variables },
    by: ENGINE,
    settles: { tenant, instance, key },
  });
  return endedBy(outcome);
};
