import { ENGINE_QUEUE } from '../changes/askedEffects.ts';
import type { Carry } from './carrier.ts';
import { deliver } from './deliverMessage.ts';

/** The message is put down before its receiver is sought, and this effect goes on as its delivery. */
export const publishMessage: Carry<'publishMessage'> = async (effect, carriers) => {
  const { tenant, instance, key, payload, dueAt, attempts } = effect;
  const { name, correlationKey, variables, timeToLiveMs } = payload;
  const id = `${instance}.${key}`;
  const now = carriers.clock.now();
  const delivery = {
    instance,
    key: `deliver-${key}`,
    queue: ENGINE_QUEUE,
    dueAt: now + DELIVERED_BY_OTHERS_AFTER_MS,
    leasedBy: null,
    payload: { type: 'deliverMessage', key: `deliver-${key}`, messageId: id },
  } as const;
  const expiresAt = now + timeToLiveMs;
  const message = { tenant, id, name, correlationKey, variables, publishedAt: Math.min(dueAt, now), expiresAt };
  await carriers.store.publish(message, delivery);
  const outcome = await deliver(tenant, id, attempts, carriers);
  if (outcome === 'done') await carriers.store.settle({ tenant, instance, key: delivery.key });
  return 'done';
};

/** Should this node die right here, another one delivers it. */
const DELIVERED_BY_OTHERS_AFTER_MS = 15_000;
