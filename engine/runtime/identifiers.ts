import { hash, randomBytes } from 'node:crypto';
import type { InstanceId, Instant, WaitId } from '../core/identifiers.ts';
import { instanceId } from '../core/identifiers.ts';

/** A new UUIDv7 (RFC 9562, 5.7): in the order of time, so that indexes grow at their end. */
export const newId = (now: Instant): string => uuid7(timeText(now), randomBytes(10).toString('hex'));

export const newInstanceId = (now: Instant): InstanceId => instanceId(newId(now));

/** The instance that a call starts: the same for the same call, so that starting it twice is starting it once. */
export const calledInstanceId = (caller: InstanceId, wait: WaitId): InstanceId =>
  derivedId(caller.replaceAll('-', '').slice(0, 12), `call ${caller} ${wait}`);

/** The instance that a message, signal or timer starts: the same for the same cause. */
export const startedInstanceId = (at: Instant, cause: string): InstanceId => derivedId(timeText(at), cause);

const derivedId = (time: string, cause: string): InstanceId => instanceId(uuid7(time, hash('sha256', cause)));

const timeText = (at: Instant): string => Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');

/** `time` are 12 hexadecimal digits, `rest` at least 18. */
function uuid7(time: string, rest: string): string {
  const variant = '89ab'[Number.parseInt(rest[3] ?? '0', 16) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}
