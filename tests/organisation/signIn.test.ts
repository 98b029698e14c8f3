import { DEMO_PASSWORD } from '../../engine/organisation/demo/people.ts';
import { EXTEND_EVERY_MS, SESSION_IDLE_MS_MAX, SESSION_MS_MAX } from '../../engine/organisation/sessions.ts';
import { FAILURES_MAX, WINDOW_MS } from '../../engine/organisation/signInLimiter.ts';
import { personId } from '../../engine/ports/organisation/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation, type TestOrganisation } from '../support/organisation.ts';

describeDatabases('signing in', (open) => {
  let database: Database;
  let organisation: TestOrganisation;

  const request = { tenant: 'demo', username: 'agent1', password: DEMO_PASSWORD, address: '10.0.0.1' };

  const tokenFor = async (username: string): Promise<string> => {
    const answer = await organisation.signIn({ ...request, username });
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value.token;
  };
  const isOpen = async (token: string): Promise<boolean> => (await organisation.sessions.find(token)).ok;

  beforeAll(async () => {
    database = await open();
    organisation = await openDemoOrganisation(database);
  });

  test('opens a session that knows the person and the roles', async () => {
    const found = await organisation.sessions.find(await tokenFor('Manager-HZ-1'));
    expect(found).toMatchObject({ ok: true, value: { person: { name: { en: 'Jiang Qin' } } } });
    const actor = found.ok ? found.value.actor : null;
    expect(actor).toMatchObject({ tenant: 'demo', kind: 'person', id: 'manager-hz-1', name: '蒋勤' });
    expect([...(actor?.grants ?? [])].sort((one, other) => (one.role < other.role ? -1 : 1))).toEqual([
      { role: 'supervisor', unitPath: '/hq/east/zj/hz-1/' },
      { role: 'warehouseKeeper', unitPath: '/hq/east/zj/hz-1/' },
    ]);
  });

  test('keeps of the token only its hash', async () => {
    const token = await tokenFor('agent1');
    const rows = await database.across((tx) => tx.query<{ text: string }>('select session::text as text from session'));
    const secret = token.slice('demo.'.length);
    expect(
      rows.filter(({ text }) => text.includes(secret) || text.includes(Buffer.from(secret).toString('hex'))),
    ).toEqual([]);
  });

  test.each([
    ['a wrong password', { password: 'aftercare-dema' }],
    ['an unknown name', { username: 'nobody' }],
    ['an unknown tenant', { tenant: 'elsewhere' }],
    ['a tenant that could not be one', { tenant: `x'; drop table person; --` }],
    ['no password', { password: '' }],
  ])('is refused in the same words for %s', async (_what, wrong) => {
    expect(await organisation.signIn({ ...request, address: 'wrong', ...wrong })).toEqual({
      ok: false,
      failure: { code: 'badCredentials', message: 'Expected a user name and its password, found another pair' },
    });
  });

  test('is refused after too many failures, even with the right password, for a while', async () => {
    const guess = { ...request, username: 'agent2', address: '10.0.0.2', password: 'guess' };
    for (let n = 0; n < FAILURES_MAX.accountFromAddress; n += 1) await organisation.signIn(guess);
    const right = { ...guess, password: DEMO_PASSWORD };
    expect(await organisation.signIn(right)).toMatchObject({ failure: { code: 'tooManyAttempts' } });
    expect(await organisation.signIn({ ...right, address: '10.0.0.3' })).toMatchObject({ ok: true });
    organisation.clock.now += WINDOW_MS;
    expect(await organisation.signIn(right)).toMatchObject({ ok: true });
  });

  test('may be done again and again by whoever knows the password', async () => {
    for (let n = 0; n < FAILURES_MAX.accountFromAddress * 2; n += 1) await tokenFor('duty1');
  });

  test('lasts while it is used, and no longer than its bound', async () => {
    const token = await tokenFor('agent3');
    const begun = organisation.clock.now;
    while (organisation.clock.now + SESSION_IDLE_MS_MAX / 2 < begun + SESSION_MS_MAX) {
      organisation.clock.now += SESSION_IDLE_MS_MAX / 2;
      const found = await organisation.sessions.find(token);
      const expiresAt = Math.min(organisation.clock.now + SESSION_IDLE_MS_MAX, begun + SESSION_MS_MAX);
      expect(found).toMatchObject({ ok: true, value: { expiresAt } });
    }
    organisation.clock.now = begun + SESSION_MS_MAX;
    expect(await isOpen(token)).toBe(false);
  });

  test('ends when it is not used', async () => {
    const token = await tokenFor('agent3');
    organisation.clock.now += SESSION_IDLE_MS_MAX - 1;
    expect(await isOpen(token)).toBe(true);
    organisation.clock.now += SESSION_IDLE_MS_MAX;
    expect(await isOpen(token)).toBe(false);
    expect(await organisation.sessions.dropExpired('demo')).toBeGreaterThan(0);
  });

  test('is written on only now and then', async () => {
    const token = await tokenFor('agent3');
    const expiry = async (): Promise<unknown> => {
      const rows = await database.across((tx) => tx.query('select max(expires_at) as at from session'));
      return rows[0];
    };
    const first = await expiry();
    organisation.clock.now += EXTEND_EVERY_MS - 1;
    await isOpen(token);
    expect(await expiry()).toEqual(first);
    organisation.clock.now += 1;
    await isOpen(token);
    expect(await expiry()).not.toEqual(first);
  });

  test('ends by signing out, and other sessions of the person stay', async () => {
    const [one, other] = [await tokenFor('agent1'), await tokenFor('agent1')];
    await organisation.sessions.close(one);
    expect([await isOpen(one), await isOpen(other)]).toEqual([false, true]);
  });

  test.each(['', 'demo.', 'demo', `demo.${'A'.repeat(43)}`, `other.${'A'.repeat(43)}`, `Demo.${'A'.repeat(43)}`])(
    'is not done by showing %p',
    async (token) => {
      expect(await organisation.sessions.find(token)).toMatchObject({ failure: { code: 'signedOut' } });
    },
  );

  test('with a token under another tenant’s name opens nothing', async () => {
    const token = await tokenFor('agent1');
    await database.across((tx) =>
      tx.query(`insert into tenant (tenant_id, name, created_at) values ('other', '{}', now())`),
    );
    expect(await isOpen(token.replace('demo.', 'other.'))).toBe(false);
  });

  test('ends everywhere with a new password, which is the only one then', async () => {
    const token = await tokenFor('agent4');
    const actor = await organisation.actor('agent4');
    expect(await organisation.passwords.change(actor, 'not it', 'a new password')).toMatchObject({
      failure: { code: 'wrongPassword' },
    });
    expect(await organisation.passwords.change(actor, DEMO_PASSWORD, 'short')).toMatchObject({
      failure: { code: 'weakPassword' },
    });
    expect(await isOpen(token)).toBe(true);
    expect(await organisation.passwords.change(actor, DEMO_PASSWORD, 'a new password')).toMatchObject({ ok: true });
    expect(await isOpen(token)).toBe(false);
    expect(await organisation.signIn({ ...request, username: 'agent4' })).toMatchObject({ ok: false });
    expect(await organisation.signIn({ ...request, username: 'agent4', password: 'a new password' })).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['person', `update person set active = $1 where username = 'agent1'`],
    ['tenant', `update tenant set active = $1 where tenant_id = 'demo'`],
  ])('means nothing while its %s is not active', async (_what, change) => {
    const token = await tokenFor('agent1');
    await database.across((tx) => tx.query(change, [false]));
    expect(await isOpen(token)).toBe(false);
    expect(await organisation.signIn(request)).toMatchObject({ failure: { code: 'badCredentials' } });
    await database.across((tx) => tx.query(change, [true]));
    expect(await isOpen(token)).toBe(true);
  });

  test('ends for who is no longer active, and stays impossible', async () => {
    const token = await tokenFor('tech-gz-1');
    const admin = await organisation.actor('admin');
    await organisation.changes.changePerson(admin, personId('tech-gz-1'), { active: false });
    expect(await isOpen(token)).toBe(false);
    expect(await organisation.signIn({ ...request, username: 'tech-gz-1' })).toMatchObject({
      failure: { code: 'badCredentials' },
    });
    await organisation.changes.changePerson(admin, personId('tech-gz-1'), { active: true });
    expect(await isOpen(token)).toBe(false);
  });
});
