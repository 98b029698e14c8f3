import type { Instant } from '../core/identifiers.ts';
import { ok, type Result } from '../core/result.ts';
import type { Labels } from '../core/model/text.ts';
import { personId, unitId } from '../ports/organisation/identifiers.ts';
import type { OrganisationChange, Tenant } from '../ports/organisation/organisation.ts';
import type { OrganisationStore } from '../ports/organisation/organisationStore.ts';
import { nothingChanged } from './changes/nothingChanged.ts';
import { newId } from './newId.ts';
import type { Passwords } from './passwords.ts';
import { weaknessOf } from './passwordService.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Role } from './roles.ts';
import { pathBelow } from './unitPaths.ts';

export interface TenantRequest {
  readonly tenant: Tenant;
  readonly topUnit: { readonly code: string; readonly name: Labels };
  readonly administrator: {
    readonly username: string;
    readonly name: Labels;
    readonly locale: string;
    readonly password: string;
  };
}

const firstRoles: readonly Role[] = ['administrator', 'processOwner'];

interface Needs {
  readonly store: OrganisationStore;
  readonly passwords: Passwords;
  readonly now: () => Instant;
}

/** A tenant with the top of its tree and one administrator, who makes the rest, and may deploy before there is anybody else. */
export const createTenant =
  ({ store, passwords, now }: Needs) =>
  async ({ tenant, topUnit, administrator }: TenantRequest): Promise<Result<null, Refusal>> => {
    const { password, ...details } = administrator;
    const username = details.username.toLowerCase();
    const weakness = weaknessOf(password, username);
    if (weakness !== null) return refusal('weakPassword', weakness);
    const top = unitId(newId());
    const admin = personId(newId());
    const change: OrganisationChange = {
      ...nothingChanged,
      units: [{ id: top, parentId: null, path: pathBelow(null, top), ...topUnit, active: true }],
      people: [{ id: admin, ...details, username, phone: null, email: null, active: true }],
      regranted: [admin],
      grants: firstRoles.map((role) => ({ personId: admin, unitId: top, role })),
    };
    const found = await store.foundTenant(tenant, change, await passwords.hash(password), now());
    return found === 'added'
      ? ok(null)
      : refusal('tenantExists', `Expected the id of a new tenant, found "${tenant.id}" in use`);
  };
