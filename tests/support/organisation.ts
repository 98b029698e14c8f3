import type { Actor } from '../../engine/organisation/actor.ts';
import { createOrganisation, type OrganisationRegion } from '../../engine/organisation/organisation.ts';
import { isRole } from '../../engine/organisation/roles.ts';
import { personId } from '../../engine/ports/organisation/identifiers.ts';
import { createCatalogueStore } from '../../engine/store/catalogueStore.ts';
import { createCredentialStore } from '../../engine/store/credentialStore.ts';
import type { Database } from '../../engine/store/database.ts';
import { createOrganisationStore } from '../../engine/store/organisationStore.ts';

export interface TestOrganisation extends OrganisationRegion {
  /** What the organisation takes for now; set it as you like. */
  readonly clock: { now: number };
  /** Open tasks by person id, for the strategy `leastLoaded`. */
  readonly load: Map<string, number>;
  /** A demo person as the actor that a session would make of them. */
  readonly actor: (username: string) => Promise<Actor>;
}

/** The organisation over a database of a test, with a clock to set, cheap hashes, and the demo tenant in it. */
export async function openDemoOrganisation(database: Database): Promise<TestOrganisation> {
  const clock = { now: Date.UTC(2026, 10, 21, 8) };
  const load = new Map<string, number>();
  const organisation = createOrganisation({
    store: createOrganisationStore(database),
    credentials: createCredentialStore(database),
    catalogue: createCatalogueStore(database),
    now: () => clock.now,
    loadOf: async (_tenant, people) => new Map(people.map((id) => [id, load.get(id) ?? 0])),
    hashCost: { costLog2: 10, blockSize: 8, parallel: 1 },
  });
  await organisation.seedDemo();
  return { ...organisation, clock, load, actor: (username) => actorFrom(organisation, username) };
}

async function actorFrom({ cache }: OrganisationRegion, username: string): Promise<Actor> {
  const tree = await cache.tree('demo');
  const person = tree?.peopleByUsername.get(username) ?? null;
  if (tree === null || person === null) throw new Error(`Expected a demo person, found no "${username}"`);
  const grants = (tree.grantsOf.get(personId(person.id)) ?? []).flatMap(({ role, unitId }) => {
    const unit = tree.units.get(unitId);
    return isRole(role) && unit !== undefined ? [{ role, unitPath: unit.path }] : [];
  });
  return { tenant: 'demo', kind: 'person', id: person.id, name: person.name.en ?? username, grants };
}
