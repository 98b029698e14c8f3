import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '../core/identifiers.ts';
import { ok, type Result } from '../core/result.ts';
import type { ApiKey, CredentialStore } from '../ports/organisation/credentialStore.ts';
import type { Grant } from '../ports/organisation/organisation.ts';
import { type Actor, grantsFrom } from './actor.ts';
import { checkGrants } from './changes/checkGrants.ts';
import { newId } from './newId.ts';
import type { OrganisationCache } from './organisationCache.ts';
import type { OrganisationTree } from './organisationTree.ts';
import { allows } from './permissions.ts';
import { type Refusal, refusal } from './refusal.ts';
import { apiKeyText, hashOfSecret, newSecret, parseApiKey } from './tokens.ts';

export interface NewApiKey {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly expiresAt: Instant | null;
}

export interface CreatedApiKey {
  readonly key: ApiKey;
  /** Shown once; the database has only the hash of its secret. */
  readonly text: string;
}

interface Needs {
  readonly credentials: CredentialStore;
  readonly cache: OrganisationCache;
  readonly now: () => Instant;
}

export function createApiKeys({ credentials, cache, now }: Needs) {
  return {
    /** Nobody makes a key for a unit that they may not make keys for themselves. */
    async create(by: Actor, given: NewApiKey): Promise<Result<CreatedApiKey, Refusal>> {
      const tree = await cache.tree(by.tenant);
      if (tree === null) return refusal('forbidden', `Expected a tenant to make keys in, found no "${by.tenant}"`);
      const grants = checkGrants(tree, given.grants);
      if (!grants.ok) return grants;
      if (!mayGrant(by, tree, grants.value)) return forbidden('to make keys in each of these units');

      const { name, expiresAt } = given;
      const id = newId();
      const secret = newSecret();
      const key: ApiKey = {
        ...{ id, name, createdBy: by.id, createdAt: now(), expiresAt, revokedAt: null },
        grants: grants.value,
      };
      await credentials.addApiKey(by.tenant, key, hashOfSecret(secret));
      return ok({ key, text: apiKeyText({ tenant: by.tenant, keyId: id, secret }) });
    },

    async list(by: Actor): Promise<Result<readonly ApiKey[], Refusal>> {
      return allows(by, 'keys.write') ? ok(await credentials.listApiKeys(by.tenant)) : forbidden('to see keys');
    },

    async revoke(by: Actor, keyId: string): Promise<Result<null, Refusal>> {
      const [tree, keys] = await Promise.all([cache.tree(by.tenant), credentials.listApiKeys(by.tenant)]);
      const key = keys.find(({ id }) => id === keyId);
      if (tree === null || key === undefined) return unknownKey(keyId);
      if (!mayGrant(by, tree, key.grants)) return forbidden('to revoke keys of each of its units');
      return (await credentials.revokeApiKey(by.tenant, keyId, now())) ? ok(null) : unknownKey(keyId);
    },

    /** Who a machine is, by the key it shows. */
    async find(text: string): Promise<Result<Actor, Refusal>> {
      const given = parseApiKey(text);
      if (given === null) return noKey('something else');
      const { tenant, keyId, secret } = given;
      const key = await credentials.findApiKey(tenant, keyId);
      if (key === null || !timingSafeEqual(hashOfSecret(secret), key.secretHash)) return noKey('another');
      if (key.expiresAt !== null && now() >= key.expiresAt) return noKey('one that has run out');
      return ok({ tenant, kind: 'machine', id: key.id, name: key.name, grants: grantsFrom(key.reaches) });
    },
  };
}

export type ApiKeys = ReturnType<typeof createApiKeys>;

const mayGrant = (by: Actor, tree: OrganisationTree, grants: readonly Grant[]): boolean =>
  allows(by, 'keys.write') && grants.every(({ unitId }) => allows(by, 'keys.write', tree.units.get(unitId)?.path));

const forbidden = (what: string) => refusal('forbidden', `Expected the right ${what}, found it missing`);

const noKey = (found: string) => refusal('signedOut', `Expected an API key that is in use, found ${found}`);

const unknownKey = (keyId: string) => refusal('unknownKey', `Expected the id of a key in use, found "${keyId}"`);
