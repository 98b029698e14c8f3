import { isRunning } from '../../core/state/questions.ts';
import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const cancelCalled: EffectHandler<'cancelCalled'> = (world, caller, { wait }) => {
  for (const { instance } of [...world.instances.values()]) {
    const isCalled = instance.caller?.instance === caller && instance.caller.wait === wait;
    if (!isCalled || !isRunning(instance)) continue;
    execute(world, instance.id, { type: 'cancelInstance', reason: 'callerInterrupted' }, ENGINE);
  }
};
