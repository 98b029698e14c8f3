import { isRunning } from '../../core/state/questions.ts';
import { keyIn } from '../worldState.ts';
import type { Kept, WorldState } from '../worldState.ts';

/** Instances that run on although nobody waits for them any more, nor is about to end them. */
export function orphans(world: WorldState, { instance: caller }: Kept): readonly string[] {
  return [...world.instances.values()].flatMap(({ instance }) => {
    if (instance.caller?.instance !== caller.id || !isRunning(instance)) return [];
    const { wait } = instance.caller;
    const ending = keyIn(caller.id, `cancel-${wait}`);
    if (caller.waits.has(wait) || world.agenda.has(ending) || world.inHand.has(ending)) return [];
    return [`Expected ${instance.id} to be ended together with its call ${wait}`];
  });
}
