import type { Node } from '../../engine/openNode.ts';
import { openNode } from '../../engine/openNode.ts';
import type { Serving } from '../../engine/serve.ts';
import { serve } from '../../engine/serve.ts';
import { DEMO_PASSWORD } from '../../engine/organisation/demo/people.ts';
import { describeServer } from '../support/durableServer.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFiles } from '../support/server.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Longer than any test: whoever waits is answered because he was told. */
const NEVER_MS = 3_600_000;

interface Running {
  readonly node: Node;
  readonly serving: Serving;
}

describeServer('two nodes', (create) => {
  let one: Running;
  let other: Running;
  beforeAll(async () => {
    const databaseUrl = await create();
    const begin = async (): Promise<Running> => {
      const chosen = { databaseUrl, dataDir: '', host: '127.0.0.1', port: 0, demo: false, logLevel: 'silent' } as const;
      const node = await openNode({ ...chosen, secureCookies: false, proxies: 0, plugins: {} }, silent);
      return { node, serving: await serve(node, { host: '127.0.0.1', port: 0, lookAgainMs: NEVER_MS }) };
    };
    one = await begin();
    other = await begin();
    const { organisation, engine } = one.node;
    await organisation.seedDemo();
    const made = await organisation.createTenant({
      tenant: { id: 'other', name: { en: 'Other' }, active: true },
      topUnit: { code: 'TOP', name: { en: 'Top' } },
      administrator: { username: 'chief', name: { en: 'Chief' }, locale: 'en', password: DEMO_PASSWORD },
    });
    expect(made.ok).toBe(true);
    const deployed = await engine.deploy({
      ...{ tenant: 'demo', name: 'samples', note: null, by: 'test' },
      resources: sampleFiles(),
    });
    expect(deployed.ok).toBe(true);
    one.node.engine.start(); // the other one carries nothing out: what it hears it was told
  }, 60_000);
  afterAll(async () => {
    for (const { node, serving } of [other, one]) {
      await serving.close();
      await node.close();
    }
  });

  const signIn = async ({ serving }: Running, username: string, tenant = 'demo') => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ tenant, username, password: DEMO_PASSWORD });
    const { headers: answered } = await fetch(`${serving.url}/api/session`, { method: 'POST', headers, body });
    const cookie = answered.get('set-cookie')?.split(';')[0] ?? '';
    return async (path: string, given?: object) => {
      const how = given === undefined ? {} : { method: 'POST', body: JSON.stringify(given) };
      const response = await fetch(`${serving.url}/api${path}`, { ...how, headers: { ...headers, cookie } });
      if (!response.ok) throw new Error(`Expected an answer, found ${response.status} ${await response.text()}`);
      return response;
    };
  };

  /** Hears a stream until it is told to stop. */
  const listen = async (ask: Awaited<ReturnType<typeof signIn>>) => {
    const { body } = await ask('/events');
    if (body === null) throw new Error('Expected a stream');
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const heard = { text: '' };
    const reading = (async () => {
      for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) heard.text += value;
    })();
    await eventually(() => expect(heard.text).toContain('event: ready'));
    return {
      text: () => heard.text,
      readies: () => heard.text.split('event: ready').length - 1,
      stop: () => Promise.all([reader.cancel(), reading]),
    };
  };

  const start = async (): Promise<string> => {
    const agent = await signIn(one, 'agent1');
    const variables = { subject: 'x', number: 'R-1', unit: 'HZ-1' };
    const started = (await (await agent('/instances', { process: 'request', variables })).json()) as {
      readonly id: string;
    };
    return started.id;
  };

  test('tell each other of tasks: a stream of one hears what the other commits, of its tenant only', async () => {
    const [manager, elsewhere, foreigner] = await Promise.all([
      signIn(other, 'manager-hz-1').then(listen),
      signIn(other, 'manager-gz-1').then(listen),
      signIn(other, 'chief', 'other').then(listen),
    ]);
    const id = await start();
    await eventually(() =>
      expect(manager.text()).toMatch(new RegExp(`"tasks":\\[{"id":"${id}\\.\\d+","state":"open"`)),
    );
    expect(elsewhere.text()).not.toContain(id);
    expect([foreigner.text(), foreigner.readies()]).toEqual(['retry: 3000\nevent: ready\ndata: {}\n\n', 1]);
    await Promise.all([manager, elsewhere, foreigner].map(({ stop }) => stop()));
  });

  test('wake who waits for a job on the other one', async () => {
    const admin = await signIn(one, 'admin');
    const key = { name: 'w', grants: [{ role: 'machine', unit: 'hq' }] };
    const { key: token } = (await (await admin('/keys', key)).json()) as { readonly key: string };
    const activating = fetch(`${other.serving.url}/api/jobs/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ type: 'letter.post', worker: 'w', waitMs: 60_000 }),
    });
    await eventually(async () => {
      const metrics = await (await fetch(`${other.serving.url}/metrics`)).text();
      expect(metrics).toMatch(/aftercare_http_requests_open [2-9]/); // it waits
    });
    const id = await start();
    const manager = await signIn(one, 'manager-hz-1');
    const { items } = (await (await manager(`/tasks?instance=${id}`)).json()) as {
      readonly items: readonly { readonly id: string }[];
    };
    const task = items[0]?.id ?? '';
    await manager(`/tasks/${task}/claim`, {});
    await manager(`/tasks/${task}/complete`, { variables: { approved: true } });
    const { jobs } = (await (await activating).json()) as { readonly jobs: readonly { readonly instance: string }[] };
    expect(jobs.map(({ instance }) => instance)).toEqual([id]);
  }, 30_000);

  test('tell streams to look when words between them were lost', async () => {
    const manager = await signIn(other, 'manager-hz-1').then(listen);
    other.node.engine.heardElsewhere('');
    await eventually(() => expect(manager.readies()).toBe(2));
    await manager.stop();
  });
});
