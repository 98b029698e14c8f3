import type { EffectRow } from '../../ports/executionStore.ts';
import { OUTSIDE } from '../../ports/executionStore.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { ENGINE_QUEUE } from '../changes/askedEffects.ts';
import type { Carry } from './carrier.ts';
import { isTakeable } from './isTakeable.ts';

/** Everyone who waits now, and every process that it starts, gets an effect; all of them or none. */
export const broadcastSignal: Carry<'broadcastSignal'> = async (effect, carriers) => {
  const { store, clock } = carriers;
  const { tenant, instance, key, payload } = effect;
  if (!isTakeable(effect, payload, carriers)) return 'done';
  const { name, variables } = payload;
  const now = clock.now();
  const cause = `signal-${instance}-${key}`;
  const waiting = await store.findSignalWaits(tenant, name);
  const starts = await store.findStarts(tenant, 'signal', name);
  const deliveries: (EffectRow & { readonly instance: InstanceId })[] = waiting
    .filter((receiver) => receiver !== instance)
    .map((receiver) => ({
      instance: receiver,
      key: cause,
      queue: ENGINE_QUEUE,
      dueAt: now,
      leasedBy: null,
      payload: { type: 'deliverSignal', key: cause, name, variables },
    }));
  const begun = starts.map(
    ({ definition, startEvent, part, process }): EffectRow & { readonly instance: InstanceId } => {
      const startKey = `${cause}-${process}-${startEvent}${part === null ? '' : `-${part}`}`;
      const start = { type: 'startBySignal', key: startKey, definition, startEvent, part, name, variables } as const;
      return { instance: OUTSIDE, key: startKey, queue: ENGINE_QUEUE, dueAt: now, leasedBy: null, payload: start };
    },
  );
  await store.put(tenant, [...deliveries, ...begun], { tenant, instance, key });
  return 'done';
};
