import type { Instant } from '../../core/identifiers.ts';
import type { CatalogueStore } from '../../ports/organisation/catalogueStore.ts';
import type { CredentialStore } from '../../ports/organisation/credentialStore.ts';
import type { OrganisationStore } from '../../ports/organisation/organisationStore.ts';
import { nothingChanged } from '../changes/nothingChanged.ts';
import type { Passwords } from '../passwords.ts';
import { customers } from './customers.ts';
import { DEMO_PASSWORD, grants, people } from './people.ts';
import { products } from './products.ts';
import { serviceAreas } from './serviceAreas.ts';
import { units } from './units.ts';

export const DEMO_TENANT = 'demo';

interface Needs {
  readonly store: OrganisationStore;
  readonly credentials: CredentialStore;
  readonly catalogue: CatalogueStore;
  readonly passwords: Passwords;
  readonly now: () => Instant;
}

/**
 * Makes the demo tenant. The customers come last: where they are, all is there, and a seeding that was cut short is
 * done again, each step of which may be. Everybody shares one hash, which is no secret.
 */
export async function seedDemo({
  store,
  credentials,
  catalogue,
  passwords,
  now,
}: Needs): Promise<'seeded' | 'present'> {
  if ((await catalogue.listCustomers(DEMO_TENANT)).length > 0) return 'present';

  const tenant = { id: DEMO_TENANT, name: { 'zh-CN': '澄光电器', en: 'Lumen Appliances' }, active: true };
  await store.addTenant(tenant, now());
  const ids = people.map(({ id }) => id);
  await store.write(DEMO_TENANT, 0, { ...nothingChanged, units, people, regranted: ids, grants }, now());
  await credentials.setPassword(DEMO_TENANT, ids, await passwords.hash(DEMO_PASSWORD));
  await catalogue.putServiceAreas(DEMO_TENANT, serviceAreas);
  await catalogue.putProducts(DEMO_TENANT, products);
  await catalogue.putCustomers(DEMO_TENANT, customers);
  return 'seeded';
}
