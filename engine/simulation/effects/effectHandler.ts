import type { EffectOf, EffectType } from '../../core/effects/effect.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import type { WorldState } from '../worldState.ts';

/** Does what an effect of an instance asks for. */
export type EffectHandler<Type extends EffectType> = (
  world: WorldState,
  instance: InstanceId,
  effect: EffectOf<Type>,
) => void | Promise<void>;
