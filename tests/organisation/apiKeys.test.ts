import type { Actor } from '../../engine/organisation/actor.ts';
import type { NewApiKey } from '../../engine/organisation/apiKeys.ts';
import { unitId, unitPath } from '../../engine/ports/organisation/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation, type TestOrganisation } from '../support/organisation.ts';

describeDatabases('API keys', (open) => {
  let database: Database;
  let organisation: TestOrganisation;
  let admin: Actor;

  const request: NewApiKey = {
    name: 'web shop',
    grants: [{ role: 'machine', unitId: unitId('east') }],
    expiresAt: null,
  };

  const create = async (given: Partial<NewApiKey> = {}): Promise<{ id: string; text: string }> => {
    const answer = await organisation.apiKeys.create(admin, { ...request, ...given });
    if (!answer.ok) throw new Error(answer.failure.message);
    return { id: answer.value.key.id, text: answer.value.text };
  };

  beforeAll(async () => {
    database = await open();
    organisation = await openDemoOrganisation(database);
    admin = await organisation.actor('admin');
  });

  test('make a machine an actor with the roles of the key', async () => {
    const { id, text } = await create();
    expect(text).toMatch(/^ak_demo_[0-9a-z]{12}_[\w-]{43}$/);
    expect(await organisation.apiKeys.find(text)).toEqual({
      ok: true,
      value: {
        ...{ tenant: 'demo', kind: 'machine', id, name: 'web shop' },
        grants: [{ role: 'machine', unitPath: '/hq/east/' }],
      },
    });
  });

  test('are kept as a hash', async () => {
    const { text } = await create();
    const secret = text.slice(-43);
    const rows = await database.across((tx) => tx.query<{ text: string }>('select api_key::text as text from api_key'));
    expect(rows.filter((row) => row.text.includes(secret))).toEqual([]);
  });

  test('are refused when anything about them is wrong', async () => {
    const { text } = await create();
    const wrongSecret = text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');
    for (const wrong of ['', 'ak_demo', wrongSecret, text.replace('ak_demo', 'ak_other'), `${text}x`]) {
      expect(await organisation.apiKeys.find(wrong)).toMatchObject({ failure: { code: 'signedOut' } });
    }
  });

  test('end by their date', async () => {
    const { text } = await create({ expiresAt: organisation.clock.now + 1_000 });
    expect(await organisation.apiKeys.find(text)).toMatchObject({ ok: true });
    organisation.clock.now += 1_000;
    expect(await organisation.apiKeys.find(text)).toMatchObject({ failure: { code: 'signedOut' } });
  });

  test('end by being revoked, once, and stay on the list', async () => {
    const { id, text } = await create();
    expect(await organisation.apiKeys.revoke(admin, id)).toMatchObject({ ok: true });
    expect(await organisation.apiKeys.find(text)).toMatchObject({ failure: { code: 'signedOut' } });
    expect(await organisation.apiKeys.revoke(admin, id)).toMatchObject({ failure: { code: 'unknownKey' } });
    const list = await organisation.apiKeys.list(admin);
    const listed = list.ok ? list.value.find((key) => key.id === id) : undefined;
    expect(listed).toMatchObject({ name: 'web shop', createdBy: 'admin', revokedAt: organisation.clock.now });
  });

  test('are made only by who may, and only where they may', async () => {
    const agent = await organisation.actor('agent1');
    expect(await organisation.apiKeys.create(agent, request)).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await organisation.apiKeys.list(agent)).toMatchObject({ failure: { code: 'forbidden' } });

    const southern: Actor = { ...admin, grants: [{ role: 'administrator', unitPath: unitPath('/hq/south/') }] };
    expect(await organisation.apiKeys.create(southern, request)).toMatchObject({ failure: { code: 'forbidden' } });
    const { id } = await create();
    expect(await organisation.apiKeys.revoke(southern, id)).toMatchObject({ failure: { code: 'forbidden' } });
  });

  test('want roles and units that there are', async () => {
    const wrong = { ...request, grants: [{ role: 'king', unitId: unitId('east') }] };
    expect(await organisation.apiKeys.create(admin, wrong)).toMatchObject({ failure: { code: 'unknownRole' } });
  });
});
