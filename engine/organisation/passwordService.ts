import { ok, type Result } from '../core/result.ts';
import type { CredentialStore } from '../ports/organisation/credentialStore.ts';
import { type PersonId, personId } from '../ports/organisation/identifiers.ts';
import type { Actor } from './actor.ts';
import type { OrganisationCache } from './organisationCache.ts';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, type Passwords } from './passwords.ts';
import { allows } from './permissions.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';

interface Needs {
  readonly credentials: CredentialStore;
  readonly cache: OrganisationCache;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
}

/** A new password ends all sessions of the person: whoever stole one is out. */
export function createPasswordService({ credentials, cache, passwords, sessions }: Needs) {
  const set = async (
    tenant: string,
    id: PersonId,
    username: string,
    password: string,
  ): Promise<Result<null, Refusal>> => {
    const weakness = weaknessOf(password, username);
    if (weakness !== null) return refusal('weakPassword', weakness);
    await credentials.setPassword(tenant, [id], await passwords.hash(password));
    await sessions.closeAllOf(tenant, id);
    return ok(null);
  };

  return {
    /** By an administrator of every unit that the person has a role in. */
    async reset(by: Actor, id: PersonId, password: string): Promise<Result<null, Refusal>> {
      const tree = await cache.tree(by.tenant);
      const person = tree?.people.get(id);
      const grants = tree?.grantsOf.get(id) ?? [];
      const may = grants.every(({ unitId }) => allows(by, 'organisation.write', tree?.units.get(unitId)?.path));
      if (!may || !allows(by, 'organisation.write')) {
        return refusal('forbidden', 'Expected the right to change people of each of their units, found it missing');
      }
      if (person === undefined) {
        return refusal('unknownPerson', `Expected the id of a person to give a password, found "${id}"`);
      }
      return set(by.tenant, id, person.username, password);
    },

    /** By the person, who knows the old one. */
    async change(by: Actor, old: string, password: string): Promise<Result<null, Refusal>> {
      const person = (await cache.tree(by.tenant))?.people.get(personId(by.id));
      const kept = person === undefined ? null : await credentials.findPassword(by.tenant, person.username);
      const matches = await passwords.verify(old, kept?.passwordHash ?? null);
      if (person === undefined || !matches) {
        return refusal('wrongPassword', 'Expected the password used until now, found another');
      }
      return set(by.tenant, person.id, person.username, password);
    },
  };
}

/** Length is what helps; see NIST SP 800-63B, 3.1.1. */
export function weaknessOf(password: string, username: string): string | null {
  const { length } = password;
  if (length < PASSWORD_LENGTH_MIN || length > PASSWORD_LENGTH_MAX) {
    return `Expected a password of ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters, found ${length}`;
  }
  return password.toLowerCase().includes(username)
    ? 'Expected a password without the user name, found it inside'
    : null;
}
