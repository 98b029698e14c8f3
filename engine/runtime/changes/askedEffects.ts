import type { Effect } from '../../core/effects/effect.ts';
import type { Instant } from '../../core/identifiers.ts';
import { unreachable } from '../../core/invariant.ts';
import type { EffectRow } from '../../ports/executionStore.ts';
import type { Draft } from './draft.ts';

/** The queue of what every node can carry out; jobs wait in one queue a type. */
export const ENGINE_QUEUE = 'engine';
export const jobQueue = (jobType: string): string => `job:${jobType}`;

/** Adds an effect to what a batch leaves behind; the newest word on a key counts. */
export function askEffect(draft: Draft, effect: Effect, now: Instant): void {
  if (effect.type === 'withdraw') {
    for (const key of effect.keys) {
      draft.effects.delete(key);
      draft.withdrawn.add(key);
    }
    return;
  }
  draft.withdrawn.delete(effect.key);
  draft.effects.set(effect.key, rowOf(effect, now));
}

function rowOf(effect: Exclude<Effect, { readonly type: 'withdraw' }>, now: Instant): EffectRow {
  switch (effect.type) {
    case 'runJob':
      return row(jobQueue(effect.jobType), effect.at ?? now, effect);
    case 'fireTimer':
      return row(ENGINE_QUEUE, effect.at, effect);
    case 'publishMessage':
    case 'broadcastSignal':
    case 'startCalled':
    case 'cancelCalled':
    case 'answerCaller':
    case 'failCaller':
    case 'throwInCaller':
    case 'assignTask':
      return row(ENGINE_QUEUE, now, effect);
    default:
      return unreachable(effect);
  }
}

const row = (queue: string, dueAt: Instant, payload: Exclude<Effect, { readonly type: 'withdraw' }>): EffectRow => ({
  key: payload.key,
  queue,
  dueAt,
  leasedBy: null,
  payload,
});
