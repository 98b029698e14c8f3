import type { Effect } from '../core/effects/effect.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { InstanceId, WaitId } from '../core/identifiers.ts';
import { keyIn } from './worldState.ts';
import type { WorldState } from './worldState.ts';

/** Notes what a command asks of the world. */
export function schedule(
  world: WorldState,
  instance: InstanceId,
  facts: readonly Fact[],
  effects: readonly Effect[],
): void {
  for (const effect of effects) {
    if (effect.type === 'withdraw') for (const key of effect.keys) world.agenda.withdraw(keyIn(instance, key));
    else
      world.agenda.put(keyIn(instance, effect.key), dueAtOf(effect) ?? world.now, { type: 'effect', instance, effect });
  }
  for (const wait of waitingForMessages(facts)) {
    world.agenda.put(keyIn(instance, `offer-${wait}`), world.now, { type: 'offerBuffered', instance, wait });
  }
}

const dueAtOf = (effect: Effect): number | null => ('at' in effect ? effect.at : null);

/** Those who wait from now on, or go on waiting after a message: another one may lie there already. */
const waitingForMessages = (facts: readonly Fact[]): readonly WaitId[] =>
  facts.flatMap((fact) =>
    fact.type === 'messageAwaited' || (fact.type === 'messageReceived' && fact.remains) ? [fact.wait] : [],
  );
