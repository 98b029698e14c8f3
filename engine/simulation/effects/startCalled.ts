import type { EffectOf } from '../../core/effects/effect.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { invariant } from '../../core/invariant.ts';
import type { Definition } from '../deployment.ts';
import { execute, startInstance } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { WorldState } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const startCalled: EffectHandler<'startCalled'> = (world, instance, effect) => {
  const { wait, calledProcess, depth, businessKey, variables } = effect;
  const definition = definitionFor(world, instance, effect);
  const failCall = (message: string): void => {
    execute(world, instance, { type: 'failCall', call: wait, message }, ENGINE);
  };
  if (definition === null) {
    failCall(`Expected a process "${calledProcess}" to be deployed`);
    return;
  }
  const caller = { instance, wait, depth };
  const started = startInstance(world, definition, { startEvent: null, businessKey, caller, variables }, ENGINE);
  if (!started.ok) failCall(started.failure.message);
};

function definitionFor(
  world: WorldState,
  instance: InstanceId,
  { calledProcess, binding }: EffectOf<'startCalled'>,
): Definition | null {
  if (binding === 'latest') return world.definitions.latest(calledProcess);
  const calling = world.instances.get(instance);
  invariant(calling !== undefined, `calling instance ${instance} exists`);
  return world.definitions.deployedWith(calling.definition, calledProcess);
}
