import type { Grant } from '../../ports/organisation/organisation.ts';
import { ok, type Result } from '../../core/result.ts';
import type { OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isRole } from '../roles.ts';

/** Roles that exist, in units that exist, each once. */
export function checkGrants(tree: OrganisationTree, grants: readonly Grant[]): Result<readonly Grant[], Refusal> {
  const each = new Map<string, Grant>();
  for (const { role, unitId } of grants) {
    if (!isRole(role)) return refusal('unknownRole', `Expected a role of the list of roles, found "${role}"`);
    if (!tree.units.has(unitId)) {
      return refusal('unknownUnit', `Expected the id of a unit to be ${role} in, found "${unitId}"`);
    }
    each.set(`${unitId} ${role}`, { role, unitId });
  }
  return ok([...each.values()]);
}
