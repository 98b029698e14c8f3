import type { Instant } from '../core/identifiers.ts';
import { invariant } from '../core/invariant.ts';
import type { Labels } from '../core/model/text.ts';
import { ok, type Result } from '../core/result.ts';
import { type PersonId, personId, type UnitId, unitId, type UnitPath } from '../ports/organisation/identifiers.ts';
import type { Grant, OrganisationChange, Person, Unit } from '../ports/organisation/organisation.ts';
import type { OrganisationStore } from '../ports/organisation/organisationStore.ts';
import type { Actor } from './actor.ts';
import { addPerson } from './changes/addPerson.ts';
import { addUnit } from './changes/addUnit.ts';
import { changePerson, type PersonDetails } from './changes/changePerson.ts';
import { changeUnit, type UnitDetails } from './changes/changeUnit.ts';
import { grantRoles } from './changes/grantRoles.ts';
import { moveUnit } from './changes/moveUnit.ts';
import { newId } from './newId.ts';
import type { OrganisationCache } from './organisationCache.ts';
import { findUnit, type OrganisationTree } from './organisationTree.ts';
import { allows } from './permissions.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';

export interface UnitRequest {
  readonly parent: string;
  readonly code: string;
  readonly name: Labels;
}

export interface PersonRequest extends Omit<Person, 'id' | 'active'> {
  readonly grants: readonly Grant[];
}

interface Needs {
  readonly store: OrganisationStore;
  readonly cache: OrganisationCache;
  readonly sessions: Sessions;
  readonly now: () => Instant;
}

type Changed = Result<OrganisationChange, Refusal>;

/** Where the right to change the organisation is needed for a change; undefined for a place that there is not. */
type Places = readonly (UnitPath | undefined)[];

const RETRIES_MAX = 5;

/** Changes units, people and roles. Each decision is a pure function of the tree; a change that another overtook is decided anew. */
export function createOrganisationService({ store, cache, sessions, now }: Needs) {
  const change = async (
    by: Actor,
    placesIn: (tree: OrganisationTree) => Places,
    decide: (tree: OrganisationTree) => Changed,
  ): Promise<Changed> => {
    for (let attempt = 0; attempt < RETRIES_MAX; attempt += 1) {
      const tree = await cache.tree(by.tenant);
      if (tree === null || !mayWrite(by, placesIn(tree))) return forbidden();
      const decided = decide(tree);
      if (!decided.ok) return decided;
      const written = await store.write(by.tenant, tree.version, decided.value, now());
      cache.forget(by.tenant);
      if (written) return decided;
    }
    return refusal('changedMeanwhile', `Expected the organisation to rest, found it changed ${RETRIES_MAX} times`);
  };

  return {
    async addUnit(by: Actor, request: UnitRequest): Promise<Result<Unit, Refusal>> {
      const id = unitId(newId());
      const places = (tree: OrganisationTree): Places => [findUnit(tree, request.parent)?.path];
      return map(await change(by, places, (tree) => addUnit(tree, { id, ...request })), firstUnit);
    },

    async changeUnit(by: Actor, id: UnitId, details: UnitDetails): Promise<Result<Unit, Refusal>> {
      return map(await change(by, placesOfUnit(id), (tree) => changeUnit(tree, id, details)), firstUnit);
    },

    /** The right is needed at both ends. */
    async moveUnit(by: Actor, id: UnitId, parent: string): Promise<Result<null, Refusal>> {
      const places = (tree: OrganisationTree): Places => [tree.units.get(id)?.path, findUnit(tree, parent)?.path];
      return map(await change(by, places, (tree) => moveUnit(tree, id, parent)), nothing);
    },

    async addPerson(by: Actor, { grants, ...details }: PersonRequest): Promise<Result<Person, Refusal>> {
      const person: Person = { id: personId(newId()), active: true, ...details };
      const places = (tree: OrganisationTree): Places => pathsOf(tree, grants);
      return map(await change(by, places, (tree) => addPerson(tree, { person, grants })), firstPerson);
    },

    /** Who is no longer active is signed out at once. */
    async changePerson(by: Actor, id: PersonId, details: PersonDetails): Promise<Result<Person, Refusal>> {
      const changed = await change(by, placesOfPerson(id), (tree) => changePerson(tree, id, details));
      if (changed.ok && details.active === false) await sessions.closeAllOf(by.tenant, id);
      return map(changed, firstPerson);
    },

    /** The right is needed where the roles were held and where they will be. */
    async grantRoles(by: Actor, id: PersonId, grants: readonly Grant[]): Promise<Result<null, Refusal>> {
      const places = (tree: OrganisationTree): Places => [...placesOfPerson(id)(tree), ...pathsOf(tree, grants)];
      return map(await change(by, places, (tree) => grantRoles(tree, id, grants)), nothing);
    },
  };
}

export type OrganisationService = ReturnType<typeof createOrganisationService>;

/** What does not exist is refused by name when the change is decided, to those who may write at all. */
const mayWrite = (by: Actor, places: Places): boolean =>
  allows(by, 'organisation.write') && places.every((place) => allows(by, 'organisation.write', place));

const pathsOf = (tree: OrganisationTree, grants: readonly Grant[]): Places =>
  grants.map((grant) => tree.units.get(grant.unitId)?.path);

const placesOfUnit =
  (id: UnitId) =>
  (tree: OrganisationTree): Places => [tree.units.get(id)?.path];

const placesOfPerson =
  (id: PersonId) =>
  (tree: OrganisationTree): Places =>
    pathsOf(tree, tree.grantsOf.get(id) ?? []);

const forbidden = () =>
  refusal('forbidden', 'Expected the right to change the organisation at each place concerned, found it missing');

const map = <Value>(result: Changed, pick: (change: OrganisationChange) => Value): Result<Value, Refusal> =>
  result.ok ? ok(pick(result.value)) : result;

const nothing = (): null => null;

/** A change of one thing names just that one. */
function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  invariant(item !== undefined, 'a change of a unit or a person names it');
  return item;
}

const firstUnit = ({ units }: OrganisationChange): Unit => only(units);

const firstPerson = ({ people }: OrganisationChange): Person => only(people);
