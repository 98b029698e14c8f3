import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** An instance that ended meanwhile refuses it, and that is its end. */
export const deliverSignal: Carry<'deliverSignal'> = async ({ tenant, instance, key, payload }, { execute }) => {
  const { name, variables } = payload;
  const settles = { tenant, instance, key };
  const outcome = await execute({
    tenant,
    instance,
    command: { type: 'receiveSignal', name, variables },
    by: ENGINE,
    settles,
  });
  return endedBy(outcome);
};
