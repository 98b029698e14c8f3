import type { JobRequest } from '../../engine/ports/jobHandlers.ts';
import { startSmtpServer, type SmtpServer } from './support/smtpServer.ts';
import { pluginFolder, startTestHost, type TestHost } from './support/testHost.ts';

const mail = { to: 'wang@example.com', subject: '维修进度', text: '您好，配件已到。' };

const servers: SmtpServer[] = [];

afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function mailHost(replies: Record<string, string> = {}, environment: Record<string, string> = {}) {
  const server = await startSmtpServer(replies);
  servers.push(server);
  const host = await startTestHost({
    folders: [pluginFolder('mail')],
    settings: { mail: { from: 'service@maker.example', requireTls: false, staffDomain: 'maker.example' } },
    environment: { AFTERCARE_MAIL_SMTP_URL: `smtp://me:p%40ss-word@127.0.0.1:${server.port}`, ...environment },
  });
  return { server, host };
}

const send = (host: TestHost, variables: JobRequest['variables'], request: Partial<JobRequest> = {}) =>
  host.do('mail.send', { ...mail, ...variables }, request);

const failed = (message: string, retry: boolean) => ({
  ...{ type: 'failed', message: expect.stringContaining(message), retry, retryInMs: null },
});

const recipients = ({ heard }: SmtpServer): readonly string[] =>
  heard.filter((line) => line.startsWith('RCPT')).map((line) => line.slice(9, -1));

const headersOf = ({ heard }: SmtpServer): readonly string[] => {
  const from = heard.indexOf('DATA') + 1;
  return heard.slice(from, heard.indexOf('', from));
};

describe('a mail', () => {
  test('goes to the server, with a message id from the job', async () => {
    const { server, host } = await mailHost();
    const outcome = await send(host, {});
    expect(outcome).toEqual({
      type: 'completed',
      variables: {
        messageId: expect.stringMatching(/^<[0-9a-f]{32}@maker\.example>$/),
        accepted: ['wang@example.com'],
        rejected: [],
      },
    });
    expect(await send(host, {}, { attempt: 2 })).toEqual(outcome);
    expect(await send(host, {}, { id: 'job-2' })).not.toEqual(outcome);
    expect(headersOf(server)).toEqual(
      expect.arrayContaining([
        'From: Aftercare <service@maker.example>',
        'To: wang@example.com',
        'Auto-Submitted: auto-generated',
      ]),
    );
  });

  test('goes to everyone, blind copies unseen', async () => {
    const { server, host } = await mailHost();
    await send(host, { to: ['a@x.example', 'b@x.example'], cc: 'c@x.example', bcc: ['d@x.example'] });
    expect(recipients(server)).toEqual(['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example']);
    expect(server.heard.join('\n')).not.toMatch(/^Bcc/m);
  });

  test('reaches a unit by its code and one of our own by the user name', async () => {
    const { server, host } = await mailHost();
    await send(host, { to: ['supervisor@HZ-1', 'wang.fang'], replyTo: 'service@maker.example' });
    expect(recipients(server)).toEqual(['supervisor@hz-1.maker.example', 'wang.fang@maker.example']);
  });

  test.each([
    { to: 'wang@example.com\r\nRCPT TO:<all@example.com>' },
    { to: 'wang@example.com, all@example.com' },
    { to: 'Wang <wang@example.com>' },
    { to: '"a b"@example.com' },
    { to: 'wang@' },
    { to: 'wang@example..com' },
    { to: [] },
    { to: ['fine@example.com', 'not fine'] },
    { to: null },
    { cc: 'x@y\u0000.example' },
    { replyTo: 'a@b.example\nBcc: all@example.com' },
    { subject: '' },
  ])('to anything but addresses is refused for good: %j', async (variables) => {
    const { server, host } = await mailHost();
    expect(await send(host, variables)).toEqual(failed('Expected input of mail.send', false));
    expect(server.heard).toEqual([]);
  });

  test.each(['\r\nBcc: all@example.com\r\n\r\nbody', '\nX-Evil: 1', 'a\u2028b\u0000c', '=?utf-8?q?=0D=0ABcc:_x?='])(
    'has one subject, whatever it holds: %j',
    async (subject) => {
      const { server, host } = await mailHost();
      await send(host, { subject });
      const names = headersOf(server)
        .filter((line) => !/^\s/.test(line))
        .map((line) => line.split(':')[0]);
      expect(names.sort()).toEqual([
        ...['Auto-Submitted', 'Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version'],
        ...['Message-ID', 'Subject', 'To'],
      ]);
      expect(recipients(server)).toEqual(['wang@example.com']);
    },
  );

  test('keeps a body that looks like the end of a message whole', async () => {
    const { server, host } = await mailHost();
    await send(host, { text: 'one\r\n.\r\nMAIL FROM:<evil@example.com>' });
    expect(server.heard).toContain('..');
    expect(server.heard.filter((line) => line.startsWith('MAIL FROM'))).toHaveLength(2); // the second is body text
    expect(recipients(server)).toEqual(['wang@example.com']);
  });
});

describe('what the mail server says', () => {
  test.each([
    [{ 'RCPT TO:<wang': '550 no such user' }, '550 no such user', false],
    [{ 'RCPT TO:<wang': '450 greylisted' }, '450 greylisted', true],
    [{ '.': '554 spam' }, '554 spam', false],
    [{ '.': '451 later' }, '451 later', true],
    [{ EHLO: '421 busy' }, '421 busy', true],
  ])('%j decides on another attempt', async (replies, message, retry) => {
    const { host } = await mailHost(replies);
    expect(await send(host, {})).toEqual(failed(message, retry));
  });

  test('of some recipients only is part of the answer', async () => {
    const { host } = await mailHost({ 'RCPT TO:<gone': '550 no such user' });
    expect(await send(host, { to: ['wang@example.com', 'gone@example.com'] })).toMatchObject({
      type: 'completed',
      variables: { accepted: ['wang@example.com'], rejected: ['gone@example.com'] },
    });
  });

  test('never shows the password', async () => {
    const { host } = await mailHost({ AUTH: `535 p@ss-word is wrong` });
    const outcome = await send(host, {});
    expect(JSON.stringify(outcome)).toContain('*** is wrong');
    expect(JSON.stringify(outcome)).not.toContain('ss-word');
  });

  test('without encryption is nothing, unless the operator allows it', async () => {
    const { server, host } = await mailHost({ STARTTLS: '454 not now' }, { AFTERCARE_MAIL_REQUIRE_TLS: 'true' });
    expect(await send(host, {})).toMatchObject({ type: 'failed' });
    expect(recipients(server)).toEqual([]);
  });

  test('is nothing when it is not there', async () => {
    const { host } = await mailHost({}, { AFTERCARE_MAIL_SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(await send(host, {})).toEqual(failed('ECONNREFUSED', true));
  });
});

describe('without a mail server', () => {
  test('a mail is a line in the log', async () => {
    const host = await startTestHost({ folders: [pluginFolder('mail')] });
    expect(await send(host, { to: 'supervisor@HZ-1' })).toMatchObject({
      type: 'completed',
      variables: { accepted: ['supervisor@HZ-1'] },
    });
    expect(host.logged[0]?.fields).toMatchObject({ to: 'supervisor@HZ-1', subject: mail.subject, text: mail.text });
  });

  test('a wrong address of one is told at the start, without repeating it', async () => {
    const starting = startTestHost({
      folders: [pluginFolder('mail')],
      environment: { AFTERCARE_MAIL_SMTP_URL: 'me:secret@mail' },
    });
    await expect(starting).rejects.toThrow(/"smtpUrl" to match pattern .*, found something else$/);
  });
});
