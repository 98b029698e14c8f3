import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pluginFolder, startTestHost, type TestHost } from './support/testHost.ts';

const message = { phone: '13800000001', text: '您的维修已完成。' };

describe('a text message', () => {
  let status = 200;
  const seen: { authorization: string | undefined; body: unknown }[] = [];
  const gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
      response.writeHead(status).end();
    });
  });

  beforeAll(() => new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    gateway.closeAllConnections();
    gateway.close();
  });

  const start = (): Promise<TestHost> =>
    startTestHost({
      folders: [pluginFolder('sms')],
      settings: { sms: { gatewayUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send` } },
      environment: { AFTERCARE_SMS_AUTHORIZATION: 'Bearer of-the-gateway' },
    });

  test.each([
    [200, { type: 'completed', variables: { delivered: true } }],
    [400, { type: 'failed', retry: false }],
    [429, { type: 'failed', retry: true }],
    [500, { type: 'failed', retry: true }],
  ])('that the gateway answers with %i has that outcome', async (answer, outcome) => {
    status = answer;
    const host = await start();
    expect(await host.do('sms.send', message)).toMatchObject(outcome);
    expect(seen.at(-1)).toEqual({ authorization: 'Bearer of-the-gateway', body: { id: 'job-1', ...message } });
  });

  test('without a gateway is a line in the log', async () => {
    const host = await startTestHost({ folders: [pluginFolder('sms')] });
    expect(await host.do('sms.send', message)).toEqual({ type: 'completed', variables: { delivered: false } });
    expect(host.logged[0]?.fields).toMatchObject(message);
  });
});
