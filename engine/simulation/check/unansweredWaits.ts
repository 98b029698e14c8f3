import type { InstanceId, WaitId } from '../../core/identifiers.ts';
import { unreachable } from '../../core/invariant.ts';
import type { Instance } from '../../core/state/instance.ts';
import { isRunning } from '../../core/state/questions.ts';
import type { Wait } from '../../core/state/wait.ts';
import { keyIn } from '../worldState.ts';
import type { Kept, WorldState } from '../worldState.ts';

/** Waits that the world has forgotten, and things to be done for waits that are over. */
export const unansweredWaits = (world: WorldState, { instance }: Kept): readonly string[] => [
  ...[...instance.waits.values()]
    .filter((wait) => isRunning(instance) && !isProvidedFor(world, instance, wait))
    .map((wait) => `Expected the world to do something for ${JSON.stringify(wait)}`),
  ...leftOver(world, instance),
];

function isProvidedFor(world: WorldState, { id: instance, incidents }: Instance, wait: Wait): boolean {
  const key = keyIn(instance, `wait-${wait.id}`);
  const isDue = world.agenda.has(key) || world.inHand.has(key) || world.atWork.has(key);
  switch (wait.type) {
    case 'timer':
      return isDue;
    case 'job':
      return isDue || wait.stopped || world.handlerOf(wait.jobType) === null;
    case 'call':
      return (
        isDue || isAnswering(world, instance, wait.id) || [...incidents.values()].some((each) => each.wait === wait.id)
      );
    case 'task':
    case 'message':
    case 'signal':
    case 'condition':
      return true;
    default:
      return unreachable(wait);
  }
}

/** The called instance runs, or its end is about to be told. */
const isAnswering = (world: WorldState, caller: InstanceId, wait: WaitId): boolean =>
  [...world.instances.values()].some(({ instance: { id, caller: by, status } }) => {
    if (by?.instance !== caller || by.wait !== wait) return false;
    return status === 'running' || world.agenda.has(keyIn(id, 'answer')) || world.inHand.has(keyIn(id, 'answer'));
  });

function leftOver(world: WorldState, { id, waits }: Instance): readonly string[] {
  return world.agenda.entries().flatMap(({ key, what }) => {
    if (what.type !== 'effect' || what.instance !== id) return [];
    const { effect } = what;
    if (!('wait' in effect) || effect.type === 'cancelCalled' || waits.has(effect.wait)) return [];
    return [`Expected ${key} to be withdrawn: nobody waits for the ${effect.type} any more`];
  });
}
