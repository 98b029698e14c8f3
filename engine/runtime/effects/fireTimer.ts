import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** A timer that was withdrawn meanwhile is refused, and that is its end. */
export const fireTimer: Carry<'fireTimer'> = async ({ tenant, instance, payload }, { execute }) => {
  const outcome = await execute({ tenant, instance, command: { type: 'fireTimer', timer: payload.wait }, by: ENGINE });
  return endedBy(outcome);
};
