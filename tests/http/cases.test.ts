import { describeDatabases } from '../support/databases.ts';
import { openServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

describeDatabases('a case over the web API', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await open());
    await server.deploySamples();
  });
  afterAll(() => server.close());

  test('runs from its form to its end', async () => {
    const agent = await server.as('agent1');
    const started = await agent.post('/api/instances').send({
      process: 'request',
      variables: { subject: 'A lid', number: 'R-1', unit: 'HZ-1', priority: 80, dueIn: 'PT2H' },
    });
    expect(started.body).toMatchObject({
      process: 'request',
      title: 'A lid',
      businessKey: 'R-1',
      unit: 'HZ-1',
      status: 'running',
    });
    expect(started.status).toBe(201);
    expect(started.get('ETag')).toBe('"1"');
    await server.settle();

    const manager = await server.as('manager-hz-1');
    const inbox = await manager.get('/api/tasks?whose=groups');
    expect(inbox.body).toMatchObject({ total: 1, next: null });
    const [task] = inbox.body.items;
    expect(task).toMatchObject({
      name: 'Review',
      labels: { 'zh-CN': '审核' },
      role: 'supervisor',
      unit: 'HZ-1',
      assignee: null,
      priority: 80,
    });
    expect(task.may).toEqual({ claim: true, release: false, assign: true, complete: false });

    const early = await manager.post(`/api/tasks/${task.id}/complete`).send({ variables: { approved: true } });
    expect(early.body).toMatchObject({ status: 409, code: 'taskNotTaken' });
    const claimed = await manager.post(`/api/tasks/${task.id}/claim`);
    expect(claimed.body).toMatchObject({
      assignee: 'manager-hz-1',
      may: { claim: false, release: true, complete: true },
    });

    const detail = await manager.get(`/api/tasks/${task.id}`);
    expect(detail.body).toMatchObject({
      formDocument: { key: 'review' },
      variables: { subject: 'A lid', number: 'R-1' },
    });
    const wrong = await manager.post(`/api/tasks/${task.id}/complete`).send({ variables: { cost: -1 } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.problems.map(({ place }: { place: string }) => place)).toEqual([
      '/variables/approved',
      '/variables/cost',
    ]);
    const completed = await manager.post(`/api/tasks/${task.id}/complete`).send({ variables: { approved: true } });
    expect(completed.body).toMatchObject({ state: 'completed', completedBy: 'manager-hz-1' });

    const worker = await server.machine();
    const { body: activated } = await worker.post('/api/jobs/activate').send({ type: 'letter.post', worker: 'w' });
    expect(activated.jobs).toMatchObject([{ type: 'letter.post', headers: { stamp: 'blue' }, businessKey: 'R-1' }]);
    const done = await worker.post(`/api/jobs/${activated.jobs[0].id}/complete`).send({ variables: { posted: true } });
    expect(done.body).toMatchObject({ status: 'running' });

    const message = await agent
      .post('/api/messages')
      .send({ name: 'answered', correlationKey: 'R-1', variables: { yes: true } });
    expect(message.body).toMatchObject({ isNew: true, delivered: true });
    const ended = await agent.get(`/api/instances/${started.body.id}`);
    expect(ended.body).toMatchObject({ status: 'completed', incidents: 0 });
  });
});
