import type { Operation } from '../../contract/operation.ts';
import type { Command } from '../../core/commands/command.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { valueOf } from '../problems/refused.ts';
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
  const isDone = async (): Promise<boolean> =>
    requestId !== undefined && (await queries.findRequest(tenant, requestId)) !== null;
  if (await isDone()) return;
  const command = await decide().catch(async (why: unknown) => {
    if (await isDone()) return null; // by the same request, sent twice at once
    throw why;
  });
  if (command === null) return;
  const { seenSequence } = asking.headers;
  valueOf(
    await engine.execute({
      ...{ tenant, instance, command, by: user },
      ...(requestId === undefined ? {} : { requestId }),
      ...(seenSequence === null ? {} : { atSequence: seenSequence }),
    }),
  );
}
