import type { Instant } from '../core/identifiers.ts';
import { ok, type Result } from '../core/result.ts';
import type { CredentialStore, OpenSession } from '../ports/organisation/credentialStore.ts';
import type { PersonId } from '../ports/organisation/identifiers.ts';
import type { Person } from '../ports/organisation/organisation.ts';
import { type Actor, grantsFrom } from './actor.ts';
import { nameIn } from './nameIn.ts';
import { type Refusal, refusal } from './refusal.ts';
import { hashOfSecret, newSecret, parseSessionToken, sessionTokenText } from './tokens.ts';

export const SESSION_IDLE_MS_MAX = 8 * 3_600_000;
export const SESSION_MS_MAX = 7 * 24 * 3_600_000;

/** A session in use is moved on at most this often, so that not every request writes. */
export const EXTEND_EVERY_MS = 5 * 60_000;

export interface SignedIn {
  readonly actor: Actor;
  readonly person: Person;
  readonly expiresAt: Instant;
}

interface Needs {
  readonly credentials: CredentialStore;
  readonly now: () => Instant;
}

export function createSessions({ credentials, now }: Needs) {
  return {
    /** Answers with the only copy of the token; the database has its hash. */
    async open(tenant: string, person: PersonId): Promise<string> {
      const secret = newSecret();
      const createdAt = now();
      await credentials.addSession(tenant, {
        tokenHash: hashOfSecret(secret),
        personId: person,
        createdAt,
        expiresAt: createdAt + SESSION_IDLE_MS_MAX,
        endsAt: createdAt + SESSION_MS_MAX,
      });
      return sessionTokenText({ tenant, secret });
    },

    async find(text: string): Promise<Result<SignedIn, Refusal>> {
      const token = parseSessionToken(text);
      if (token === null) return signedOut('found something else');
      const { tenant, secret } = token;
      const found = await credentials.findSession(tenant, hashOfSecret(secret));
      if (found === null) return signedOut('found one that is not open');
      const { session, person } = found;
      if (now() >= session.expiresAt) return signedOut('found one that has run out');

      const expiresAt = Math.min(now() + SESSION_IDLE_MS_MAX, session.endsAt);
      if (expiresAt - session.expiresAt >= EXTEND_EVERY_MS) {
        await credentials.extendSession(tenant, session.tokenHash, expiresAt);
      }
      return ok({ actor: actorOf(tenant, found), person, expiresAt: Math.max(expiresAt, session.expiresAt) });
    },

    async close(text: string): Promise<void> {
      const token = parseSessionToken(text);
      if (token !== null) await credentials.endSession(token.tenant, hashOfSecret(token.secret));
    },

    closeAllOf: (tenant: string, person: PersonId): Promise<void> => credentials.endSessionsOf(tenant, person),

    dropExpired: (tenant: string): Promise<number> => credentials.dropExpiredSessions(tenant, now()),
  };
}

export type Sessions = ReturnType<typeof createSessions>;

const actorOf = (tenant: string, { person, reaches }: OpenSession): Actor => ({
  tenant,
  kind: 'person',
  id: person.id,
  name: nameIn(person.name, person.locale, person.username),
  grants: grantsFrom(reaches),
});

const signedOut = (found: string) => refusal('signedOut', `Expected the token of an open session, ${found}`);
