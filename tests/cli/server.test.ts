import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitId } from '../../engine/ports/organisation/identifiers.ts';
import type { Role } from '../../engine/organisation/roles.ts';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { migratedArchive } from '../support/embeddedTemplate.ts';
import { openServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import type { Typed } from './typed.ts';
import { typed } from './typed.ts';

const samples = join(import.meta.dirname, '../http/samples/request');

describe('commands that ask a server', () => {
  let server: TestServer;
  let url = '';
  let folder = '';
  beforeAll(async () => {
    server = await openServer(await openEmbedded('memory', { startFrom: await migratedArchive() }));
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    folder = await mkdtemp(join(tmpdir(), 'aftercare-cli-'));
    await asPerson('owner1', 'deploy', samples);
  });
  afterAll(async () => {
    await server.close();
    await server.database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const asPerson = (user: string, ...given: readonly string[]): Promise<Typed> =>
    typed([...given, '--url', url, '--user', user], { AFTERCARE_TENANT: 'demo', AFTERCARE_PASSWORD: 'aftercare-demo' });
  const json = (answer: Typed) => JSON.parse(answer.said[0] ?? 'null');

  const started = async (variables: object = {}): Promise<string> => {
    const text = JSON.stringify({ subject: 'Typed', number: 'T-1', unit: 'HZ-1', ...variables });
    const answer = await asPerson('agent1', 'start', 'request', '--variables', text);
    expect(answer.complained).toEqual([]);
    await server.settle();
    return answer.said[0] ?? '';
  };
  const taskOf = async (instance: string): Promise<string> =>
    json(await asPerson('manager-hz-1', 'tasks', '--case', instance, '--json')).items[0].id;

  test('deploy a folder once, and say so', async () => {
    const again = await asPerson('owner1', 'deploy', samples, '--name', 'request');
    expect(again).toEqual({ exitCode: 0, said: ['request 1 unchanged', 'trouble 1 unchanged'], complained: [] });
    const renamed = await asPerson('owner1', 'deploy', samples, '--name', 'second', '--note', 'why', '--json');
    expect(json(renamed)).toMatchObject({ isNew: true, definitions: [{ process: 'request', version: 2 }, {}] });
  });

  test('refuse to deploy what has problems, and tell each', async () => {
    const file = join(folder, 'broken.bpmn');
    await writeFile(file, '<definitions/>');
    const { exitCode, said, complained } = await asPerson('owner1', 'deploy', file);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: [] });
    expect(complained).toEqual([
      expect.stringMatching(/broken\.bpmn:1: error notBpmn.*: Expected/),
      expect.stringMatching(/The files cannot be deployed \(deploymentRefused\)/),
    ]);
  });

  test('start, list, claim and complete', async () => {
    const instance = await started();
    const inbox = await asPerson('manager-hz-1', 'tasks', '--group', '--process', 'request', '--case', instance);
    const [head, row = ''] = inbox.said;
    expect(head).toMatch(/^TASK +ELEMENT +WHOSE +DUE +CASE +NAME$/);
    expect(row).toMatch(/ review +supervisor@HZ-1 +\S+.* T-1 +Review$/);
    const task = row.split(' ', 1)[0] ?? '';

    const early = await asPerson('manager-hz-1', 'complete', task);
    expect(early).toMatchObject({ exitCode: 1, complained: [expect.stringContaining('(taskNotTaken)')] });
    expect((await asPerson('manager-hz-1', 'claim', task)).said).toEqual([`${task} review: taken by manager-hz-1`]);
    const wrong = await asPerson('manager-hz-1', 'complete', task, '--variables', '{"approved":"perhaps"}');
    expect(wrong).toMatchObject({ exitCode: 1, complained: [expect.stringContaining('(invalidForm)')] });
    const answers = join(folder, 'answers.json');
    await writeFile(answers, '{"approved":true}');
    const done = await asPerson('manager-hz-1', 'complete', task, '--variables', `@${answers}`);
    expect(done).toEqual({ exitCode: 0, said: [`${task} review: completed`], complained: [] });
  });

  test('list instances and show one', async () => {
    const instance = await started({ number: 'T-2' });
    const list = await asPerson('supervisor-hq', 'instances', '--process', 'request', '--business-key', 'T-2');
    expect(list.said[1]).toContain(instance);
    expect(list.complained).toEqual(['1 of 1']);
    expect((await asPerson('supervisor-hq', 'instances', '--status', 'flying')).exitCode).toBe(2);

    const shown = (await asPerson('supervisor-hq', 'show', instance)).said.join('\n');
    expect(shown).toMatch(/Active\n {2}Review \(review\)/);
    expect(shown).toMatch(/Variables\n[\s\S]*number = "T-2"/);
    expect(shown).toMatch(/What happened\n/);
    const chinese = (await asPerson('supervisor-hq', 'show', instance, '--lang', 'zh-CN')).said.join('\n');
    expect(chinese).toMatch(/当前活动\n {2}审核 \(review\)/);
    expect(json(await asPerson('supervisor-hq', 'show', instance, '--json'))).toMatchObject({
      instance: { id: instance },
    });
  });

  test('list more than a page holds', async () => {
    const { items, total } = json(await asPerson('supervisor-hq', 'instances', '--json', '--limit', '1'));
    expect(items).toHaveLength(1);
    expect(total).toBeGreaterThan(1);
    const all = json(await asPerson('supervisor-hq', 'instances', '--json', '--limit', '1000'));
    expect(all.items).toHaveLength(all.total);
  });

  test('cancel with a reason', async () => {
    const instance = await started();
    const answer = await asPerson('supervisor-hq', 'cancel', instance, '--reason', 'by mistake');
    expect(answer).toEqual({ exitCode: 0, said: [`${instance} cancelled`], complained: [] });
  });

  test('publish messages by key, each id once', async () => {
    const waiting = await asPerson(
      'agent1',
      'message',
      'answered',
      '--correlation',
      'nobody',
      '--id',
      'm-1',
      '--seconds',
      '9',
    );
    expect(waiting.said).toEqual(['m-1 waits for a receiver']);
    const beginning = await asPerson(
      'agent1',
      'message',
      'requested',
      '--variables',
      '{"subject":"By message"}',
      '--json',
    );
    expect(json(beginning)).toMatchObject({ isNew: true, delivered: true });
  });

  test('list incidents and retry one', async () => {
    await asPerson('agent1', 'start', 'trouble', '--variables', '{"amount":"much"}');
    const list = await asPerson('supervisor-hq', 'incidents', '--process', 'trouble');
    expect(list.said[1]).toMatch(/ trouble +divide /);
    const incident = list.said[1]?.split(' ', 1)[0] ?? '';
    const retried = await asPerson('supervisor-hq', 'retry', incident, '--variables', '{"amount":4}');
    expect(retried.said).toEqual([`${incident} divide: tried again`]);
    expect((await asPerson('supervisor-hq', 'incidents')).complained).toEqual(['0 of 0']);
    expect((await asPerson('supervisor-hq', 'incidents', '--resolved')).said[1]).toContain('retried');
  });

  test('verify and export the history as an auditor', async () => {
    const instance = await started();
    const one = await asPerson('auditor1', 'verify', instance);
    expect(one).toEqual({
      exitCode: 0,
      said: [expect.stringMatching(/^1 instances, \d+ entries: intact$/)],
      complained: [],
    });
    const all = await asPerson('auditor1', 'verify', '--json');
    expect(json(all)).toMatchObject({ findings: [] });

    const exported = await asPerson('auditor1', 'export', instance);
    const everything = await asPerson('auditor1', 'export', '--all');
    for (const line of exported.said) expect(everything.said).toContain(line);
    const file = join(folder, 'journal.ndjson');
    await writeFile(file, `${everything.said.join('\n')}\n`);
    const walked = await typed(['verify', '--file', file, '--json']);
    expect(json(walked)).toEqual({ ...json(all), entries: everything.said.length });
  });

  test('ask as a machine with a key, from the option or the environment', async () => {
    const key = await keyFor('auditor');
    expect(await typed(['verify', '--url', url, '--key', key])).toMatchObject({ exitCode: 0 });
    expect(await typed(['verify'], { AFTERCARE_URL: url, AFTERCARE_KEY: key })).toMatchObject({ exitCode: 0 });
    const refused = await typed(['start', 'request'], { AFTERCARE_URL: url, AFTERCARE_KEY: key });
    expect(refused).toMatchObject({
      exitCode: 1,
      complained: [expect.stringMatching(/^aftercare: Not allowed \(forbidden\)/)],
    });
  });

  test('are told in one line that a key, a password or an instance is none', async () => {
    const wrongKey = await typed(['tasks', '--url', url, '--key', 'ak_demo_x'], {});
    expect(wrongKey).toMatchObject({ exitCode: 1, complained: [expect.stringContaining('(signedOut)')] });
    const wrongPassword = await typed([
      'tasks',
      '--url',
      url,
      '--tenant',
      'demo',
      '--user',
      'agent1',
      '--password',
      'no',
    ]);
    expect(wrongPassword).toMatchObject({ exitCode: 1, complained: [expect.stringContaining('(badCredentials)')] });
    const strange = await asPerson('auditor1', 'show', '00000000-0000-7000-8000-000000000000', '--lang', 'zh-CN');
    expect(strange).toMatchObject({
      exitCode: 1,
      complained: [expect.stringContaining('流程实例不存在（unknownInstance）')],
    });
  });

  const keyFor = async (role: Role): Promise<string> => {
    const by = await server.organisation.actor('admin');
    const grants = [{ role, unitId: unitId('hq') }];
    const made = await server.organisation.apiKeys.create(by, { name: 'cli', grants, expiresAt: null });
    if (!made.ok) throw new Error(made.failure.message);
    return made.value.text;
  };

  test('complete what was claimed for the last time, as JSON', async () => {
    const task = await taskOf(await started());
    expect(json(await asPerson('manager-hz-1', 'claim', task, '--json'))).toMatchObject({ assignee: 'manager-hz-1' });
  });
});
