import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { webApp } from '../../engine/http/site/webApp.ts';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { migratedArchive } from '../support/embeddedTemplate.ts';
import { openServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const PAGE = `<!doctype html><meta property="csp-nonce" nonce="NONCE"><script type="module" src="/assets/app-1a2b.js" nonce="NONCE"></script>`;

describe('the web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-site-'));
  let server: TestServer;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    writeFileSync(join(folder, 'assets/app-1a2b.js'), `console.log(${'1'.repeat(2_000)});`);
    const database = await openEmbedded('memory', { startFrom: await migratedArchive() });
    server = await openServer(database, { site: webApp(folder) });
  });
  afterAll(async () => {
    await server.close();
    await server.database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string) => supertest(server.server).get(path);

  test.each(['/', '/inbox', '/cases/0190/anything', '/index.html'])(
    'is at %s, asked for anew each time',
    async (path) => {
      const { status, headers, text } = await get(path);
      expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-cache' });
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '') ?? [];
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(text).toBe(PAGE.replaceAll('NONCE', nonce));
    },
  );

  test('never gives the same nonce twice', async () => {
    const [one, other] = await Promise.all([get('/'), get('/')]);
    expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy']);
  });

  test('runs no script and no style that somebody put into it', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain(`default-src 'self'; script-src 'self'; style-src 'self' 'nonce-`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('keeps files whose name changes with them for good, and sends them packed', async () => {
    const { status, headers, text } = await get('/assets/app-1a2b.js');
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
    expect(text).toHaveLength(2_014);
    const plain = await get('/assets/app-1a2b.js').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  test.each(['/assets/app-old.js', '/api/nothing', '/.vite/manifest.json?x', '/assets/..%2f..%2fpackage.json'])(
    'answers a problem at %s to who asks for no page',
    async (path) => {
      const { status, body } = await get(path).set('Accept', 'application/json');
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'unknownRoute' });
    },
  );

  test('shows no page in place of a part of the API or of a file of another version', async () => {
    expect((await get('/api/nothing').set('Accept', 'text/html')).status).toBe(404);
    expect((await get('/assets/app-old.js').set('Accept', 'text/html')).status).toBe(404);
    expect((await supertest(server.server).post('/inbox')).status).toBe(404);
  });

  test('is not started where it was not built', () => {
    expect(() => webApp(join(folder, 'assets'))).toThrow(/found no index\.html/);
  });
});
