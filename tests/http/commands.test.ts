import { setTimeout as pause } from 'node:timers/promises';
import { describeDatabases } from '../support/databases.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

describeDatabases('commands over the web', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  test('start one instance for one idempotency key', async () => {
    const start = () =>
      world.agent
        .post('/api/instances')
        .set('Idempotency-Key', 'one')
        .send({ process: 'request', variables: { subject: 'x' } });
    const answers = await Promise.all([start(), start(), start()]);
    const again = good(await start());
    expect(new Set([...answers, again].map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  test('take the same key of two people for two requests', async () => {
    const start = async (username: string) =>
      good(
        await (
          await world.server.as(username)
        )
          .post('/api/instances')
          .set('Idempotency-Key', 'mine')
          .send({ process: 'request', variables: { subject: 'x' } }),
      ).body.id;
    expect(await start('agent1')).not.toBe(await start('agent2'));
  });

  test('answer a repeated completion as the first, although the task is over', async () => {
    const task = await world.claimed();
    const complete = () =>
      world.manager
        .post(`/api/tasks/${task}/complete`)
        .set('Idempotency-Key', 'k')
        .send({ variables: { approved: true } });
    const first = good(await complete());
    expect(good(await complete()).body).toEqual(first.body);
    const other = await world.manager.post(`/api/tasks/${task}/complete`).send({ variables: { approved: true } });
    expect(other.body).toMatchObject({ status: 409, code: 'taskEnded' });
  });

  test('sent twice at once under one key are carried out once', async () => {
    const task = await world.claimed();
    const path = `/api/instances/${task.slice(0, 36)}/variables`;
    const set = () =>
      world.admin
        .patch(path)
        .set('Idempotency-Key', 'set')
        .send({ variables: { note: 'x' } });
    const answers = await Promise.all([set(), set(), set()]);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.sequence}`)).size).toBe(1);
    const complete = () =>
      world.manager
        .post(`/api/tasks/${task}/complete`)
        .set('Idempotency-Key', 'end')
        .send({ variables: { approved: true } });
    const ends = await Promise.all([complete(), complete(), complete()]);
    expect(ends.map(({ status, body }) => [status, body.state])).toEqual(Array(3).fill([200, 'completed']));
  });

  test('that saw the same sequence are taken once', async () => {
    const task = await world.claimed();
    const path = `/api/instances/${task.slice(0, 36)}`;
    const seen = good(await world.admin.get(path)).get('ETag') ?? '';
    const set = (note: string) =>
      world.admin.patch(`${path}/variables`).set('If-Match', seen).send({ variables: { note } });
    const statuses = (await Promise.all([set('a'), set('b'), set('c')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  test('are refused when the instance has gone on', async () => {
    const task = await world.task();
    const seen = good(await world.manager.get(`/api/tasks/${task}`)).get('ETag') ?? '';
    good(await world.manager.post(`/api/tasks/${task}/claim`).set('If-Match', seen));
    const late = await world.manager.post(`/api/tasks/${task}/release`).set('If-Match', seen);
    expect(late.body).toMatchObject({ status: 412, code: 'sequenceMismatch' });
    expect(good(await world.manager.get(`/api/tasks/${task}`)).body.assignee).toBe('manager-hz-1');
  });

  test('let nobody complete, release or claim what is somebody else’s', async () => {
    const task = await world.claimed();
    const south = await world.server.as('supervisor-zj');
    expect((await south.post(`/api/tasks/${task}/claim`)).body.code).toBe('taskTaken');
    expect((await south.post(`/api/tasks/${task}/complete`).send({})).body.code).toBe('taskTaken');
    const technician = await world.server.as('tech-hz-1');
    expect((await technician.post(`/api/tasks/${task}/release`)).body.code).toBe('taskTaken');
    expect((await technician.post(`/api/tasks/${task}/assign`).send({ assignee: 'tech-hz-1' })).body.code).toBe(
      'forbidden',
    );
    good(await south.post(`/api/tasks/${task}/release`)); // a supervisor above may assign, so may give it back
    expect((await technician.post(`/api/tasks/${task}/claim`)).body.code).toBe('forbidden');
  });

  test('publish a message of one id once', async () => {
    const publish = () =>
      world.agent.post('/api/messages').send({ name: 'requested', id: 'web-1', variables: { subject: 'x' } });
    expect(good(await publish())).toMatchObject({ status: 201, body: { isNew: true, delivered: true } });
    expect(good(await publish())).toMatchObject({ status: 200, body: { isNew: false } });
  });

  test('broadcast a signal once for one idempotency key, also when it has been spread since', async () => {
    const spread = () =>
      world.server.database.across((tx) => tx.query(`select key from effect where key like 'signal-%'`));
    const broadcast = async (key: string, username = 'duty1') =>
      (await world.server.as(username)).post('/api/signals').set('Idempotency-Key', key).send({ name: 'allClear' });
    const answers = await Promise.all([broadcast('s-1'), broadcast('s-1'), broadcast('s-1')]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await spread()).toHaveLength(1);
    await world.server.settle();
    expect((await broadcast('s-1')).status).toBe(202);
    expect(await spread()).toEqual([]);
    await broadcast('s-2');
    await broadcast('s-1', 'admin'); // the same key of somebody else
    expect(await spread()).toHaveLength(2);
    await world.server.settle();
  });

  test.each([
    ['a name with a space', { 'no name': 1 }],
    ['a name with a meaning of its own', { constructor: 1 }],
    ['too many', Object.fromEntries(Array.from({ length: 1_001 }, (_, number) => [`v${number}`, number]))],
  ])('refuse to send variables that nobody could receive: %s', async (_, variables) => {
    for (const path of ['/api/messages', '/api/signals']) {
      const { body } = await world.duty.post(path).send({ name: 'anything', variables });
      expect(body).toMatchObject({ status: 422, code: 'invalidVariables' });
    }
    const kept = await world.server.database.across((tx) =>
      tx.query(`select from message where name = 'anything' union all select from effect where key like 'signal-%'`),
    );
    expect(kept).toEqual([]);
  });

  test('give a job to one worker, and wake who waits for it', async () => {
    const type = 'letter.post';
    const drained = await world.worker.post('/api/jobs/activate').send({ type, worker: 'w', jobsMax: 100 });
    good(drained);
    const waiting = world.worker.post('/api/jobs/activate').send({ type, worker: 'w', waitMs: 20_000 });
    const answered = waiting.then((response) => response);
    await pause(100);
    const began = Date.now();
    const task = await world.claimed();
    good(await world.manager.post(`/api/tasks/${task}/complete`).send({ variables: { approved: true } }));

    const { body } = good(await answered);

    expect(body.jobs).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(15_000);
    const second = good(await world.worker.post('/api/jobs/activate').send({ type, worker: 'w2' }));
    expect(second.body.jobs).toEqual([]);
  });

  test('leave a job to others when its worker has gone away', async () => {
    const type = 'letter.post';
    good(await world.worker.post('/api/jobs/activate').send({ type, worker: 'w', jobsMax: 100 }));
    await world.worker
      .post('/api/jobs/activate')
      .timeout(200)
      .send({ type, worker: 'gone', waitMs: 20_000 })
      .catch(() => undefined);
    await pause(200);
    await world.job(); // would find nothing, had the one that went away been given it
  });

  test('retry a failed job until its attempts are used up, then hold an incident', async () => {
    const job = await world.job();
    good(await world.worker.post(`/api/jobs/${job}/fail`).send({ message: 'no stamps', retryInMs: 0 }));
    good(await world.worker.post(`/api/jobs/${job}/fail`).send({ message: 'still none' }));
    const { body } = good(await world.supervisor.get(`/api/incidents?instance=${job.slice(0, 36)}`));
    expect(body).toMatchObject({ total: 1, items: [{ code: 'jobFailed', unit: 'HZ-1', resolvedAt: null }] });
    const retried = good(await world.supervisor.post(`/api/incidents/${body.items[0].id}/retry`).send({}));
    expect(retried.body).toMatchObject({ resolvedHow: 'retried', resolvedBy: 'supervisor-hq' });
  });

  test('deploy the same files once, and name what is wrong with others', async () => {
    const { body: definition } = good(await world.owner.get('/api/processes'));
    const { deployment } = definition.items[0];
    const { body: files } = good(await world.owner.get(`/api/deployments/${deployment}`));
    expect(files.files.map(({ path }: { path: string }) => path)).toContain('forms/begin.json');
    const xml =
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:aftercare="urn:aftercare:bpmn:1"><bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s"/><bpmn:userTask id="t"><bpmn:extensionElements><aftercare:form key="nothing"/></bpmn:extensionElements></bpmn:userTask></bpmn:process></bpmn:definitions>';
    const deploy = (path: string, text: string) =>
      world.owner.post('/api/deployments').send({ name: 'mine', files: [{ path, text }] });
    const refused = await deploy('mine.bpmn', xml);
    expect(refused.status).toBe(422);
    expect(refused.body.problems[0]).toMatchObject({ path: 'mine.bpmn', message: { 'zh-CN': expect.any(String) } });
    const misspelt = xml.replace('<aftercare:form key="nothing"/>', '<aftercare:assignment role="agnet"/>');
    const { body: deployed } = good(await deploy('mine.bpmn', misspelt));
    expect(deployed.warnings).toContainEqual(
      expect.objectContaining({ path: 'mine.bpmn', code: 'roleUnknown', element: 't', line: 1, severity: 'warning' }),
    );
    const upwards = await deploy('../mine.bpmn', xml);
    expect(upwards.body).toMatchObject({ status: 400, code: 'invalidRequest' });
  });
});
