import type { Reach } from '../ports/organisation/credentialStore.ts';
import type { UnitPath } from '../ports/organisation/identifiers.ts';
import { isRole, type Role } from './roles.ts';

/** Who asks: a signed-in person or a machine with a key. The name is for the history, which outlives both. */
export interface Actor {
  readonly tenant: string;
  readonly kind: 'person' | 'machine';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly ActorGrant[];
}

export interface ActorGrant {
  readonly role: Role;
  readonly unitPath: UnitPath;
}

/** A role that this release does not know permits nothing. */
export const grantsFrom = (reaches: readonly Reach[]): readonly ActorGrant[] =>
  reaches.flatMap(({ role, unitPath }) => (isRole(role) ? [{ role, unitPath }] : []));
