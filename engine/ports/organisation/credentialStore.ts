import type { Instant } from '../../core/identifiers.ts';
import type { PersonId, UnitPath } from './identifiers.ts';
import type { Grant, Person } from './organisation.ts';

/** A role together with how far it reaches, as an actor carries it. */
export interface Reach {
  readonly role: string;
  readonly unitPath: UnitPath;
}

export interface PasswordOf {
  readonly personId: PersonId;
  readonly passwordHash: string | null;
}

export interface Session {
  readonly tokenHash: Uint8Array;
  readonly personId: PersonId;
  readonly createdAt: Instant;
  /** Moves on while the session is used, up to `endsAt`. */
  readonly expiresAt: Instant;
  readonly endsAt: Instant;
}

export interface OpenSession {
  readonly session: Session;
  readonly person: Person;
  readonly reaches: readonly Reach[];
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly grants: readonly Grant[];
}

export interface UsableKey {
  readonly id: string;
  readonly name: string;
  readonly secretHash: Uint8Array;
  readonly expiresAt: Instant | null;
  readonly reaches: readonly Reach[];
}

/** Passwords, sessions and keys. Only hashes come here; inactive people and tenants have none of them. */
export interface CredentialStore {
  findPassword(tenant: string, username: string): Promise<PasswordOf | null>;
  setPassword(tenant: string, people: readonly PersonId[], passwordHash: string): Promise<void>;

  addSession(tenant: string, session: Session): Promise<void>;
  findSession(tenant: string, tokenHash: Uint8Array): Promise<OpenSession | null>;
  extendSession(tenant: string, tokenHash: Uint8Array, expiresAt: Instant): Promise<void>;
  endSession(tenant: string, tokenHash: Uint8Array): Promise<void>;
  endSessionsOf(tenant: string, person: PersonId): Promise<void>;
  /** Forgets what has run out; answers with how many. */
  dropExpiredSessions(tenant: string, now: Instant): Promise<number>;

  addApiKey(tenant: string, key: ApiKey, secretHash: Uint8Array): Promise<void>;
  /** Neither revoked nor of an inactive tenant; whether it has expired is for the caller to say. */
  findApiKey(tenant: string, keyId: string): Promise<UsableKey | null>;
  listApiKeys(tenant: string): Promise<readonly ApiKey[]>;
  /** False when there is no such key, or it was revoked before. */
  revokeApiKey(tenant: string, keyId: string, now: Instant): Promise<boolean>;
}
