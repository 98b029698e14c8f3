import { customers } from '../../engine/organisation/demo/customers.ts';
import { DEMO_PASSWORD, grants, people } from '../../engine/organisation/demo/people.ts';
import { products } from '../../engine/organisation/demo/products.ts';
import { units } from '../../engine/organisation/demo/units.ts';
import { roles } from '../../engine/organisation/roles.ts';
import { unitId } from '../../engine/ports/organisation/identifiers.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation, type TestOrganisation } from '../support/organisation.ts';

test('the demo has people in every role that people have, with names in both languages', () => {
  const held = new Set(grants.map(({ role }) => role));
  expect(Object.keys(roles).filter((role) => !held.has(role))).toEqual(['machine']);
  for (const { name } of [...people, ...units, ...products, ...customers]) {
    expect(name).toEqual({
      'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/^[\w ,./-]+$/),
    });
  }
});

describeDatabases('the demo tenant', (open) => {
  let organisation: TestOrganisation;

  beforeAll(async () => {
    organisation = await openDemoOrganisation(await open());
  });

  test('is there once, however often it is asked for', async () => {
    expect(await organisation.seedDemo()).toBe('present');
    const tree = await organisation.cache.tree('demo');
    expect(tree?.units.size).toBe(units.length);
    expect(tree?.people.size).toBe(people.length);
    expect(tree?.version).toBe(1);
  });

  test.each(['agent1', 'tech-hz-1', 'admin', 'owner1'])('lets %s in with the documented password', async (username) => {
    const request = { tenant: 'demo', username, password: DEMO_PASSWORD, address: 'here' };
    expect(await organisation.signIn(request)).toMatchObject({ ok: true });
  });

  test.each<[areaCode: string, served: readonly string[]]>([
    ['330106', ['hz-1']],
    ['330108', ['hz-1', 'hz-2']],
    ['330203', ['nb-1']],
    ['330782', []],
    ['', []],
  ])('knows who serves area %p: %p', async (areaCode, served) => {
    expect(await organisation.catalogue.unitsServing('demo', areaCode)).toEqual(served);
  });

  test('leaves an area to the unit that names most of its code', async () => {
    await organisation.catalogue.putServiceAreas('demo', [{ areaCode: '33', unitId: unitId('zj') }]);
    expect(await organisation.catalogue.unitsServing('demo', '330782')).toEqual(['zj']);
    expect(await organisation.catalogue.unitsServing('demo', '330203')).toEqual(['nb-1']);
  });

  test('finds the customers who share a phone', async () => {
    const found = await organisation.catalogue.findCustomersByPhone('demo', '13800001001');
    expect(found.map(({ id }) => id)).toEqual(['c-1001', 'c-1011']);
    expect(await organisation.catalogue.listProducts('demo')).toHaveLength(products.length);
    expect(await organisation.catalogue.listCustomers('elsewhere')).toEqual([]);
  });
});
