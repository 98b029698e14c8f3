import type { Operation } from '../../contract/operation.ts';
import type { Command } from '../../core/commands/command.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { Refused, valueOf } from '../problems/refused.ts';
import type { Caller } from '../access/caller.ts';
import type { Asking } from '../handler.ts';
import type { Services } from '../services.ts';
import { requestIdOf } from './requestId.ts';

type Commanding = Pick<Asking<Operation>, 'headers' | 'request'> & { readonly caller: Caller };

/**
 * Carries one command of an instance out, once for each idempotency key. `decide` checks that the asker may and makes
 * the command; a request that was carried out before is not checked again, for the state it found is gone.
 */
export async function carryOut(
  { engine, queries }: Pick<Services, 'engine' | 'queries'>,
  asking: Commanding,
  instance: InstanceId,
  decide: () => Promise<Command>,
): Promise<void> {
  const { actor, user } = asking.caller;
  const { tenant } = actor;
  const requestId = requestIdOf(asking);
  if (requestId !== undefined && (await queries.findRequest(tenant, requestId)) !== null) return;
  const command = await decide();
  const { seenSequence } = asking.headers;
  if (seenSequence !== null) await mustBeAt(seenSequence, await engine.read(tenant, instance));
  const asked = { tenant, instance, command, by: user };
  valueOf(await engine.execute(requestId === undefined ? asked : { ...asked, requestId }));
}

async function mustBeAt(expected: number, seen: { readonly sequence: number } | null): Promise<void> {
  if (seen === null || seen.sequence === expected) return;
  throw new Refused('sequenceMismatch', {
    detail: `Expected the instance at sequence ${expected}, found it at ${seen.sequence}`,
    place: 'header.If-Match',
    expected: `"${seen.sequence}"`,
  });
}
