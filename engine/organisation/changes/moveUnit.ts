import { ok, type Result } from '../../core/result.ts';
import type { UnitId } from '../../ports/organisation/identifiers.ts';
import type { OrganisationChange } from '../../ports/organisation/organisation.ts';
import { findUnit, type OrganisationTree, unitsBelow } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isAtOrBelow, movedPath, pathBelow } from '../unitPaths.ts';
import { nothingChanged } from './nothingChanged.ts';

/** Hangs a unit with all below it under another one. */
export function moveUnit(tree: OrganisationTree, id: UnitId, parent: string): Result<OrganisationChange, Refusal> {
  const unit = tree.units.get(id);
  const above = findUnit(tree, parent);
  if (unit === undefined) return refusal('unknownUnit', `Expected the id of a unit to move, found "${id}"`);
  if (above === undefined) {
    return refusal('unknownUnit', `Expected the unit to move "${unit.code}" under by id or code, found "${parent}"`);
  }
  if (unit.parentId === null) {
    return refusal('topStays', `Expected a unit below the top to move, found the top unit "${unit.code}"`);
  }
  if (isAtOrBelow(above.path, unit.path)) {
    return refusal('unitCycle', `Expected a place outside of unit "${unit.code}" to move it to, found "${above.code}"`);
  }
  if (above.id === unit.parentId) return ok(nothingChanged);

  const moved = { from: unit.path, to: pathBelow(above.path, id) };
  const units = unitsBelow(tree, unit.path).map((each) => ({
    ...each,
    parentId: each.id === id ? above.id : each.parentId,
    path: movedPath(each.path, moved.from, moved.to),
  }));
  return ok({ ...nothingChanged, units, moved });
}
