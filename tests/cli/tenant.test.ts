import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Configuration } from '../../engine/configuration.ts';
import { openNode } from '../../engine/openNode.ts';
import { serve } from '../../engine/serve.ts';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { migratedArchive } from '../support/embeddedTemplate.ts';
import { sampleFiles } from '../support/server.ts';
import { typed } from './typed.ts';

const LOADER = join(import.meta.dirname, '../plugins/support/registerTypescript.mjs');
const ENTRY = join(import.meta.dirname, '../../engine/cli/aftercare.ts');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('aftercare tenant create', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-tenant-'));
    await (await openEmbedded(folder, { startFrom: await migratedArchive() })).close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const create = (...given: readonly string[]) => typed(['tenant', 'create', ...given], { DATA_DIR: folder });

  /** The command in a process of its own, with something on its standard input. */
  const piped = async (input: string, ...given: readonly string[]) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--import', LOADER, ENTRY, 'tenant', 'create', ...given],
      { env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder, LANG: 'en' } },
    );
    child.stdin.end(input);
    const [said, complained, exitCode] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once('close', resolve)),
    ]);
    return { said, complained, exitCode };
  };

  /** A server without the demo on that database. */
  const serving = async <Result>(work: (url: string) => Promise<Result>): Promise<Result> => {
    const chosen: Configuration = {
      ...{ port: 0, host: '127.0.0.1', dataDir: folder, databaseUrl: null, demo: false, logLevel: 'silent' },
      ...{ secureCookies: false, proxies: 0, plugins: {} },
    };
    const node = await openNode(chosen, silent);
    const server = await serve(node, chosen);
    try {
      return await work(server.url);
    } finally {
      await server.close();
      await node.close();
    }
  };

  /** Asks as somebody who signs in; each answer with its status. */
  const signIn = async (url: string, tenant: string, username: string, password: string) => {
    const ask = async (path: string, body: object, cookie = '') => {
      const headers = { 'content-type': 'application/json', cookie };
      const response = await fetch(`${url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
    };
    const { status, cookie } = await ask('/session', { tenant, username, password });
    return { status, post: async (path: string, body: object) => (await ask(path, body, cookie)).status };
  };

  const files = sampleFiles().map(({ path, content }) => ({ path, base64: Buffer.from(content).toString('base64') }));

  test('takes a password from standard input, and makes nothing with one that is weak or missing', async () => {
    const weak = await piped('short\n', 'piped', '--password-stdin');
    expect(weak).toMatchObject({ exitCode: 1, said: '' });
    expect(weak.complained).toMatch(/^aftercare: Expected a password of 10 to 200 characters, found 5\n$/);
    expect(await piped('', 'piped', '--password-stdin')).toMatchObject({ exitCode: 2, said: '' });

    const made = await piped('a good password\n', 'piped', '--password-stdin');
    expect(made).toMatchObject({ exitCode: 0, complained: '' });
    expect(made.said).not.toContain('password');
  }, 60_000);

  test('lets its administrator sign in, build the organisation and deploy, where there is no demo', async () => {
    const made = await create('acme', '--name', '极致电器', '--unit', 'TOP', '--administrator', 'boss', '--json');
    expect([made.exitCode, made.complained]).toEqual([0, []]);
    const { password, ...rest } = JSON.parse(made.said[0] ?? '') as { readonly password: string };
    expect(rest).toEqual({ tenant: 'acme', unit: 'TOP', administrator: 'boss' });

    await serving(async (url) => {
      expect((await signIn(url, 'acme', 'boss', 'a wrong password')).status).toBe(401);
      const boss = await signIn(url, 'acme', 'boss', password);
      expect(boss.status).toBe(201);
      expect(await boss.post('/units', { parent: 'TOP', code: 'EAST', name: { en: 'East' } })).toBe(201);
      const person = { username: 'ann', name: { en: 'Ann' }, locale: 'en', password: 'a good password' };
      expect(await boss.post('/people', { ...person, grants: [] })).toBe(201);
      expect(await boss.post('/deployments', { name: 'samples', note: null, files })).toBe(201);
      expect((await signIn(url, 'acme', 'ann', 'a good password')).status).toBe(201);

      expect((await signIn(url, 'piped', 'admin', 'a good password')).status).toBe(201); // from standard input, above

      const meanwhile = await create('late');
      expect([meanwhile.exitCode, meanwhile.complained.length]).toEqual([3, 1]); // the server has the folder
    });
  }, 60_000);

  test('shows each password once, another one each time, and leaves a tenant that is there as it is', async () => {
    const [one, other] = [await create('one'), await create('other', '--lang', 'zh-CN')];
    expect(one.said[0]).toBe('Tenant "one" is there, with the top unit HQ and the administrator admin.');
    expect(other.said[0]).toBe('租户“other”已建立，顶层单位为 HQ，管理员为 admin。');
    const passwords = [one, other].map(({ said }) =>
      /: ?([\w-]{20})$|：([\w-]{20})$/
        .exec(said[1] ?? '')
        ?.slice(1)
        .join(''),
    );
    expect(new Set(passwords).size).toBe(2);
    expect(passwords).not.toContain(undefined);

    const again = await create('one');
    expect([again.exitCode, again.said]).toEqual([1, []]);
    expect(again.complained).toEqual(['aftercare: Expected the id of a new tenant, found "one" in use']);
    const chinese = await create('one', '--lang', 'zh-CN');
    expect(chinese.complained).toEqual(['aftercare: 租户“one”已经存在']);
  }, 60_000);

  test.each([
    ['a word that it does not know', ['tenant', 'remove', 'acme']],
    ['no tenant', ['tenant', 'create']],
    ['an id with capitals', ['tenant', 'create', 'Acme']],
    ['a user name with spaces', ['tenant', 'create', 'acme', '--administrator', 'the boss']],
    ['a code with spaces', ['tenant', 'create', 'acme', '--unit', 'head quarters']],
    ['an empty name', ['tenant', 'create', 'acme', '--name', '']],
  ])('says in one line that it does not take %s', async (_, given) => {
    for (const language of ['en', 'zh-CN']) {
      const { exitCode, said, complained } = await typed([...given, '--lang', language], { DATA_DIR: folder });
      expect([exitCode, said, complained.length]).toEqual([2, [], 1]);
    }
  });

  test('says in one line what is wrong with the database that is meant', async () => {
    const wrong = await typed(['tenant', 'create', 'acme'], { DATABASE_URL: 'mysql://x' });
    expect([wrong.exitCode, wrong.complained.length]).toEqual([2, 1]);
    const away = await typed(['tenant', 'create', 'acme'], { DATABASE_URL: 'postgresql://127.0.0.1:1/nothing' });
    expect([away.exitCode, away.complained.length]).toEqual([3, 1]);
  });
});
