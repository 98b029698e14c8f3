import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const fireTimer: EffectHandler<'fireTimer'> = (world, instance, { wait }) => {
  execute(world, instance, { type: 'fireTimer', timer: wait }, ENGINE);
};
