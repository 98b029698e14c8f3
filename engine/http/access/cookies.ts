import type { CookieOptions, Request } from 'express';

const NAME = 'aftercare_session';

/** Browsers take a name with this prefix only as it is meant: secure, for this host, for all of it. */
export const cookieNameOf = (secure: boolean): string => (secure ? `__Host-${NAME}` : NAME);

/** Scripts cannot read it, and no other site's page sends it along. */
export const cookieOptionsOf = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: '/',
});

export function cookieIn({ headers }: Pick<Request, 'headers'>, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
