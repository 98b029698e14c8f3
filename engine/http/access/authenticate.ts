import type { Request } from 'express';
import type { OrganisationRegion } from '../../organisation/organisation.ts';
import { Refused, valueOf } from '../problems/refused.ts';
import type { Caller } from './caller.ts';
import { machineCaller, personCaller } from './caller.ts';
import { cookieIn, cookieNameOf } from './cookies.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,300}) *$/i;

/** Who a request says it is from; null where it says nothing. A key or session that does not hold is refused. */
export async function callerOf(
  request: Request,
  organisation: Pick<OrganisationRegion, 'apiKeys' | 'sessions'>,
  secureCookies: boolean,
): Promise<Caller | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, key] = BEARER.exec(authorization) ?? [];
    if (key === undefined) throw signedOut('Expected "Authorization: Bearer <API key>", found another form');
    return machineCaller(valueOf(await organisation.apiKeys.find(key)));
  }
  const token = cookieIn(request, cookieNameOf(secureCookies));
  return token === null ? null : personCaller(valueOf(await organisation.sessions.find(token)));
}

export const signedOut = (detail: string): Refused =>
  new Refused('signedOut', { detail, headers: { 'WWW-Authenticate': 'Bearer realm="aftercare"' } });
