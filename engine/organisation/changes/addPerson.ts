import { ok, type Result } from '../../core/result.ts';
import type { Grant, OrganisationChange, Person } from '../../ports/organisation/organisation.ts';
import type { OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { checkGrants } from './checkGrants.ts';
import { nothingChanged } from './nothingChanged.ts';

export interface NewPerson {
  readonly person: Person;
  readonly grants: readonly Grant[];
}

/** User names differ in more than case. */
export function addPerson(tree: OrganisationTree, given: NewPerson): Result<OrganisationChange, Refusal> {
  const person: Person = { ...given.person, username: given.person.username.toLowerCase() };
  if (tree.peopleByUsername.has(person.username)) {
    return refusal('usernameTaken', `Expected a user name that nobody has yet, found "${person.username}" in use`);
  }
  const grants = checkGrants(tree, given.grants);
  if (!grants.ok) return grants;
  return ok({
    ...nothingChanged,
    people: [person],
    regranted: [person.id],
    grants: grants.value.map((grant) => ({ ...grant, personId: person.id })),
  });
}
