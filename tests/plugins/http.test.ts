import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import type { JobOutcome, JobRequest } from '../../engine/ports/jobHandlers.ts';
import { createGuard } from '../../plugins/http/guard.ts';
import { follow } from '../../plugins/http/follow.ts';
import { retryAfterMs } from '../../plugins/http/retryAfter.ts';
import type { HttpSettings } from '../../plugins/http/settings.ts';
import { NOW, pluginFolder, startTestHost } from './support/testHost.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (request: Seen, response: ServerResponse) => void;

const seen: Seen[] = [];
let answer: Answer;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
    answer(seen.at(-1)!, response);
  });
});

let port = 0;
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  base = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  seen.length = 0;
  answer = (_request, response) => response.end('fine');
});

const json: Answer = (_request, response) =>
  response.setHeader('content-type', 'application/json; charset=utf-8').end('{"order":"王-1"}');

const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end('because');

async function ask(
  variables: JobRequest['variables'],
  { settings = { allowedHosts: ['127.0.0.1'] }, environment = {}, ...request }: Asking = {},
): Promise<JobOutcome> {
  const host = await startTestHost({ folders: [pluginFolder('http')], settings: { http: settings }, environment });
  return host.do('http.request', { url: base, ...variables }, request);
}

interface Asking extends Partial<JobRequest> {
  readonly settings?: Partial<HttpSettings>;
  readonly environment?: Record<string, string>;
}

const failed = (message: string, retry: boolean, retryInMs: number | null = null) => ({
  type: 'failed',
  message: expect.stringContaining(message),
  retry,
  retryInMs,
});

describe('a request', () => {
  test('answers status, headers and a JSON body as data', async () => {
    answer = json;
    const outcome = await ask({ url: `${base}/orders?a=1`, query: { part: 'P 1&2', page: 2 } });
    expect(outcome).toEqual({
      type: 'completed',
      variables: {
        status: 200,
        headers: expect.objectContaining({ 'content-type': expect.any(String) }),
        body: { order: '王-1' },
      },
    });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/orders?a=1&part=P+1%262&page=2', body: '' });
  });

  test('sends JSON or text, and the job id as idempotency key', async () => {
    await ask({ method: 'POST', json: { part: '压缩机' }, headers: { 'X-Site': 'hz' } }, { id: 'job-7' });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      body: '{"part":"压缩机"}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'job-7', 'x-site': 'hz' },
    });
    await ask({ method: 'PUT', text: 'plain', headers: { 'content-type': 'text/csv' } }, { id: '任务 1' });
    expect(seen[1]).toMatchObject({
      body: 'plain',
      headers: { 'content-type': 'text/csv', 'idempotency-key': encodeURIComponent('任务 1') },
    });
  });

  test('sends no body for a null', async () => {
    await ask({ method: 'POST', json: null, text: null });
    expect(seen[0]).toMatchObject({ body: '' });
    expect(seen[0]!.headers['content-type']).toBeUndefined();
  });

  test('keeps no cookies', async () => {
    answer = withStatus(200, { 'set-cookie': 'session=1', 'x-other': '2' });
    expect(await ask({})).toMatchObject({
      variables: { headers: expect.not.objectContaining({ 'set-cookie': expect.anything() }) },
    });
  });

  test.each([
    [{ headers: { Host: 'other' } }, 'Expected headers that a request may set, found "Host"'],
    [{ headers: { 'Transfer-Encoding': 'chunked' } }, 'found "Transfer-Encoding"'],
    [{ headers: { 'X-A': 'b\r\nX-C: d' } }, 'Expected header "X-A" to be valid'],
    [{ headers: { 'X A': 'b' } }, 'Expected header "X A" to be valid'],
    [{ url: 'not an address' }, 'Expected an address, found "not an address"'],
    [{ url: 'file:///etc/passwd' }, 'Expected an http or https address, found file:'],
    [{ url: 'http://me:secret@127.0.0.1/' }, 'Expected an address without user and password'],
    [{ method: 'TRACE' }, 'to be equal to one of the allowed values, found "TRACE"'],
  ])('that is malformed fails for good: %j', async (variables, message) => {
    expect(await ask(variables)).toEqual(failed(message, false));
    expect(seen).toEqual([]);
  });
});

describe('the status of an answer', () => {
  test.each([
    [400, failed('to be answered with 2xx, found 400: \\"because\\"'.replaceAll('\\', ''), false)],
    [404, failed('found 404', false)],
    [304, failed('found 304', false)],
    [408, failed('found 408', true)],
    [429, failed('found 429', true)],
    [500, failed('found 500', true)],
    [503, failed('found 503', true)],
  ])('%i says whether to try again', async (status, outcome) => {
    answer = withStatus(status);
    expect(await ask({})).toEqual(outcome);
  });

  test('may be one that the process expects', async () => {
    answer = withStatus(404);
    expect(await ask({ expectedStatus: [200, 404] })).toMatchObject({ type: 'completed', variables: { status: 404 } });
    answer = withStatus(200);
    expect(await ask({ expectedStatus: [404] })).toEqual(failed('answered with 404, found 200', false));
  });

  test.each([
    ['by setting', { settings: { allowedHosts: ['127.0.0.1'], refusal: 'error' as const } }],
    ['by header', { headers: { refusal: 'error' } }],
  ])('of a refusal is a BPMN error %s', async (_by, asking) => {
    answer = withStatus(409);
    expect(await ask({}, asking)).toMatchObject({
      type: 'error',
      code: 'httpRefused',
      variables: { status: 409, body: 'because' },
    });
  });

  test('comes with when to try again', async () => {
    answer = withStatus(429, { 'retry-after': '120' });
    expect(await ask({})).toEqual(failed('found 429', true, 120_000));
    answer = withStatus(503, { 'retry-after': new Date(NOW + 60_000).toUTCString() });
    expect(await ask({})).toEqual(failed('found 503', true, 60_000));
  });

  test.each([
    ['0', 0],
    ['999999999', 24 * 3_600_000],
    ['soon', null],
    ['-5', 0],
    [new Date(NOW - 1_000).toUTCString(), 0],
    [undefined, null],
  ])('after %s is bounded', (value, delayMs) => {
    expect(retryAfterMs(value, NOW)).toBe(delayMs);
  });
});

describe('an answer that will not do', () => {
  test('is one that is too large', async () => {
    answer = (_request, response) => response.end('x'.repeat(2_000));
    const settings = { allowedHosts: ['127.0.0.1'], responseBytesMax: 1_000 };
    expect(await ask({}, { settings })).toEqual(failed('Expected an answer of at most 1000 bytes', false));
  });

  test('is one that never ends', async () => {
    answer = (_request, response) => void response.write('x');
    expect(await ask({ timeoutMs: 50 })).toEqual(failed('to be answered within 50 ms', true));
  });

  test('is none at all', async () => {
    answer = (_request, response) => void response.destroy();
    expect(await ask({})).toEqual(failed('socket hang up', true));
    expect(await ask({ url: 'http://127.0.0.1:1/' })).toEqual(failed('ECONNREFUSED', true));
  });

  test('is JSON that is none', async () => {
    answer = (_request, response) => response.setHeader('content-type', 'application/json').end('{');
    expect(await ask({})).toEqual(failed('Expected JSON, as the answer', false));
  });
});

describe('a redirect', () => {
  const to =
    (status: number, location: string): Answer =>
    ({ url }, response) =>
      url === '/end' ? response.end('there') : response.writeHead(status, { location }).end();

  test('is followed, as a GET unless told otherwise', async () => {
    for (const [status, method, body] of [
      [301, 'GET', ''],
      [303, 'GET', ''],
      [307, 'POST', '{"a":1}'],
      [308, 'POST', '{"a":1}'],
    ] as const) {
      answer = to(status, '/end');
      expect(await ask({ method: 'POST', json: { a: 1 } })).toMatchObject({ variables: { body: 'there' } });
      expect(seen.at(-1)).toMatchObject({ method, body, url: '/end' });
    }
  });

  test('is followed a bounded number of times', async () => {
    answer = to(302, '/again');
    expect(await ask({})).toEqual(failed('Expected at most 3 redirects', false));
    expect(seen).toHaveLength(4);
  });

  test.each([
    ['a private address', () => 'http://127.0.0.2:1/', 'to have a public address, found 127.0.0.2'],
    ['the metadata service', () => 'http://169.254.169.254/latest/', 'found 169.254.169.254'],
    ['a local name', () => `http://localhost:${port}/end`, 'to have a public address'],
    ['a file', () => 'file:///etc/passwd', 'Expected an http or https address, found file:'],
  ])('to %s is refused', async (_to, location, message) => {
    answer = to(302, location());
    expect(await ask({})).toEqual(failed(message, false));
    expect(seen).toHaveLength(1);
  });

  test('carries no credentials to another host', async () => {
    const settings = { allowedHosts: ['127.0.0.1', 'localhost'] };
    const environment = {
      AFTERCARE_HTTP_CREDENTIALS: JSON.stringify({ [`127.0.0.1:${port}`]: 'Bearer for-one-host' }),
    };
    answer = to(307, `http://localhost:${port}/end`);
    await ask({ headers: { cookie: 'a=1' } }, { settings, environment });
    expect(seen.map(({ headers }) => [headers.authorization, headers.cookie])).toEqual([
      ['Bearer for-one-host', 'a=1'],
      [undefined, undefined],
    ]);
  });
});

describe('credentials', () => {
  const environment = { AFTERCARE_HTTP_CREDENTIALS: '{"LocalHost":"Bearer of-this-host"}' };

  test.each([
    ['go to a host that the operator names', { allowedHosts: ['LOCALHOST'] }, 'Bearer of-this-host'],
    ['do not go unencrypted to another', { allowPrivateAddresses: true }, undefined],
  ])('%s', async (_do, settings, authorization) => {
    await ask({ url: `http://localhost:${port}/` }, { settings, environment });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([authorization]);
  });

  test('are none where the process brings its own', async () => {
    const settings = { allowedHosts: ['localhost'] };
    await ask({ url: `http://localhost:${port}/`, headers: { Authorization: 'Basic x' } }, { settings, environment });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Basic x']);
  });
});

describe('the guard of the own network', () => {
  test.each([
    ...['http://127.0.0.1/', 'http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://0177.0.0.1/'],
    ...['http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::]/', 'http://0/'],
    ...[
      'http://10.1.2.3/',
      'http://192.168.0.1:8080/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[fe80::1]/',
    ],
    ...['http://①②⑦.0.0.1/', 'http://localhost/', 'http://LOCALHOST:5432/', 'https://127.0.0.1/'],
  ])('keeps %s shut', async (url) => {
    expect(await ask({ url }, { settings: {} })).toEqual(failed('to have a public address', false));
  });

  test('opens for hosts that the operator names, and for no other', async () => {
    const settings = { allowedHosts: [`127.0.0.1:${port}`] };
    expect(await ask({}, { settings })).toMatchObject({ type: 'completed' });
    expect(await ask({ url: 'http://127.0.0.1:1/' }, { settings })).toEqual(failed('to have a public address', false));
  });

  test('opens for the own network as a whole, but not for metadata', async () => {
    const settings = { allowPrivateAddresses: true };
    expect(await ask({}, { settings })).toMatchObject({ type: 'completed' });
    const metadata = await ask({ url: 'http://[::ffff:169.254.169.254]/' }, { settings });
    expect(metadata).toEqual(failed('to have a public address', false));
  });
});

describe('a name that resolves to something else each time', () => {
  const settings: HttpSettings = {
    ...{ allowPrivateAddresses: false, allowedHosts: [], credentials: {}, responseBytesMax: 1_000, redirectsMax: 3 },
    refusal: 'failure',
  };
  const local: LookupAddress = { address: '127.0.0.1', family: 4 };
  const send = (resolve: () => Promise<LookupAddress[]>, given = settings) =>
    follow(
      { url: new URL(`http://rebinding.example:${port}/`), method: 'GET', headers: {}, body: null },
      createGuard(given, resolve),
      given,
      AbortSignal.timeout(5_000),
    );

  test('is resolved once for a connection, and connected to at just that address', async () => {
    let resolved = 0;
    const answered = await send(async () => (resolved++ === 0 ? [local] : [{ address: '192.0.2.1', family: 4 }]), {
      ...settings,
      allowPrivateAddresses: true,
    });
    expect(answered.body.toString()).toBe('fine');
    expect(resolved).toBe(1);
    expect(seen[0]!.headers.host).toBe(`rebinding.example:${port}`);
  });

  test.each([
    ['one private address', [local]],
    ['a private address among public ones', [{ address: '1.1.1.1', family: 4 }, local]],
    ['a mapped private address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ])('is refused with %s', async (_what, addresses) => {
    await expect(send(async () => addresses)).rejects.toThrow('to have a public address');
    expect(seen).toEqual([]);
  });

  test('is checked anew at a redirect', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/next' }).end();
    let resolved = 0;
    const sending = send(async () => (resolved++ === 0 ? [local] : [{ address: '169.254.169.254', family: 4 }]), {
      ...settings,
      allowPrivateAddresses: true,
    });
    await expect(sending).rejects.toThrow('found 169.254.169.254');
    expect(seen).toHaveLength(1);
  });

  test('fails for now when it has no address', async () => {
    await expect(send(async () => [])).rejects.toThrow('Expected rebinding.example to have an address, found none');
  });
});
