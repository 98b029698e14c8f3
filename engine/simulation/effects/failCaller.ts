import { calledProcessCancelled } from '../../core/effects/calledProcessCancelled.ts';
import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const failCaller: EffectHandler<'failCaller'> = (world, instance, { caller, reason }) => {
  const message = calledProcessCancelled(instance, reason);
  execute(world, caller.instance, { type: 'failCall', call: caller.wait, message }, ENGINE);
};
