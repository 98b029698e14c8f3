import { publish } from '../messages.ts';
import { ENGINE, keyIn } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const publishMessage: EffectHandler<'publishMessage'> = (world, instance, effect) => {
  const { key, name, correlationKey, variables, timeToLiveMs } = effect;
  publish(world, {
    id: keyIn(instance, key),
    name,
    key: correlationKey,
    variables,
    expiresAt: world.now + timeToLiveMs,
    by: ENGINE,
  });
};
