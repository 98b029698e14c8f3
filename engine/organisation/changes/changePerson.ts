import { ok, type Result } from '../../core/result.ts';
import type { PersonId } from '../../ports/organisation/identifiers.ts';
import type { OrganisationChange, Person } from '../../ports/organisation/organisation.ts';
import type { OrganisationTree } from '../organisationTree.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { nothingChanged } from './nothingChanged.ts';

export type PersonDetails = Partial<Omit<Person, 'id'>>;

export function changePerson(
  tree: OrganisationTree,
  id: PersonId,
  details: PersonDetails,
): Result<OrganisationChange, Refusal> {
  const person = tree.people.get(id);
  if (person === undefined) return refusal('unknownPerson', `Expected the id of a person to change, found "${id}"`);

  const changed: Person = { ...person, ...details, username: (details.username ?? person.username).toLowerCase() };
  const holder = tree.peopleByUsername.get(changed.username);
  if (holder !== undefined && holder.id !== id) {
    return refusal('usernameTaken', `Expected a user name that nobody else has, found "${holder.username}" in use`);
  }
  return ok({ ...nothingChanged, people: [changed] });
}
