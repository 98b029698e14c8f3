import { PermanentFailure } from '../contract/permanentFailure.ts';
import { type Answered, exchange, type Message } from './exchange.ts';
import { type Guard, isAllowedHost } from './guard.ts';
import { withoutPrivate } from './headers.ts';
import type { HttpSettings } from './settings.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Sends a message and follows redirects, each checked like the first address. */
export async function follow(
  first: Message,
  guard: Guard,
  settings: HttpSettings,
  signal: AbortSignal,
): Promise<Answered> {
  let message = first;
  for (let redirects = 0; ; redirects += 1) {
    const lookup = guard.admit(message.url);
    const answered = await exchange(withCredentials(message, settings), lookup, settings.responseBytesMax, signal);
    const target = targetOf(answered, message.url);
    if (target === null) return answered;
    if (redirects === settings.redirectsMax) {
      throw new PermanentFailure(
        `Expected at most ${settings.redirectsMax} redirects, found one more at ${message.url.host}`,
      );
    }
    message = redirected(message, answered.status, target);
  }
}

/**
 * Credentials are looked up by the host that gets them, and only added here, so that no redirect carries them on. They
 * travel encrypted, or to a host that the operator named.
 */
function withCredentials(message: Message, settings: HttpSettings): Message {
  const { protocol, host, hostname } = message.url;
  if (protocol !== 'https:' && !isAllowedHost(message.url, settings)) return message;
  const found = Object.entries(settings.credentials).find(([name]) => [host, hostname].includes(name.toLowerCase()));
  return found === undefined ? message : { ...message, headers: { authorization: found[1], ...message.headers } };
}

function targetOf({ status, headers }: Answered, base: URL): URL | null {
  const location = headers['location'];
  if (!REDIRECTS.has(status) || location === undefined) return null;
  if (!URL.canParse(location, base.href)) {
    throw new PermanentFailure(`Expected ${base.host} to redirect to an address, found ${JSON.stringify(location)}`);
  }
  const target = new URL(location, base.href);
  if (base.protocol === 'https:' && target.protocol !== 'https:') {
    throw new PermanentFailure(`Expected ${base.host} to redirect to https, found ${target.protocol}`);
  }
  return target;
}

/** As the fetch standard has it: a POST that is moved becomes a GET, except by 307 and 308. */
function redirected({ url, method, headers, body }: Message, status: number, target: URL): Message {
  const becomesGet = (status === 303 && method !== 'HEAD' && method !== 'GET') || (status < 303 && method === 'POST');
  const kept = target.origin === url.origin ? headers : withoutPrivate(headers);
  if (!becomesGet) return { url: target, method, headers: kept, body };
  const { 'content-type': _contentType, ...ofGet } = kept;
  return { url: target, method: 'GET', headers: ofGet, body: null };
}
