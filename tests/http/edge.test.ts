import { describeDatabases } from '../support/databases.ts';
import { openServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { good } from './support/world.ts';

describeDatabases('the edge', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await open());
    await server.deploySamples();
  });
  afterAll(() => server.close());

  const signIn = () =>
    server.nobody.post('/api/session').send({ tenant: 'demo', username: 'agent1', password: 'aftercare-demo' });

  test('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const response = good(await signIn());
    const [cookie = ''] = response.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^aftercare_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(JSON.stringify(response.body)).not.toContain(cookie.slice(18, 60));
    expect(response.get('Cache-Control')).toBe('no-store');
  });

  test('says who I am and what I may do', async () => {
    const { body } = good(await (await server.as('manager-hz-1')).get('/api/session'));
    expect(body).toMatchObject({
      tenant: 'demo',
      kind: 'person',
      user: 'manager-hz-1',
      roles: [{ role: 'supervisor', unitCode: 'HZ-1' }, { role: 'warehouseKeeper' }],
    });
    expect(body.permissions).toContain('tasks.assign');
    expect(body.permissions).not.toContain('organisation.write');
  });

  test('ends a session by signing out', async () => {
    const cookie = (good(await signIn()).get('Set-Cookie')?.[0] ?? '').split(';')[0] ?? '';
    expect((await server.nobody.get('/api/session').set('Cookie', cookie)).status).toBe(200);
    expect((await server.nobody.delete('/api/session').set('Cookie', cookie)).status).toBe(204);
    expect((await server.nobody.get('/api/session').set('Cookie', cookie)).body.code).toBe('signedOut');
  });

  test.each([
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('refuses a change from a page of another site: %s: %s', async (header, value) => {
    const agent = await server.as('agent1');
    const refused = await agent
      .post('/api/instances')
      .set(header, value)
      .send({ process: 'request', variables: { subject: 'x' } });
    expect(refused.body).toMatchObject({ status: 403, code: 'foreignOrigin' });
  });

  test('takes a change from a page of its own', async () => {
    const agent = await server.as('agent1');
    const address = server.server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const response = await agent
      .post('/api/instances')
      .set({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' })
      .send({ process: 'request', variables: { subject: 'x' } });
    expect(response.status).toBe(201);
  });

  test('answers too many wrong passwords with a wait', async () => {
    const attempt = () =>
      server.nobody.post('/api/session').send({ tenant: 'demo', username: 'agent4', password: 'wrong' });
    const statuses = [];
    for (let count = 0; count < 9; count += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([...Array<number>(8).fill(401), 429]);
  });

  test('names every method that an address takes', async () => {
    const response = await server.nobody.put('/api/tasks/counts');
    expect(response.body).toMatchObject({ status: 405, code: 'methodNotAllowed' });
    expect(response.get('Allow')).toBe('GET');
  });

  test.each(['1e999', '-1e999', 'Infinity', '1e2', '0x10', '', ' 5', '9'.repeat(400)])(
    'takes no limit %j but a number from 1 to 200',
    async (limit) => {
      const agent = await server.as('agent1');
      const response = await agent.get(`/api/tasks?limit=${encodeURIComponent(limit)}`);
      const wanted = Number(limit) >= 1 && Number(limit) <= 200 ? 200 : 400; // other ways to write a number are no harm
      expect(response.status).toBe(wanted);
    },
  );

  test('sets the headers that protect a browser', async () => {
    const response = await server.nobody.get('/api');
    expect(response.get('Content-Security-Policy')).toContain("script-src 'self';");
    expect(response.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.get('X-Powered-By')).toBeUndefined();
  });

  test('shows the API on a page without inline scripts, from its own files', async () => {
    const page = await server.nobody.get('/api');
    expect(page.text).not.toMatch(/<script>|<style>|\son\w+=/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    for (const path of files) expect([path, (await server.nobody.get(path)).status]).toEqual([path, 200]);
    const document = await server.nobody.get('/api/openapi.json');
    expect(document.body).toMatchObject({ openapi: '3.1.0' });
  });

  test('is alive, ready and measured', async () => {
    expect((await server.nobody.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await server.nobody.get('/health/ready')).body).toEqual({ status: 'ready' });
    const { text } = await server.nobody.get('/metrics');
    expect(text).toMatch(/aftercare_http_request_seconds_count\{method="POST",route="\/instances",status="201"\} \d/);
    expect(text).toMatch(/aftercare_instances_started_total \d/);
    expect(text).not.toMatch(/demo|agent1/);
  });

  test('answers what is not new with nothing', async () => {
    const agent = await server.as('agent1');
    const { body } = good(await agent.post('/api/instances').send({ process: 'request', variables: { subject: 'x' } }));
    const again = await agent.get(`/api/instances/${body.id}`).set('If-None-Match', `"${body.sequence}"`);
    expect(again.status).toBe(304);
  });
});

describeDatabases('the edge behind https', (open) => {
  test('keeps the cookie for https and tells browsers to stay with it', async () => {
    const server = await openServer(await open(), { secureCookies: true });
    const response = good(
      await server.nobody.post('/api/session').send({ tenant: 'demo', username: 'agent1', password: 'aftercare-demo' }),
    );
    expect(response.get('Set-Cookie')?.[0]).toMatch(/^__Host-aftercare_session=.*; Secure; SameSite=Strict$/);
    expect(response.get('Strict-Transport-Security')).toMatch(/max-age/);
    await server.close();
  });
});
