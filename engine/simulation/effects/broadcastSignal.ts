import { broadcast } from '../signals.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const broadcastSignal: EffectHandler<'broadcastSignal'> = (world, instance, { name, variables }) => {
  broadcast(world, { name, variables, from: instance, by: ENGINE });
};
