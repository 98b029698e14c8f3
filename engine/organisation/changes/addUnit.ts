import type { Labels } from '../../core/model/text.ts';
import { ok, type Result } from '../../core/result.ts';
import type { UnitId } from '../../ports/organisation/identifiers.ts';
import type { OrganisationChange, Unit } from '../../ports/organisation/organisation.ts';
import { findUnit, type OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { pathBelow } from '../unitPaths.ts';
import { nothingChanged } from './nothingChanged.ts';

export interface NewUnit {
  readonly id: UnitId;
  /** The unit above, by id or code. */
  readonly parent: string;
  readonly code: string;
  readonly name: Labels;
}

export function addUnit(tree: OrganisationTree, given: NewUnit): Result<OrganisationChange, Refusal> {
  const parent = findUnit(tree, given.parent);
  if (parent === undefined) {
    return refusal('unknownUnit', `Expected the unit above "${given.code}" by id or code, found "${given.parent}"`);
  }
  if (tree.unitsByCode.has(given.code)) {
    return refusal('codeTaken', `Expected a code that no unit has yet, found "${given.code}" in use`);
  }
  const { id, code, name } = given;
  const unit: Unit = { id, parentId: parent.id, path: pathBelow(parent.path, id), code, name, active: true };
  return ok({ ...nothingChanged, units: [unit] });
}
