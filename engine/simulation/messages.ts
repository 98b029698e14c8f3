import type { Refusal } from '../core/commands/refusal.ts';
import type { InstanceId, WaitId } from '../core/identifiers.ts';
import { ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { isRunning, isWaitOf, openWait } from '../core/state/questions.ts';
import type { MessageWait } from '../core/state/wait.ts';
import { execute, startInstance } from './execute.ts';
import { startsBy } from './startsBy.ts';
import type { StartingEvent } from './startsBy.ts';
import type { Message, WorldState } from './worldState.ts';

/** Where a message went: to somebody, or nowhere yet. `null` for one that was published before. */
export type Delivery =
  { readonly to: 'wait' | 'start'; readonly instance: InstanceId } | { readonly to: 'buffer' } | null;

/**
 * Exactly one receiver: who waits for its key, else who waits for any key, the longest waiting first; else a start
 * event; else whoever comes to wait while the message lives. A message id is delivered once.
 */
export function publish(world: WorldState, message: Message): Result<Delivery, Refusal> {
  if (world.published.has(message.id)) return ok(null);
  const delivered = deliver(world, message);
  if (delivered.ok) world.published.add(message.id);
  return delivered;
}

/** Hands the oldest message that lies there to a wait. */
export function offerBuffered(world: WorldState, id: InstanceId, wait: WaitId): void {
  const instance = world.instances.get(id)?.instance;
  const open = instance === undefined || !isRunning(instance) ? null : openWait(instance, wait, 'message');
  if (open === null) return;
  const index = world.buffered.findIndex((message) => message.expiresAt > world.now && isAwaitedBy(message, open));
  const message = world.buffered[index];
  if (message !== undefined && tell(world, { instance: id, wait: open }, message).ok) world.buffered.splice(index, 1);
}

/** Whether somebody who waits is meant: without a key of its own a wait takes any. */
const isAwaitedBy = (message: Pick<Message, 'name' | 'key'>, { name, key }: MessageWait): boolean =>
  message.name === name && (key === null || key === message.key);

interface Receiver {
  readonly instance: InstanceId;
  readonly wait: MessageWait;
}

function deliver(world: WorldState, message: Message): Result<Delivery, Refusal> {
  const receiver = receiverOf(world, message);
  if (receiver !== null) return tell(world, receiver, message);
  const start = startsBy(world, 'message', message.name)[0];
  if (start !== undefined) return startWith(world, start, message);
  if (message.expiresAt > world.now) world.buffered.push(message);
  return ok({ to: 'buffer' });
}

function receiverOf(world: WorldState, message: Message): Receiver | null {
  const waiting = [...messageWaits(world)].filter(({ wait }) => isAwaitedBy(message, wait));
  return waiting.find(({ wait }) => wait.key !== null) ?? waiting[0] ?? null;
}

function* messageWaits(world: WorldState): Generator<Receiver> {
  for (const { instance } of world.instances.values()) {
    if (!isRunning(instance)) continue;
    for (const wait of instance.waits.values()) if (isWaitOf(wait, 'message')) yield { instance: instance.id, wait };
  }
}

function tell(
  world: WorldState,
  { instance, wait }: Receiver,
  { id, variables, by }: Message,
): Result<Delivery, Refusal> {
  const told = execute(world, instance, { type: 'receiveMessage', wait: wait.id, messageId: id, variables }, by);
  return told.ok ? ok({ to: 'wait', instance }) : told;
}

/** The key of the message becomes the key of the case. */
function startWith(
  world: WorldState,
  start: StartingEvent,
  { key, variables, by }: Message,
): Result<Delivery, Refusal> {
  const { definition, element: startEvent, part } = start;
  const started = startInstance(world, definition, { startEvent, part, businessKey: key, caller: null, variables }, by);
  return started.ok ? ok({ to: 'start', instance: started.value.instance.id }) : started;
}
