import { calledProcessCancelled } from '../../core/effects/calledProcessCancelled.ts';
import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** A caller that ended the call itself does not wait any more and refuses, and that is its end. */
export const failCaller: Carry<'failCaller'> = async ({ tenant, instance, key, payload }, { execute }) => {
  const { caller, reason } = payload;
  const outcome = await execute({
    tenant,
    instance: caller.instance,
    command: { type: 'failCall', call: caller.wait, message: calledProcessCancelled(instance, reason) },
    by: ENGINE,
    settles: { tenant, instance, key },
  });
  return endedBy(outcome);
};
