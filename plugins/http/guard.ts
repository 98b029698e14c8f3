import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import { isMetadataAddress, isPublicAddress } from './address.ts';
import type { HttpSettings } from './settings.ts';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface Guard {
  /**
   * Checks where a request is about to go, and gives the look-up that the connection itself must use: the address that
   * was checked is the address that is connected to, whatever the name resolves to a moment later.
   */
  admit(url: URL): LookupFunction;
}

export function createGuard(settings: HttpSettings, resolve: Resolve): Guard {
  const checkAddress = (address: string, url: URL): void => {
    if (isAllowedHost(url, settings)) return;
    if (!isMetadataAddress(address) && (settings.allowPrivateAddresses || isPublicAddress(address))) return;
    throw new PermanentFailure(`Expected ${url.host} to have a public address, found ${address}`);
  };

  return {
    admit: (url) => {
      checkUrl(url);
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0) checkAddress(literal, url); // the connection looks up names only

      return (host, options, answer) => {
        resolve(host)
          .then((addresses) => {
            if (addresses.length === 0) throw new Error(`Expected ${host} to have an address, found none`);
            for (const { address } of addresses) checkAddress(address, url);
            answerWith(addresses, options.all === true, answer);
          })
          .catch((error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), ''));
      };
    },
  };
}

function checkUrl(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PermanentFailure(`Expected an http or https address, found ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new PermanentFailure('Expected an address without user and password; these belong into the settings');
  }
}

/** A host that the operator named. A URL has its host in lower case. */
export const isAllowedHost = ({ host, hostname }: URL, { allowedHosts }: HttpSettings): boolean =>
  allowedHosts.some((allowed) => [host, hostname].includes(allowed.toLowerCase()));

function answerWith(
  addresses: readonly LookupAddress[],
  wantsAll: boolean,
  answer: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses;
  if (wantsAll) answer(null, [...addresses]);
  else if (first !== undefined) answer(null, first.address, first.family);
}
