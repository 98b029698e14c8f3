import type { OrganisationRegion } from '../../organisation/organisation.ts';
import type { OrganisationTree } from '../../organisation/organisationTree.ts';
import type { Permission } from '../../organisation/permissions.ts';
import { allows, reachOf, WHOLE_TENANT } from '../../organisation/permissions.ts';
import { isAtOrBelow } from '../../organisation/unitPaths.ts';
import type { Sight } from '../../ports/queryStore.ts';
import type { UnitPath } from '../../ports/organisation/identifiers.ts';
import { Refused } from '../problems/refused.ts';
import type { Caller } from './caller.ts';

/** How far somebody's permissions reach in the tree as it is now. */
export interface Scope {
  readonly tree: OrganisationTree;
  readonly top: UnitPath;
  /** What they may see by a permission. */
  readonly sight: (permission: Permission) => Sight;
  /** May they do this in a unit? What belongs to no unit belongs to the top one. */
  readonly may: (permission: Permission, unit: UnitPath | null) => boolean;
  readonly mustMay: (permission: Permission, unit: UnitPath | null) => void;
}

export async function scopeOf({ actor, user }: Caller, { cache }: Pick<OrganisationRegion, 'cache'>): Promise<Scope> {
  const tree = await cache.tree(actor.tenant);
  if (tree === null)
    throw new Refused('signedOut', { detail: `Expected a tenant that is there, found none "${actor.tenant}"` });
  const top = [...tree.units.values()].find(({ parentId }) => parentId === null)?.path ?? WHOLE_TENANT;
  const may: Scope['may'] = (permission, unit) => allows(actor, permission, unit ?? top);
  return {
    tree,
    top,
    may,
    mustMay: (permission, unit) => {
      if (!may(permission, unit)) throw forbidden(permission, unit);
    },
    sight: (permission) => {
      const paths = reachOf(actor, permission);
      return {
        tenant: actor.tenant,
        user,
        paths,
        everything: paths.some((path) => isAtOrBelow(top, path)),
        groups: actor.grants.map(({ role, unitPath }) => ({ role, path: unitPath })),
      };
    },
  };
}

/** For what somebody has just done themselves, and for what the engine asks on their behalf. */
export const unlimited = (sight: Sight): Sight => ({ ...sight, everything: true });

export const forbidden = (permission: Permission, unit: UnitPath | null): Refused =>
  new Refused('forbidden', {
    detail: `Expected the permission "${permission}" ${unit === null ? 'at the top unit' : `in unit ${unit}`}, found it missing`,
    expected: `the permission ${permission}`,
  });
