import type { LoadOf } from './organisation/assignment.ts';
import type { OrganisationRegion } from './organisation/organisation.ts';
import { createOrganisation } from './organisation/organisation.ts';
import type { Clock } from './ports/clock.ts';
import { createCatalogueStore } from './store/catalogueStore.ts';
import { createCredentialStore } from './store/credentialStore.ts';
import type { Database } from './store/database.ts';
import { createOrganisationStore } from './store/organisationStore.ts';
import { createTaskLoad } from './store/taskLoad.ts';

/** The organisation on a database. */
export function joinOrganisation(database: Database, clock: Clock): OrganisationRegion {
  const store = createOrganisationStore(database);
  const organisation: OrganisationRegion = createOrganisation({
    store,
    credentials: createCredentialStore(database),
    catalogue: createCatalogueStore(database),
    now: () => clock.now(),
    loadOf: (tenant, people) => loadOf(tenant, people),
  });
  const loadOf = loadByPerson(database, organisation);
  return organisation;
}

/** Tasks know user names, the organisation asks by person. */
export function loadByPerson(database: Database, { cache }: OrganisationRegion): LoadOf {
  const loadOfUsers = createTaskLoad(database);
  return async (tenant, people) => {
    const tree = await cache.tree(tenant);
    const usernames = new Map(people.map((id) => [id, tree?.people.get(id)?.username ?? '']));
    const load = await loadOfUsers(tenant, [...usernames.values()]);
    return new Map([...usernames].map(([id, username]) => [id, load.get(username) ?? 0]));
  };
}
