import type { Labels } from '../../core/model/text.ts';
import type { PersonId, UnitId, UnitPath } from './identifiers.ts';

export interface Tenant {
  readonly id: string;
  readonly name: Labels;
  readonly active: boolean;
}

export interface Unit {
  readonly id: UnitId;
  /** None for the top of the tree, of which there is one. */
  readonly parentId: UnitId | null;
  readonly path: UnitPath;
  /** What people call it in forms and files; may change, is unique. */
  readonly code: string;
  readonly name: Labels;
  readonly active: boolean;
}

export interface Person {
  readonly id: PersonId;
  readonly username: string;
  readonly name: Labels;
  readonly locale: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

/** A role somebody holds in a unit. The store keeps roles as text; `organisation` knows which there are. */
export interface Grant {
  readonly role: string;
  readonly unitId: UnitId;
}

export interface PersonGrant extends Grant {
  readonly personId: PersonId;
}

/** All of a tenant's units, people and roles, as they were at a version. */
export interface Organisation {
  readonly version: number;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly grants: readonly PersonGrant[];
}

/** Rows to add or replace; whoever is in `regranted` holds afterwards what `grants` says and nothing else. */
export interface OrganisationChange {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly regranted: readonly PersonId[];
  readonly grants: readonly PersonGrant[];
  /** A unit and all below it have new paths; what is filed under the old ones follows. */
  readonly moved: { readonly from: UnitPath; readonly to: UnitPath } | null;
}
