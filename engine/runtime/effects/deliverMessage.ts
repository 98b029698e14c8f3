import { waitId } from '../../core/identifiers.ts';
import type { Instant } from '../../core/identifiers.ts';
import type { EffectRow, Message } from '../../ports/executionStore.ts';
import { OUTSIDE } from '../../ports/executionStore.ts';
import { ENGINE_QUEUE } from '../changes/askedEffects.ts';
import { startedInstanceId } from '../identifiers.ts';
import { partOf } from '../partOf.ts';
import type { Carried, Carriers, Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** How often a lost race for a receiver is run again at once. */
const RACES_MAX = 5;
const LOOK_AGAIN_MS_FIRST = 15_000;
const LOOK_AGAIN_MS_MAX = 600_000;
/** Should the node that publishes a message die before it has delivered it, another one does. */
const DELIVERED_BY_OTHERS_AFTER_MS = 15_000;

export const deliverMessage: Carry<'deliverMessage'> = async ({ tenant, payload, attempts }, carriers) =>
  deliver(tenant, payload.messageId, attempts, carriers);

const deliveryKey = (messageId: string): string => `deliver-${messageId}`;

/** The effect by which a message that is on record finds its receiver. The commit of the receiver ends it. */
export function deliveryOf(messageId: string, now: Instant): EffectRow & { readonly instance: typeof OUTSIDE } {
  const key = deliveryKey(messageId);
  const payload = { type: 'deliverMessage', key, messageId } as const;
  const dueAt = now + DELIVERED_BY_OTHERS_AFTER_MS;
  return { instance: OUTSIDE, key, queue: ENGINE_QUEUE, dueAt, leasedBy: null, payload };
}

/**
 * Gives the message to exactly one receiver: an instance that waits for it, else a process that it starts. While
 * nobody is there it waits for its time; an instance that begins to wait looks for it at once, and looking again now
 * and then covers a node that died between the two.
 */
export const deliver = (tenant: string, id: string, attempts: number, carriers: Carriers): Promise<Carried> =>
  carriers.delivering(`${tenant}/${id}`, () => deliverNow(tenant, id, attempts, carriers));

async function deliverNow(tenant: string, id: string, attempts: number, carriers: Carriers): Promise<Carried> {
  const now = carriers.clock.now();
  const message = await carriers.store.findMessage(tenant, id);
  if (message === null || message.delivered || message.expiresAt <= now) return 'done';
  for (let race = 0; race < RACES_MAX; race += 1) {
    const receiver = await carriers.store.findReceiver(tenant, message.name, message.correlationKey);
    if (receiver === null) {
      const started = await startBy(message, carriers);
      if (started !== null) return started;
      break;
    }
    const outcome = await carriers.execute({
      tenant,
      instance: receiver.instance,
      command: { type: 'receiveMessage', wait: waitId(receiver.wait), messageId: id, variables: message.variables },
      by: ENGINE,
      ends: { tenant, instance: OUTSIDE, key: deliveryKey(id) },
    });
    if (outcome.ok) return 'ended';
  }
  const wait = Math.min(LOOK_AGAIN_MS_FIRST * 2 ** Math.min(attempts, 10), LOOK_AGAIN_MS_MAX);
  return Math.min(now + wait, message.expiresAt);
}

/** The instance's id follows from the message's, so that a message starts one instance whoever delivers it. Null: nothing starts by it. */
async function startBy(message: Message, { store, definitions, execute }: Carriers): Promise<Carried | null> {
  const { tenant, id, name, correlationKey, variables, publishedAt } = message;
  const [start] = await store.findStarts(tenant, 'message', name);
  const deployed = start === undefined ? null : await definitions.find(tenant, start.definition);
  if (start === undefined || deployed === null) return null;
  const instance = startedInstanceId(publishedAt, `message ${tenant} ${id}`);
  const { startEvent, part, definition } = start;
  const begin = {
    instance,
    definition,
    startEvent,
    ...partOf(part),
    businessKey: correlationKey,
    caller: null,
    variables,
  } as const;
  const outcome = await execute({
    tenant,
    instance,
    deployed,
    messageId: id,
    command: { type: 'startInstance', ...begin },
    by: ENGINE,
    ends: { tenant, instance: OUTSIDE, key: deliveryKey(id) },
  });
  return endedBy(outcome);
}
