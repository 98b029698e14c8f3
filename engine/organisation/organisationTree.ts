import { type PersonId, personId, type UnitId, unitId, type UnitPath } from '../ports/organisation/identifiers.ts';
import type { Grant, Organisation, Person, Unit } from '../ports/organisation/organisation.ts';
import { isAtOrBelow, unitsOn } from './unitPaths.ts';

/** A tenant's organisation at a version, with the indexes that questions about it need. */
export interface OrganisationTree {
  readonly version: number;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly unitsByCode: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly peopleByUsername: ReadonlyMap<string, Person>;
  readonly grantsOf: ReadonlyMap<PersonId, readonly Grant[]>;
  /** Active people by unit and role, `hz-1 technician`, in the order of their user names. */
  readonly holders: ReadonlyMap<string, readonly Person[]>;
}

export function organisationTree({ version, units, people, grants }: Organisation): OrganisationTree {
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const holders = new Map<string, Person[]>();
  const grantsOf = new Map<PersonId, Grant[]>();
  for (const grant of grants) {
    append(grantsOf, grant.personId, { unitId: grant.unitId, role: grant.role });
    const person = peopleById.get(grant.personId);
    if (person?.active) append(holders, holderKey(grant.unitId, grant.role), person);
  }
  for (const list of holders.values()) list.sort((one, other) => (one.username < other.username ? -1 : 1));
  return {
    version,
    units: new Map(units.map((unit) => [unit.id, unit])),
    unitsByCode: new Map(units.map((unit) => [unit.code, unit])),
    people: peopleById,
    peopleByUsername: new Map(people.map((person) => [person.username, person])),
    grantsOf,
    holders,
  };
}

/** By id or by code; ids win where a code looks like one. */
export const findUnit = (tree: OrganisationTree, idOrCode: string): Unit | undefined =>
  tree.units.get(unitId(idOrCode)) ?? tree.unitsByCode.get(idOrCode);

export const findPerson = (tree: OrganisationTree, idOrUsername: string): Person | undefined =>
  tree.people.get(personId(idOrUsername)) ?? tree.peopleByUsername.get(idOrUsername.toLowerCase());

export const holdersIn = (tree: OrganisationTree, unit: UnitId, role: string): readonly Person[] =>
  tree.holders.get(holderKey(unit, role)) ?? [];

/** The unit itself first, the top of the tree last. */
export const upwardsFrom = (tree: OrganisationTree, unit: Unit): readonly Unit[] =>
  unitsOn(unit.path)
    .toReversed()
    .flatMap((id) => tree.units.get(id) ?? []);

export const unitsBelow = (tree: OrganisationTree, top: UnitPath): readonly Unit[] =>
  [...tree.units.values()].filter((unit) => isAtOrBelow(unit.path, top));

const holderKey = (unit: UnitId, role: string): string => `${unit} ${role}`;

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
