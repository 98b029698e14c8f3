import { calledInstanceId } from '../identifiers.ts';
import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** Takes the called instance down. One that ended by itself, or was never started, needs nothing. */
export const cancelCalled: Carry<'cancelCalled'> = async ({ tenant, instance: caller, key, payload }, { execute }) => {
  const instance = calledInstanceId(caller, payload.wait);
  const settles = { tenant, instance: caller, key };
  const outcome = await execute({
    tenant,
    instance,
    command: { type: 'cancelInstance', reason: 'callerInterrupted' },
    by: ENGINE,
    settles,
  });
  return endedBy(outcome);
};
