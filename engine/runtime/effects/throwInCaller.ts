import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

export const throwInCaller: Carry<'throwInCaller'> = async ({ tenant, instance, key, payload }, { execute }) => {
  const { caller, thrown, code, message, variables } = payload;
  const outcome = await execute({
    tenant,
    instance: caller.instance,
    command: { type: 'throwInCall', call: caller.wait, thrown, code, message, variables },
    by: ENGINE,
    settles: { tenant, instance, key },
  });
  return endedBy(outcome);
};
