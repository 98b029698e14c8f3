import type { Request, RequestHandler } from 'express';
import { Refused } from '../problems/refused.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site may make a browser send a request with our cookie. The cookie is SameSite=Strict; as a second
 * wall, whatever changes something must not say that it comes from elsewhere. Every browser says so in `Origin` or
 * `Sec-Fetch-Site`; other programs send neither, and bear no cookie that they were not given. Keys need no such wall.
 */
export const refuseForeignOrigin: RequestHandler = (request, _response, next) => {
  if (SAFE.has(request.method) || request.headers.authorization !== undefined || isOwn(request)) {
    next();
    return;
  }
  throw new Refused('foreignOrigin', {
    detail: 'Expected a request from a page of this service, found one from another site',
    place: 'header.Origin',
    expected: 'the origin of this service',
  });
};

function isOwn({ headers, host }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  return origin === undefined || hostOf(origin) === host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
