import type { Actor } from '../../engine/organisation/actor.ts';
import { personId, unitId } from '../../engine/ports/organisation/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation, type TestOrganisation } from '../support/organisation.ts';

describeDatabases('changing the organisation', (open, backend) => {
  let database: Database;
  let organisation: TestOrganisation;
  let admin: Actor;

  /** An administrator of a part of the tree. */
  const adminOf = async (unit: string): Promise<Actor> => {
    const path = (await organisation.cache.tree('demo'))!.units.get(unitId(unit))!.path;
    return { ...admin, grants: [{ role: 'administrator', unitPath: path }] };
  };
  const pathOf = async (unit: string): Promise<string | undefined> =>
    (await organisation.cache.tree('demo'))?.units.get(unitId(unit))?.path;

  beforeAll(async () => {
    database = await open();
    organisation = await openDemoOrganisation(database);
    admin = await organisation.actor('admin');
  });

  test('is for administrators of the place', async () => {
    const unit = { parent: 'zj', code: 'WZ-1', name: { en: 'Wenzhou outlet' } };
    const forbidden = { failure: { code: 'forbidden' } };
    expect(await organisation.changes.addUnit(await organisation.actor('supervisor-zj'), unit)).toMatchObject(
      forbidden,
    );
    expect(await organisation.changes.addUnit(await adminOf('south'), unit)).toMatchObject(forbidden);
    expect(await organisation.changes.addUnit(await adminOf('east'), unit)).toMatchObject({ ok: true });
    expect(await organisation.changes.moveUnit(await adminOf('east'), unitId('zj'), 'south')).toMatchObject(forbidden);
    expect(await organisation.changes.moveUnit(await adminOf('south'), unitId('zj'), 'south')).toMatchObject(forbidden);
    const agent = personId('agent1');
    const toEast = [{ role: 'agent', unitId: unitId('east') }];
    expect(await organisation.changes.grantRoles(await adminOf('east'), agent, toEast)).toMatchObject(forbidden);
    expect(await organisation.changes.changePerson(await adminOf('east'), agent, { phone: null })).toMatchObject(
      forbidden,
    );
    expect(await organisation.passwords.reset(await adminOf('east'), agent, 'a new password')).toMatchObject(forbidden);
    expect(await organisation.passwords.reset(admin, agent, 'a new password')).toMatchObject({ ok: true });
  });

  test('says what is wrong to those who may', async () => {
    expect(await organisation.changes.moveUnit(admin, unitId('east'), 'hz-1')).toMatchObject({
      failure: { code: 'unitCycle', message: 'Expected a place outside of unit "EAST" to move it to, found "HZ-1"' },
    });
    expect(await organisation.changes.changeUnit(admin, unitId('moon'), {})).toMatchObject({
      failure: { code: 'unknownUnit' },
    });
  });

  test('adds a person with roles, who can then be found and given a password', async () => {
    const added = await organisation.changes.addPerson(admin, {
      ...{ username: 'Tech.New', name: { 'zh-CN': '新人', en: 'New Hand' }, locale: 'en', phone: null, email: null },
      grants: [{ role: 'technician', unitId: unitId('nj-1') }],
    });
    if (!added.ok) throw new Error(added.failure.message);
    expect(added.value).toMatchObject({ username: 'tech.new', active: true });
    expect(await organisation.passwords.reset(admin, added.value.id, 'a new password')).toMatchObject({ ok: true });
    const request = { tenant: 'demo', username: 'tech.new', password: 'a new password', address: '' };
    expect(await organisation.signIn(request)).toMatchObject({ ok: true });
  });

  test('moves a unit with all below it, and what is filed under their paths', async () => {
    await database.across((tx) =>
      tx.query(`create table filed (tenant_id text, n integer, unit_path text collate "C", primary key (tenant_id, n));
                insert into filed values ('demo', 1, '/hq/south/gd/gz-1/'), ('demo', 2, '/hq/south/'),
                                         ('demo', 3, '/hq/south/gdx/'), ('other', 4, '/hq/south/gd/');
                grant select, update on filed to aftercare_app`),
    );
    expect(await organisation.changes.moveUnit(admin, unitId('gd'), 'EAST')).toMatchObject({ ok: true });
    expect(await pathOf('gz-1')).toBe('/hq/east/gd/gz-1/');
    expect(await pathOf('gd')).toBe('/hq/east/gd/');
    expect(await database.across((tx) => tx.query('select n, unit_path from filed order by n'))).toEqual([
      { n: 1, unit_path: '/hq/east/gd/gz-1/' },
      { n: 2, unit_path: '/hq/south/' },
      { n: 3, unit_path: '/hq/south/gdx/' },
      { n: 4, unit_path: '/hq/south/gd/' },
    ]);
    await database.across((tx) => tx.query('drop table filed'));
  });

  test('replaces roles, keeping those that stay', async () => {
    const agent = personId('agent2');
    const inZj = { role: 'agent', unitId: unitId('zj') };
    const inHq = { role: 'agent', unitId: unitId('hq') };
    const held = async (): Promise<unknown> => (await organisation.cache.tree('demo'))?.grantsOf.get(agent);
    await organisation.changes.grantRoles(admin, agent, [inHq, inZj]);
    expect(await held()).toEqual([inHq, inZj]);
    await organisation.changes.grantRoles(admin, agent, [inZj]);
    expect(await held()).toEqual([inZj]);
    await organisation.changes.grantRoles(admin, agent, []);
    expect(await held()).toBeUndefined();
  });

  test('loses nothing when several change at once', async () => {
    const adding = Array.from({ length: 4 }, (_, n) =>
      organisation.changes.addUnit(admin, { parent: 'js', code: `AT-ONCE-${n}`, name: { en: `At once ${n}` } }),
    );
    expect((await Promise.all(adding)).filter(({ ok }) => !ok)).toEqual([]);
    const tree = await organisation.cache.tree('demo');
    expect([...tree!.unitsByCode.keys()].filter((code) => code.startsWith('AT-ONCE'))).toHaveLength(4);
  });

  test('is noticed by another node within the time promised', async () => {
    const other = await openDemoOrganisation(await backend.openAgain());
    other.clock.now = organisation.clock.now;
    expect((await other.cache.tree('demo'))?.unitsByCode.has('SEEN')).toBe(false);
    await organisation.changes.addUnit(admin, { parent: 'js', code: 'SEEN', name: { en: 'Seen' } });
    other.clock.now += 1_000;
    expect((await other.cache.tree('demo'))?.unitsByCode.has('SEEN')).toBe(true);
  });

  test('begins for a new tenant with its top and an administrator', async () => {
    const request = {
      tenant: { id: 'fresh', name: { en: 'Fresh' }, active: true },
      topUnit: { code: 'TOP', name: { en: 'Top' } },
      administrator: { username: 'Boss', name: { en: 'Boss' }, locale: 'en', password: 'a good password' },
    };
    expect(await organisation.createTenant(request)).toMatchObject({ ok: true });
    expect(await organisation.createTenant(request)).toMatchObject({ failure: { code: 'tenantExists' } });
    const signedIn = await organisation.signIn({
      tenant: 'fresh',
      username: 'boss',
      password: 'a good password',
      address: '',
    });
    const found = signedIn.ok ? await organisation.sessions.find(signedIn.value.token) : signedIn;
    const boss = found.ok ? found.value.actor : null;
    expect(boss).toMatchObject({ tenant: 'fresh' });
    expect(boss?.grants.map(({ role }) => role).toSorted()).toEqual(['administrator', 'processOwner']);
    expect(await organisation.changes.addUnit(boss!, { parent: 'TOP', code: 'A', name: { en: 'A' } })).toMatchObject({
      ok: true,
    });
    expect((await organisation.cache.tree('demo'))?.unitsByCode.has('A')).toBe(false);
  });
});
