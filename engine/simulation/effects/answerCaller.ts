import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const answerCaller: EffectHandler<'answerCaller'> = (world, _instance, { caller, variables }) => {
  execute(world, caller.instance, { type: 'completeCall', call: caller.wait, variables }, ENGINE);
};
