import type { Labels } from '../../core/model/text.ts';
import { ok, type Result } from '../../core/result.ts';
import type { UnitId } from '../../ports/organisation/identifiers.ts';
import type { OrganisationChange } from '../../ports/organisation/organisation.ts';
import type { OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { nothingChanged } from './nothingChanged.ts';

export interface UnitDetails {
  readonly code?: string;
  readonly name?: Labels;
  readonly active?: boolean;
}

export function changeUnit(
  tree: OrganisationTree,
  id: UnitId,
  details: UnitDetails,
): Result<OrganisationChange, Refusal> {
  const unit = tree.units.get(id);
  if (unit === undefined) return refusal('unknownUnit', `Expected the id of a unit to change, found "${id}"`);

  const holder = details.code === undefined ? undefined : tree.unitsByCode.get(details.code);
  if (holder !== undefined && holder.id !== id) {
    return refusal('codeTaken', `Expected a code that no other unit has, found "${holder.code}" in use`);
  }
  if (unit.parentId === null && details.active === false) {
    return refusal('topStays', `Expected the top unit "${unit.code}" to stay active, found a request to close it`);
  }
  return ok({ ...nothingChanged, units: [{ ...unit, ...details }] });
}
