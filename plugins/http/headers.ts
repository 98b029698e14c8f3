import { type IncomingHttpHeaders, validateHeaderName, validateHeaderValue } from 'node:http';
import { PermanentFailure } from '../contract/permanentFailure.ts';

export type Headers = Readonly<Record<string, string>>;

/** What the connection decides by itself: set from outside, these could smuggle a second request or never end. */
const OF_THE_CONNECTION = new Set([
  ...['accept-encoding', 'connection', 'content-length', 'expect', 'host', 'keep-alive', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
]);

/** Headers as a process gives them, by lower-case names. */
export function readHeaders(given: Headers): Headers {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const lower = name.toLowerCase();
      if (OF_THE_CONNECTION.has(lower)) {
        throw new PermanentFailure(`Expected headers that a request may set, found "${name}"`);
      }
      try {
        validateHeaderName(name);
        validateHeaderValue(name, value);
      } catch {
        throw new PermanentFailure(
          `Expected header ${JSON.stringify(name)} to be valid, found ${JSON.stringify(value)}`,
        );
      }
      return [lower, value];
    }),
  );
}

/** What another host must not learn. */
const PRIVATE = new Set(['authorization', 'cookie']);

export const withoutPrivate = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE.has(name)));

/** Of the answer; cookies are left out, because whatever a process keeps is read by many. */
export function answeredHeaders(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
