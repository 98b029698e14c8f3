import type { DueEffect, EffectPayload } from '../../ports/executionStore.ts';
import { answerCaller } from './answerCaller.ts';
import { assignTask } from './assignTask.ts';
import { broadcastSignal } from './broadcastSignal.ts';
import { cancelCalled } from './cancelCalled.ts';
import type { Carried, Carriers, Carry } from './carrier.ts';
import { deliverMessage } from './deliverMessage.ts';
import { deliverSignal } from './deliverSignal.ts';
import { failCaller } from './failCaller.ts';
import { fireTimer } from './fireTimer.ts';
import { publishMessage } from './publishMessage.ts';
import { runJob } from './runJob.ts';
import { startBySignal } from './startBySignal.ts';
import { startByTimer } from './startByTimer.ts';
import { startCalled } from './startCalled.ts';
import { throwInCaller } from './throwInCaller.ts';

type Type = EffectPayload['type'];

const carries: { readonly [T in Type]: Carry<T> } = {
  runJob,
  fireTimer,
  publishMessage,
  broadcastSignal,
  startCalled,
  cancelCalled,
  answerCaller,
  failCaller,
  throwInCaller,
  assignTask,
  deliverSignal,
  startBySignal,
  startByTimer,
  deliverMessage,
};

/** Carries an effect out, whatever its type. Safe to do again. */
export function carry(effect: DueEffect, carriers: Carriers): Promise<Carried> {
  const act = carries[effect.payload.type] as Carry<Type>;
  return act(effect, carriers);
}
