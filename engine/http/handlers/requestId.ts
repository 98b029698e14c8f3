import type { Asking } from '../handler.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Caller } from '../access/caller.ts';

type Identified = Pick<Asking<Operation>, 'headers' | 'request'> & { readonly caller: Caller };

/** A key names one request of one asker to one address: nobody can ask for another's answer by guessing keys. */
export function requestIdOf({ headers, request, caller }: Identified): string | undefined {
  const { idempotencyKey } = headers;
  return idempotencyKey === null ? undefined : `${caller.user} ${request.method} ${request.path} ${idempotencyKey}`;
}
