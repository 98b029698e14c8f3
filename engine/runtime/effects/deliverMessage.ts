import { waitId } from '../../core/identifiers.ts';
import type { Message } from '../../ports/executionStore.ts';
import { startedInstanceId } from '../identifiers.ts';
import type { Carried, Carriers, Carry } from './carrier.ts';
import { ENGINE } from './carrier.ts';

/** How often a lost race for a receiver is run again at once. */
const RACES_MAX = 5;
const LOOK_AGAIN_MS_FIRST = 15_000;
const LOOK_AGAIN_MS_MAX = 600_000;

export const deliverMessage: Carry<'deliverMessage'> = async ({ tenant, payload, attempts }, carriers) =>
  deliver(tenant, payload.messageId, attempts, carriers);

/**
 * Gives the message to exactly one receiver: an instance that waits for it, else a process that it starts. While
 * nobody is there it waits for its time; an instance that begins to wait looks for it at once, and looking again now
 * and then covers a node that died between the two.
 */
export async function deliver(tenant: string, id: string, attempts: number, carriers: Carriers): Promise<Carried> {
  const now = carriers.clock.now();
  const message = await carriers.store.findMessage(tenant, id);
  if (message === null || message.delivered || message.expiresAt <= now) return 'done';
  for (let race = 0; race < RACES_MAX; race += 1) {
    const receiver = await carriers.store.findReceiver(tenant, message.name, message.correlationKey);
    if (receiver === null) {
      if (await startBy(message, carriers)) return 'done';
      break;
    }
    const outcome = await carriers.execute({
      tenant,
      instance: receiver.instance,
      command: { type: 'receiveMessage', wait: waitId(receiver.wait), messageId: id, variables: message.variables },
      by: ENGINE,
    });
    if (outcome.ok || outcome.failure.code === 'invalidVariables') return 'done';
  }
  const wait = Math.min(LOOK_AGAIN_MS_FIRST * 2 ** Math.min(attempts, 10), LOOK_AGAIN_MS_MAX);
  return Math.min(now + wait, message.expiresAt);
}

/** The instance's id follows from the message's, so that a message starts one instance whoever delivers it. */
async function startBy(message: Message, { store, definitions, execute }: Carriers): Promise<boolean> {
  const { tenant, id, name, correlationKey, variables, publishedAt } = message;
  const [start] = await store.findStarts(tenant, 'message', name);
  const deployed = start === undefined ? null : await definitions.find(tenant, start.definition);
  if (start === undefined || deployed === null) return false;
  const instance = startedInstanceId(publishedAt, `message ${tenant} ${id}`);
  const { definition } = deployed;
  const outcome = await execute({
    tenant,
    instance,
    deployed,
    messageId: id,
    command: {
      type: 'startInstance',
      instance,
      definition,
      startEvent: start.startEvent,
      businessKey: correlationKey,
      caller: null,
      variables,
    },
    by: ENGINE,
  });
  return outcome.ok || outcome.failure.code === 'alreadyStarted' || outcome.failure.code === 'invalidVariables';
}
