import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const throwInCaller: EffectHandler<'throwInCaller'> = (world, _instance, effect) => {
  const { caller, thrown, code, message, variables } = effect;
  execute(world, caller.instance, { type: 'throwInCall', call: caller.wait, thrown, code, message, variables }, ENGINE);
};
