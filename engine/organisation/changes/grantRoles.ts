import { ok, type Result } from '../../core/result.ts';
import type { PersonId } from '../../ports/organisation/identifiers.ts';
import type { Grant, OrganisationChange } from '../../ports/organisation/organisation.ts';
import type { OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { checkGrants } from './checkGrants.ts';
import { nothingChanged } from './nothingChanged.ts';

/** What a person holds from now on, in place of what was held before. */
export function grantRoles(
  tree: OrganisationTree,
  id: PersonId,
  given: readonly Grant[],
): Result<OrganisationChange, Refusal> {
  if (!tree.people.has(id)) return refusal('unknownPerson', `Expected the id of a person to give roles, found "${id}"`);
  const grants = checkGrants(tree, given);
  if (!grants.ok) return grants;
  return ok({
    ...nothingChanged,
    regranted: [id],
    grants: grants.value.map((grant) => ({ ...grant, personId: id })),
  });
}
