import type { Static } from '@sinclair/typebox';
import type { Person, Unit } from '../../contract/schemas/organisation.ts';
import type { HeldRole } from '../../contract/schemas/session.ts';
import type { OrganisationTree } from '../../organisation/organisationTree.ts';
import { isRole, roles } from '../../organisation/roles.ts';
import type { Grant, Person as StoredPerson, Unit as StoredUnit } from '../../ports/organisation/organisation.ts';

export const unitView = ({ id, parentId, path, code, name, active }: StoredUnit): Unit => ({
  ...{ id, path, code, name, active },
  parent: parentId,
});

export const personView = (
  { id, username, name, locale, phone, email, active }: StoredPerson,
  tree: OrganisationTree,
): Person => ({
  ...{ id, username, name, locale, phone, email, active },
  roles: heldRoles(tree.grantsOf.get(id) ?? [], tree),
});

export const heldRoles = (grants: readonly Grant[], tree: OrganisationTree): Static<typeof HeldRole>[] =>
  grants.flatMap(({ role, unitId }) => {
    const unit = tree.units.get(unitId);
    if (unit === undefined || !isRole(role)) return [];
    return [{ role, roleName: roles[role], unit: unit.id, unitCode: unit.code, unitName: unit.name }];
  });
