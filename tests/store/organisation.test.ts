import { nothingChanged } from '../../engine/organisation/changes/nothingChanged.ts';
import { grants, people } from '../../engine/organisation/demo/people.ts';
import { units } from '../../engine/organisation/demo/units.ts';
import type { OrganisationStore } from '../../engine/ports/organisation/organisationStore.ts';
import type { Database } from '../../engine/store/database.ts';
import { createOrganisationStore } from '../../engine/store/organisationStore.ts';
import { describeDatabases } from '../support/databases.ts';

const NOW = Date.UTC(2026, 10, 21);

describeDatabases('the stored organisation', (open) => {
  let database: Database;
  let store: OrganisationStore;

  const tenantWith = async (id: string): Promise<string> => {
    await store.addTenant({ id, name: { en: id }, active: true }, NOW);
    await store.write(
      id,
      0,
      { ...nothingChanged, units, people, regranted: people.map((each) => each.id), grants },
      NOW,
    );
    return id;
  };

  beforeAll(async () => {
    database = await open();
    store = createOrganisationStore(database);
  });

  test('reads as it was written', async () => {
    const read = await store.read(await tenantWith('one'));
    expect(read?.version).toBe(1);
    expect(new Set(read?.units)).toEqual(new Set(units));
    expect(new Set(read?.people)).toEqual(new Set(people));
    expect(new Set(read?.grants)).toEqual(new Set(grants));
    expect(read?.units.map(({ path }) => path)).toEqual(units.map(({ path }) => path).sort());
  });

  test('is written only onto the version that was read', async () => {
    const tenant = await tenantWith('two');
    const rename = { ...nothingChanged, units: [{ ...units[0]!, name: { en: 'Renamed' } }] };
    expect(await store.write(tenant, 0, rename, NOW)).toBe(false);
    expect(await store.readVersion(tenant)).toBe(1);
    const writes = await Promise.all([1, 2, 3].map(() => store.write(tenant, 1, rename, NOW)));
    expect(writes.filter(Boolean)).toHaveLength(1);
    expect(await store.readVersion(tenant)).toBe(2);
  });

  test('is written whole or not at all', async () => {
    const tenant = await tenantWith('three');
    const stranger = { personId: people[0]!.id, unitId: units[0]!.id, role: 'agent' };
    const twoTops = { ...units[0]!, id: units[1]!.id, code: 'SECOND-TOP', path: units[1]!.path };
    const change = { ...nothingChanged, units: [twoTops], regranted: [people[0]!.id], grants: [stranger] };
    await expect(store.write(tenant, 1, change, NOW)).rejects.toMatchObject({
      code: '23505',
      constraint: 'unit_one_top',
    });
    expect(await store.readVersion(tenant)).toBe(1);
    expect(new Set((await store.read(tenant))?.grants)).toEqual(new Set(grants));
  });

  test('of a tenant that there is not is nothing', async () => {
    expect(await store.read('nowhere')).toBeNull();
    expect(await store.readVersion('nowhere')).toBeNull();
    expect(await store.findTenant('nowhere')).toBeNull();
    expect(await store.write('nowhere', 0, { ...nothingChanged, units }, NOW)).toBe(false);
  });

  test('adds a tenant once', async () => {
    const tenant = { id: 'four', name: { en: 'Four' }, active: true };
    expect(await store.addTenant(tenant, NOW)).toBe('added');
    expect(await store.addTenant({ ...tenant, name: { en: 'Other' } }, NOW)).toBe('exists');
    expect(await store.findTenant('four')).toEqual(tenant);
  });
});
