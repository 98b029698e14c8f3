import type { Carry } from './carrier.ts';
import { isTakeable } from './isTakeable.ts';
import { deliver, deliveryOf } from './deliverMessage.ts';

/** The message is put down before its receiver is sought; from then on its delivery is an effect of its own. */
export const publishMessage: Carry<'publishMessage'> = async (effect, carriers) => {
  const { tenant, instance, key, payload, dueAt, attempts } = effect;
  if (!isTakeable(effect, payload, carriers)) return 'done';
  const { name, correlationKey, variables, timeToLiveMs } = payload;
  const id = `${instance}.${key}`;
  const now = carriers.clock.now();
  const delivery = deliveryOf(id, now);
  const expiresAt = now + timeToLiveMs;
  const message = { tenant, id, name, correlationKey, variables, publishedAt: Math.min(dueAt, now), expiresAt };
  await carriers.store.publish(message, delivery);
  if ((await deliver(tenant, id, attempts, carriers)) === 'done') {
    await carriers.store.settle({ tenant, instance: delivery.instance, key: delivery.key });
  }
  return 'done';
};
