import type { JobOutcome } from '../../engine/ports/jobHandlers.ts';
import { PluginsRefused } from '../../engine/plugins/pluginsRefused.ts';
import { NOW, sampleFolder, startTestHost, type TestHost } from './support/testHost.ts';

const password = 'p@ss "w/rd';

const hostileHost = (limits = {}): Promise<TestHost> =>
  startTestHost({ folders: [sampleFolder('hostile')], environment: { AFTERCARE_HOSTILE_PASSWORD: password }, limits });

const orderlyHost = (settings: Record<string, unknown> = {}, environment = {}): Promise<TestHost> =>
  startTestHost({ folders: [sampleFolder('orderly')], settings: { orderly: settings }, environment });

const problemsOf = (starting: Promise<unknown>): Promise<readonly string[]> =>
  starting.then(
    () => [],
    (error: unknown) => (error instanceof PluginsRefused ? error.problems : [String(error)]),
  );

const failed = (message: string, retry: boolean, retryInMs: number | null = null): JobOutcome => ({
  type: 'failed',
  message: expect.stringContaining(message),
  retry,
  retryInMs,
});

describe('starting plugins', () => {
  test('offers their jobs, with texts and schemas', async () => {
    const { types, catalog } = await orderlyHost();
    expect([...types].sort()).toEqual(['orderly.echo', 'orderly.tell', 'orderly.wait']);
    expect(catalog[0]).toMatchObject({ type: 'orderly.echo', plugin: 'orderly', title: { en: 'Echo' } });
    expect(catalog[0]?.input.required).toEqual(['part', 'quantity', 'reason']);
  });

  test('tells every problem of a careless plugin at once', async () => {
    const problems = await problemsOf(startTestHost({ folders: [sampleFolder('careless')] }));
    expect(problems).toEqual([
      'Expected settings of plugin careless to be a schema of an object with properties',
      expect.stringContaining('in rising order, found 0001_a after "0002_b"'),
      'Expected migration 0003_c of tables of plugin careless to have a list of SQL statements',
      'Expected job types of plugin careless to be like mail.send, found "mail"',
      'Expected job types of plugin careless to be like mail.send, found "careless.Send"',
      expect.stringContaining('Expected input of job careless.schema to be a schema that compiles; schema is invalid'),
      'Expected output of job careless.schema to be a schema of an object with properties',
      'Expected title of job careless.title to have a text for zh-CN, found none',
      'Expected run of job careless.run to be a function',
      'Expected attemptMsMax of job careless.time to be 1 to 300000 ms, found 1000000000',
      'Expected settings of job careless.settings to be those of plugin careless, found other ones',
      'Expected job careless.nothing of plugin careless to be an object, found object',
    ]);
  });

  test('refuses two plugins with one name or one job type', async () => {
    const problems = await problemsOf(startTestHost({ folders: [sampleFolder('orderly'), sampleFolder('twin')] }));
    expect(problems).toEqual([
      'Expected one plugin named orderly, found several',
      ...['echo', 'tell', 'wait'].map((job) => `Expected one plugin to offer job orderly.${job}, found several`),
    ]);
  });

  test('refuses a folder without a plugin', async () => {
    const problems = await problemsOf(startTestHost({ folders: [sampleFolder('nowhere')] }));
    expect(problems).toEqual([expect.stringMatching(/^Expected plugin.js or plugin.ts in .*nowhere, found neither$/)]);
  });

  test('refuses settings for a plugin that is not loaded', async () => {
    const starting = startTestHost({ folders: [sampleFolder('orderly')], settings: { ordely: {} } });
    expect(await problemsOf(starting)).toEqual([
      'Expected settings for plugins that are loaded, found some for "ordely"',
    ]);
  });
});

describe('settings of a plugin', () => {
  const settingsOf = async (host: TestHost): Promise<unknown> => {
    const outcome = await host.do('orderly.echo', { part: 'belt' });
    return outcome.type === 'completed' ? outcome.variables['settings'] : outcome;
  };

  test('have the defaults of their schema', async () => {
    expect(await settingsOf(await orderlyHost())).toEqual({ currency: 'CNY', limit: 5, hosts: [] });
  });

  test('come from the environment before the configuration', async () => {
    const environment = {
      AFTERCARE_ORDERLY_LIMIT: '7',
      AFTERCARE_ORDERLY_HOSTS: '["a","b"]',
      AFTERCARE_ORDERLY_CURRENCY: '',
    };
    const host = await orderlyHost({ limit: 6, currency: 'EUR' }, environment);
    expect(await settingsOf(host)).toEqual({ currency: 'EUR', limit: 7, hosts: ['a', 'b'] });
  });

  test.each([
    [{ limit: 0 }, {}, 'Expected setting of plugin orderly "limit" to be >= 1, found 0'],
    [{ limit: '5' }, {}, 'Expected setting of plugin orderly "limit" to be integer, found "5"'],
    [{ limti: 5 }, {}, 'Expected a setting that plugin orderly knows, found "limti"'],
    [{ hosts: ['a', 1] }, {}, 'Expected setting of plugin orderly "hosts.1" to be string, found 1'],
    [{}, { AFTERCARE_ORDERLY_HOSTS: 'a,b' }, 'Expected AFTERCARE_ORDERLY_HOSTS to be written as JSON'],
  ])('are refused when wrong: %j %j', async (settings, environment, problem) => {
    const problems = await problemsOf(orderlyHost(settings, environment));
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test('that are secret come from the environment only, and are not repeated', async () => {
    const starting = startTestHost({ folders: [sampleFolder('hostile')], settings: { hostile: { password } } });
    expect(await problemsOf(starting)).toEqual([
      'Expected secret "password" of plugin hostile in AFTERCARE_HOSTILE_PASSWORD, found it in the configuration',
    ]);
    const missing = startTestHost({ folders: [sampleFolder('hostile')] });
    expect(await problemsOf(missing)).toEqual(['Expected setting of plugin hostile "password", found nothing']);
  });
});

describe('input of a job', () => {
  test('is what its schema names of the variables', async () => {
    const host = await orderlyHost();
    const outcome = await host.do('orderly.echo', { part: 'belt', quantity: 2, customer: { name: '王芳' } });
    expect(outcome).toMatchObject({
      type: 'completed',
      variables: { got: { part: 'belt', quantity: 2, reason: null } },
    });
  });

  test('takes a null for nothing, except where null is wanted', async () => {
    const host = await orderlyHost();
    const outcome = await host.do('orderly.echo', { part: 'belt', quantity: null, note: null, reason: null });
    expect(outcome).toMatchObject({
      type: 'completed',
      variables: { got: { part: 'belt', quantity: 1, reason: null } },
    });
  });

  test.each([
    [{}, 'Expected input of orderly.echo "part", found nothing'],
    [{ part: 7 }, 'Expected input of orderly.echo "part" to be string, found 7'],
    [{ part: 'belt', quantity: '2' }, 'Expected input of orderly.echo "quantity" to be integer, found "2"'],
    [{ part: 'belt', lines: [{}] }, 'Expected input of orderly.echo "lines.0.part", found nothing'],
    [{ part: 'belt', reason: 3 }, 'Expected input of orderly.echo "reason" to match a schema in anyOf, found 3'],
  ])('is refused for good when it does not fit: %j', async (variables, message) => {
    const host = await orderlyHost();
    expect(await host.do('orderly.echo', variables)).toEqual(failed(message, false));
  });

  test('comes with all that a job may know', async () => {
    const host = await orderlyHost();
    const outcome = await host.do('orderly.tell', {}, { headers: { template: 'lapsed' }, attempt: 2 });
    expect(outcome).toMatchObject({
      variables: {
        call: {
          ...{ jobId: 'job-1', jobType: 'orderly.tell', tenant: 'acme', process: 'repair', element: 'task' },
          ...{ attempt: 2, businessKey: 'R-1', headers: { template: 'lapsed' }, now: NOW, input: {} },
        },
      },
    });
  });

  test('does not share anything with the engine', async () => {
    const host = await hostileHost();
    const variables = Object.freeze({ value: Object.freeze(['kept']) });
    const headers = Object.freeze({});
    expect(await host.do('hostile.changeWhatItGets', variables, { headers })).toEqual({
      type: 'completed',
      variables: { count: 1 },
    });
    expect(variables).toEqual({ value: ['kept'] });
  });
});

describe('a hostile plugin', () => {
  test.each([
    ['throwAtOnce', failed('no connection', true)],
    ['throwNothing', failed('undefined', true)],
    ['throwUnreadable', failed('Expected hostile.throwUnreadable to throw an error', false)],
    ['throwBpmn', { type: 'error', code: 'outOfStock', message: 'Nothing left', variables: { left: 0 } }],
    ['throwBadBpmn', failed('Expected variables of BpmnError outOfStock', false)],
    ['throwBpmnWithoutCode', failed('to have a code', false)],
    ['throwPermanent', failed('Expected a known part, found X-1', false)],
    ['throwLater', failed('Busy', true, 90_000)],
    ['throwMuchLater', failed('Busy', true, 7 * 24 * 3_600_000)],
    ['throwNever', failed('Busy', true)],
    ['answerNothing', failed('Expected answer of hostile.answerNothing "count", found nothing', false)],
    ['answerText', failed('to be an object, found string', false)],
    ['answerList', failed('to be an object, found a list', false)],
    ['answerWrong', failed('Expected answer of hostile.answerWrong "count" to be integer, found "three"', false)],
    ['answerNaN', failed('"count", found nothing', false)],
    ['answerCycle', failed('to be what JSON can say', false)],
    ['answerUnreadable', failed('no', true)],
    ['answerHuge', failed('of at most 1000000 characters', false)],
    ['answerMore', { type: 'completed', variables: { count: 1 } }],
    ['useTables', failed('Expected plugin hostile to declare tables, found none', false)],
    ['askDirectory', failed('found no directory', false)],
    ['unknown', failed('Expected a job type that a plugin offers, found hostile.unknown', false)],
  ])('that does %s leads to an outcome', async (job, outcome) => {
    const host = await hostileHost();
    expect(await host.do(`hostile.${job}`)).toEqual(outcome);
  });

  test.each(['hang', 'hangUntilAborted'])('that does %s is given up', async (job) => {
    const host = await hostileHost({ attemptMsMax: 20 });
    expect(await host.do(`hostile.${job}`)).toEqual(failed('Expected an answer within 20 ms, found none', true));
  });

  test('is given up when the node stops', async () => {
    const host = await hostileHost();
    const stopping = new AbortController();
    const running = host.run({ ...request('hostile.hang'), id: 'job-2' }, stopping.signal);
    stopping.abort(new Error('The node stops'));
    expect(await running).toEqual(failed('The node stops', true));
    expect(await host.run(request('hostile.hang'), stopping.signal)).toEqual(failed('The node stops', true, 5_000));
  });

  test('that hangs again and again gets no more jobs, while others do', async () => {
    const host = await startTestHost({
      folders: [sampleFolder('hostile'), sampleFolder('orderly')],
      environment: { AFTERCARE_HOSTILE_PASSWORD: password },
      limits: { attemptMsMax: 20, abandonedMax: 2 },
    });
    await Promise.all(['hang', 'hang', 'hangUntilAborted'].map((job) => host.do(`hostile.${job}`)));
    expect(await host.do('hostile.answerMore')).toEqual(failed('found 2 that hang', true, 5_000));
    expect(await host.do('orderly.wait')).toMatchObject({ type: 'completed' });
  });

  test('writes no secret into log or incident, and no endless line', async () => {
    const host = await hostileHost();
    expect(await host.do('hostile.tellSecret')).toEqual(failed('535 rejected ***', true));
    const written = JSON.stringify(host.logged);
    expect(written).not.toContain('w/rd');
    expect(written).not.toContain(encodeURIComponent(password));
    expect(written.length).toBeLessThan(10_000);
    expect(host.logged[0]).toEqual({
      level: 'info',
      plugin: 'hostile',
      message: 'Signing in with ***',
      fields: expect.objectContaining({ url: 'smtp://me:***@mail', tenant: 'acme', jobId: 'job-1' }),
    });
  });
});

describe('a busy plugin', () => {
  const busyHost = (jobsWaitingMax: number): Promise<TestHost> =>
    startTestHost({ folders: [sampleFolder('orderly')], limits: { jobsAtOnceMax: 3, jobsWaitingMax } });

  test('does a bounded number of jobs at once, and all of them', async () => {
    const host = await busyHost(100);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => host.do('orderly.wait')));
    expect(outcomes.every(({ type }) => type === 'completed')).toBe(true);
    expect(outcomes.at(-1)).toEqual({ type: 'completed', variables: { mostAtOnce: 3 } });
  });

  test('sends away those for whom the line is too long', async () => {
    const host = await busyHost(2);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => host.do('orderly.wait')));
    expect(outcomes.map(({ type }) => type)).toEqual([...Array(5).fill('completed'), 'failed']);
    expect(outcomes[5]).toEqual(failed('Expected fewer than 2 jobs to wait in line', true, 5_000));
  });

  test('lets a job leave the line when it is called off', async () => {
    const host = await busyHost(1);
    const underWay = Array.from({ length: 3 }, () => host.do('orderly.wait'));
    const calledOff = new AbortController();
    const waiting = host.run(request('orderly.wait'), calledOff.signal);
    calledOff.abort();
    expect(await waiting).toEqual(failed('before the job was called off', true, 5_000));
    expect(await host.do('orderly.wait')).toMatchObject({ type: 'completed' });
    await Promise.all(underWay);
  });
});

const request = (type: string) => ({
  ...{ id: 'job-1', type, tenant: 'acme', instance: 'i', process: 'p', element: 'e', businessKey: null },
  ...{ attempt: 1, headers: {}, variables: {} },
});
