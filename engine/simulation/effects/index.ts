import type { PendingEffect } from '../../core/effects/effect.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import type { WorldState } from '../worldState.ts';
import { answerCaller } from './answerCaller.ts';
import { assignTask } from './assignTask.ts';
import { broadcastSignal } from './broadcastSignal.ts';
import { cancelCalled } from './cancelCalled.ts';
import type { EffectHandler } from './effectHandler.ts';
import { failCaller } from './failCaller.ts';
import { fireTimer } from './fireTimer.ts';
import { publishMessage } from './publishMessage.ts';
import { runJob } from './runJob.ts';
import { startCalled } from './startCalled.ts';
import { throwInCaller } from './throwInCaller.ts';

type EffectHandlers = { readonly [Type in PendingEffect['type']]: EffectHandler<Type> };

const handlers: EffectHandlers = {
  answerCaller,
  assignTask,
  broadcastSignal,
  cancelCalled,
  failCaller,
  fireTimer,
  publishMessage,
  runJob,
  startCalled,
  throwInCaller,
};

export function carryOutEffect(world: WorldState, instance: InstanceId, effect: PendingEffect): void | Promise<void> {
  const handler = handlers[effect.type] as EffectHandler<PendingEffect['type']>;
  return handler(world, instance, effect);
}
