import type { Static } from '@sinclair/typebox';
import type { Person, Unit } from '../../contract/schemas/organisation.ts';
import type { HeldRole } from '../../contract/schemas/session.ts';
import type { OrganisationTree } from '../../organisation/organisationTree.ts';
import { isRole, roles } from '../../organisation/roles.ts';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scope.ts';
import type { Grant, Person as StoredPerson, Unit as StoredUnit } from '../../ports/organisation/organisation.ts';

export const unitView = ({ id, parentId, path, code, name, active }: StoredUnit): Unit => ({
  ...{ id, path, code, name, active },
  parent: parentId,
});

/** Everybody finds everybody by name and role; how to reach somebody is for the units above, and for themselves. */
export function personView(person: StoredPerson, { tree, may }: Pick<Scope, 'tree' | 'may'>, caller: Caller): Person {
  const { id, username, name, locale, active } = person;
  const grants = tree.grantsOf.get(id) ?? [];
  const isNear = grants.some(({ unitId }) => may('organisation.read', tree.units.get(unitId)?.path ?? null));
  const { phone, email } = isNear || caller.user === username || may('organisation.read', null) ? person : unreachable;
  return { ...{ id, username, name, locale, phone, email, active }, roles: heldRoles(grants, tree) };
}

const unreachable = { phone: null, email: null };

export const heldRoles = (grants: readonly Grant[], tree: OrganisationTree): Static<typeof HeldRole>[] =>
  grants.flatMap(({ role, unitId }) => {
    const unit = tree.units.get(unitId);
    if (unit === undefined || !isRole(role)) return [];
    return [{ role, roleName: roles[role], unit: unit.id, unitCode: unit.code, unitName: unit.name }];
  });
