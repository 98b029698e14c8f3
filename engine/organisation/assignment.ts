import { ok, type Result } from '../core/result.ts';
import type { PersonId, UnitId } from '../ports/organisation/identifiers.ts';
import type { Person, Unit } from '../ports/organisation/organisation.ts';
import type { OrganisationCache } from './organisationCache.ts';
import { findPerson, findUnit, holdersIn, type OrganisationTree, upwardsFrom } from './organisationTree.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Role } from './roles.ts';
import { depthOf } from './unitPaths.ts';

export type AssignmentStrategy = 'pool' | 'leastLoaded' | 'roundRobin' | 'named';

export interface AssignmentQuestion {
  readonly role: Role;
  /** Where the work comes from, by id or code; without it the topmost unit that has the role is meant. */
  readonly unit?: string;
  /** Who is meant by the strategy `named`, by id or user name. */
  readonly user?: string;
  readonly strategy: AssignmentStrategy;
  /** Who must not get it, such as the technician who has just refused. */
  readonly except?: readonly PersonId[];
}

/** The unit whose inbox it belongs in, and the person it is given to, if it is not left to be taken. */
export interface Assignment {
  readonly unit: Unit;
  readonly role: Role;
  readonly assignee: Person | null;
  readonly candidates: readonly Person[];
}

/** How many open tasks each of these people has; who has none may be missing. */
export type LoadOf = (tenant: string, people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, number>>;

interface Needs {
  readonly cache: OrganisationCache;
  readonly loadOf: LoadOf;
}

const TURNS_MAX = 10_000;

export function createAssignment({ cache, loadOf }: Needs) {
  const turns = new Map<string, number>();

  /** Turns are counted on each node by itself: fair enough, and nothing to write. */
  const nextTurn = (group: string): number => {
    const turn = turns.get(group) ?? 0;
    if (turns.size >= TURNS_MAX) turns.clear();
    turns.set(group, turn + 1);
    return turn;
  };

  const choose = async (
    tenant: string,
    unit: Unit,
    { strategy, role }: AssignmentQuestion,
    candidates: readonly Person[],
  ): Promise<Person | null> => {
    if (strategy === 'pool' || strategy === 'named') return null;
    const turn = nextTurn(`${tenant} ${unit.id} ${role}`);
    const inTurn = candidates.map((_, place) => candidates[(turn + place) % candidates.length]);
    const order = inTurn.filter((person) => person !== undefined);
    if (strategy === 'roundRobin') return order[0] ?? null;
    const load = await loadOf(
      tenant,
      candidates.map(({ id }) => id),
    );
    const least = Math.min(...order.map(({ id }) => load.get(id) ?? 0));
    return order.find(({ id }) => (load.get(id) ?? 0) === least) ?? null;
  };

  /**
   * Looks upwards from the unit for the nearest one that has somebody of the role, then chooses by the strategy. A named
   * person who is gone leaves the task to the role: work must not wait for somebody who never comes.
   */
  return async function resolveAssignment(
    tenant: string,
    question: AssignmentQuestion,
  ): Promise<Result<Assignment, Refusal>> {
    const tree = await cache.tree(tenant);
    if (tree === null) return refusal('unknownUnit', `Expected a tenant to assign work in, found no "${tenant}"`);

    const named = question.strategy === 'named' ? activePerson(tree, question.user) : null;
    if (named !== null) {
      const unit = unitFor(tree, question, named);
      if (unit !== null) return ok({ unit, role: question.role, assignee: named, candidates: [named] });
    }

    if (question.unit !== undefined && findUnit(tree, question.unit) === undefined) {
      return refusal('unknownUnit', `Expected the id or code of a unit to assign to, found "${question.unit}"`);
    }
    const group = nearestGroup(tree, question);
    if (group === null) {
      const from = question.unit === undefined ? 'anywhere' : `at or above unit "${question.unit}"`;
      return refusal('nobodyToAssign', `Expected an active ${question.role} ${from}, found none`);
    }
    const assignee = await choose(tenant, group.unit, question, group.people);
    return ok({ unit: group.unit, role: question.role, assignee, candidates: group.people });
  };
}

export type ResolveAssignment = ReturnType<typeof createAssignment>;

interface Group {
  readonly unit: Unit;
  readonly people: readonly Person[];
}

function nearestGroup(tree: OrganisationTree, { unit, role, except = [] }: AssignmentQuestion): Group | null {
  const from = unit === undefined ? undefined : findUnit(tree, unit);
  const places = from === undefined ? topDown(tree) : upwardsFrom(tree, from);
  for (const place of places) {
    const people = holdersIn(tree, place.id, role).filter(({ id }) => !except.includes(id));
    if (place.active && people.length > 0) return { unit: place, people };
  }
  return null;
}

const topDown = (tree: OrganisationTree): readonly Unit[] =>
  [...tree.units.values()].sort((one, other) => depthOf(one.path) - depthOf(other.path));

function activePerson(tree: OrganisationTree, user: string | undefined): Person | null {
  const person = user === undefined ? undefined : findPerson(tree, user);
  return person?.active ? person : null;
}

/** A named person's work is filed where the question says, else in the unit where that person has the role, else in any. */
function unitFor(tree: OrganisationTree, { unit, role }: AssignmentQuestion, person: Person): Unit | null {
  const asked = unit === undefined ? undefined : findUnit(tree, unit);
  if (asked !== undefined) return asked;
  const grants = tree.grantsOf.get(person.id) ?? [];
  const home: UnitId | undefined = (grants.find((grant) => grant.role === role) ?? grants[0])?.unitId;
  return (home === undefined ? undefined : tree.units.get(home)) ?? null;
}
