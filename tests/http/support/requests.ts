import type { Readable } from 'node:stream';
import type { Response } from 'supertest';
import type { OperationName } from '../../../engine/contract/operations/index.ts';
import { sampleFiles } from '../../support/server.ts';
import { good } from './world.ts';
import { deployFreeWork, freeWork } from './freeWork.ts';
import type { World } from './world.ts';

type Requests = { readonly [Name in OperationName]: (world: World) => Promise<Response> };

const NOWHERE = '01890000-0000-7000-8000-000000000000';

let names = 0;
const fresh = (beginning: string): string => `${beginning}-${(names += 1)}`;

const files = () => sampleFiles().map(({ path, content }) => ({ path, text: new TextDecoder().decode(content) }));

/** Two tasks of the supervisors of HZ-1, one after the other. */
const STEPS = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:test">
  <process id="steps" isExecutable="true">
    <startEvent id="begin"/>
    ${['first', 'second'].map((id) => `<userTask id="${id}"><extensionElements><aftercare:assignment role="supervisor" unit='"HZ-1"'/></extensionElements></userTask>`).join('')}
    <sequenceFlow id="f1" sourceRef="begin" targetRef="first"/><sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
  </process>
</definitions>`;

interface Steps {
  readonly instance: string;
  /** The task that the manager has completed, and the one that is open. */
  readonly done: string;
  readonly task: string;
  readonly visit: number;
}

/** The first step is done, and nobody has looked at the second. */
async function firstStep({ owner, agent, manager, supervisor, server }: World): Promise<Steps> {
  good(await owner.post('/api/deployments').send({ name: 'steps', files: [{ path: 'steps.bpmn', text: STEPS }] }));
  const started = good(await supervisor.post('/api/instances').send({ process: 'steps' }));
  const instance: string = started.body.id;
  await server.settle();
  const open = async (): Promise<string> =>
    good(await supervisor.get(`/api/tasks?instance=${instance}`)).body.items[0].id;
  const done = await open();
  good(await manager.post(`/api/tasks/${done}/claim`));
  good(await manager.post(`/api/tasks/${done}/complete`).send({}));
  await server.settle();
  const { body } = good(await agent.get(`/api/instances/${instance}/tokens`));
  const token = body.items.find((each: { element: string }) => each.element === 'second');
  return { instance, done, task: await open(), visit: token.visit };
}

/** The manager has the second step. */
export async function secondStep(world: World): Promise<Steps> {
  const steps = await firstStep(world);
  good(await world.manager.post(`/api/tasks/${steps.task}/claim`));
  return steps;
}

/** Every operation, asked as it should be by somebody who may. */
export const goodRequests: Requests = {
  signIn: ({ server }) =>
    server.nobody.post('/api/session').send({ tenant: 'demo', username: 'agent2', password: 'aftercare-demo' }),
  readMe: ({ agent }) => agent.get('/api/session'),
  signOut: ({ server }) => server.nobody.delete('/api/session'),
  changePassword: async ({ server }) =>
    (await server.as('agent3'))
      .post('/api/session/password')
      .send({ old: 'aftercare-demo', password: 'quite another one' }),
  listProblems: ({ server }) => server.nobody.get('/api/problems'),

  deploy: ({ owner }) => owner.post('/api/deployments').send({ name: 'again', note: 'once more', files: files() }),
  readDeployment: async ({ agent, definition }) => agent.get(`/api/deployments/${(await definition()).deployment}`),
  readFile: async ({ agent, definition }) =>
    agent.get(`/api/deployments/${(await definition()).deployment}/file?path=forms/begin.json`),
  listProcesses: ({ agent }) => agent.get('/api/processes?limit=1'),
  listVersions: ({ agent }) => agent.get('/api/processes/request/versions'),
  readDefinition: async ({ agent, definition }) => agent.get(`/api/definitions/${(await definition()).id}`),
  readXml: async ({ agent, definition }) => agent.get(`/api/definitions/${(await definition()).id}/xml`),
  readForm: async ({ agent, definition }) => agent.get(`/api/definitions/${(await definition()).id}/forms/review`),

  startInstance: ({ agent }) =>
    agent
      .post('/api/instances')
      .send({ process: 'request', version: 1, businessKey: 'K-1', variables: { subject: 'x' } }),
  listInstances: async ({ agent, started }) => {
    await started();
    return agent.get('/api/instances?process=request&status=running&unit=HZ-1&text=Request&cases=true&incidents=false');
  },
  readInstance: async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}`),
  readVariables: async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/variables`),
  setVariables: async ({ admin, started }) =>
    admin.patch(`/api/instances/${(await started()).id}/variables`).send({ variables: { note: 'put right' } }),
  cancelInstance: async ({ supervisor, started }) =>
    supervisor.post(`/api/instances/${(await started()).id}/cancel`).send({ reason: 'a mistake' }),
  listInterventions: async ({ admin, started }) => admin.get(`/api/instances/${(await started()).id}/interventions`),
  intervene: async (world) => {
    const { instance, visit } = await secondStep(world);
    const move = { kind: 'move', visit, target: 'first', reason: 'not yet' };
    return world.admin.post(`/api/instances/${instance}/interventions`).send(move);
  },
  listRejections: async (world) => world.manager.get(`/api/tasks/${(await secondStep(world)).task}/rejections`),
  rejectTask: async (world) =>
    world.manager
      .post(`/api/tasks/${(await secondStep(world)).task}/reject`)
      .send({ target: 'first', reason: 'incomplete' }),
  withdrawCompletion: async (world) => world.manager.post(`/api/tasks/${(await firstStep(world)).done}/withdraw`),
  listTokens: async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/tokens`),
  listRelated: async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/related`),
  listAdHocs: async (world) => world.agent.get(`/api/instances/${(await freeWork(world)).instance}/adhoc`),
  startAdHocActivity: async (world) =>
    world.manager.post(`${(await freeWork(world)).path}/activities`).send({ element: 'look' }),
  completeAdHoc: async (world) => world.manager.post(`${(await freeWork(world)).path}/complete`),

  listTasks: async ({ manager, task }) => {
    await task();
    return manager.get('/api/tasks?whose=groups&sort=-priority&unit=HZ-1&role=supervisor&text=Review&limit=2');
  },
  countTasks: ({ manager }) => manager.get('/api/tasks/counts'),
  tallyTasks: async ({ manager, task }) => {
    await task();
    return manager.get('/api/tasks/tally?whose=groups');
  },
  readTask: async ({ manager, task }) => manager.get(`/api/tasks/${await task()}`),
  claimTask: async ({ manager, task }) => manager.post(`/api/tasks/${await task()}/claim`),
  releaseTask: async ({ manager, claimed }) => manager.post(`/api/tasks/${await claimed()}/release`),
  assignTask: async ({ manager, task }) =>
    manager.post(`/api/tasks/${await task()}/assign`).send({ assignee: 'tech-hz-1', role: null, unit: 'HZ-1' }),
  completeTask: async ({ manager, claimed }) =>
    manager.post(`/api/tasks/${await claimed()}/complete`).send({ variables: { approved: false, remark: 'no' } }),

  publishMessage: ({ agent }) =>
    agent
      .post('/api/messages')
      .send({ name: 'requested', id: fresh('m'), correlationKey: fresh('k'), variables: { subject: 'x' } }),
  broadcastSignal: ({ duty }) => duty.post('/api/signals').send({ name: 'allClear', variables: { by: 'duty' } }),
  evaluateConditions: async (world) => {
    await deployFreeWork(world);
    return world.agent.post('/api/conditions').send({ variables: { degrees: 31 } });
  },
  activateJobs: ({ worker }) => worker.post('/api/jobs/activate').send({ type: 'letter.post', worker: 'w' }),
  completeJob: async ({ worker, job }) =>
    worker.post(`/api/jobs/${await job()}/complete`).send({ variables: { posted: true } }),
  failJob: async ({ worker, job }) =>
    worker.post(`/api/jobs/${await job()}/fail`).send({ message: 'no stamps', retryInMs: 1000 }),
  throwJobError: async ({ worker, job }) =>
    worker.post(`/api/jobs/${await job()}/error`).send({ code: 'lost', message: 'in the rain' }),

  listIncidents: async ({ supervisor, incident }) => {
    await incident();
    return supervisor.get('/api/incidents?process=trouble&state=any');
  },
  readIncident: async ({ supervisor, incident }) => supervisor.get(`/api/incidents/${await incident()}`),
  retryIncident: async ({ supervisor, incident }) =>
    supervisor.post(`/api/incidents/${await incident()}/retry`).send({ variables: { amount: 4 } }),

  readJournal: async ({ auditor, started }) => auditor.get(`/api/instances/${(await started()).id}/journal?limit=1`),
  readTimeline: async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/timeline`),
  verifyInstance: async ({ auditor, started }) => auditor.get(`/api/instances/${(await started()).id}/verification`),
  exportJournal: ({ auditor }) => auditor.get('/api/audit/export?from=2020-01-01T00:00:00Z&until=2100-01-01T00:00:00Z'),
  hearChanges: ({ agent }) => firstWordOf(agent.get('/api/events')),

  listRoles: ({ agent }) => agent.get('/api/roles'),
  listUnits: ({ agent }) => agent.get('/api/units'),
  addUnit: ({ admin }) =>
    admin.post('/api/units').send({ parent: 'ZJ', code: fresh('NEW'), name: { en: 'New outlet' } }),
  changeUnit: ({ admin }) =>
    admin.patch('/api/units/nb-1').send({ name: { en: 'Ningbo', 'zh-CN': '宁波' }, active: true }),
  moveUnit: ({ admin }) => admin.post('/api/units/sz-1/move').send({ parent: 'gd' }),
  listPeople: ({ agent }) => agent.get('/api/people?unit=HZ-1&role=technician&active=true&text=tech'),
  readPerson: ({ agent }) => agent.get('/api/people/agent1'),
  addPerson: ({ admin }) =>
    admin.post('/api/people').send({
      ...{ username: fresh('new'), name: { en: 'New' }, locale: 'en', phone: '123', email: 'new@demo.example' },
      ...{ grants: [{ role: 'agent', unit: 'hq' }], password: 'long enough to keep' },
    }),
  changePerson: ({ admin }) => admin.patch('/api/people/tech-nb-2').send({ phone: null, locale: 'en' }),
  grantRoles: ({ admin }) =>
    admin.put('/api/people/tech-nb-1/grants').send({
      grants: [
        { role: 'technician', unit: 'nb-1' },
        { role: 'agent', unit: 'zj' },
      ],
    }),
  resetPassword: ({ admin }) => admin.post('/api/people/tech-nb-2/password').send({ password: 'long enough to keep' }),
  listApiKeys: ({ admin }) => admin.get('/api/keys'),
  createApiKey: ({ admin }) =>
    admin
      .post('/api/keys')
      .send({ name: 'ERP', grants: [{ role: 'machine', unit: 'hq' }], expiresAt: '2030-01-01T00:00:00Z' }),
  revokeApiKey: async ({ admin }) => {
    const { body } = await admin.post('/api/keys').send({ name: 'gone', grants: [{ role: 'machine', unit: 'hq' }] });
    return admin.delete(`/api/keys/${body.id}`);
  },
};

/** Every operation, asked in a way that it must refuse, with the code that it gives as the reason. */
export const badRequests: {
  readonly [Name in OperationName]: readonly [code: string, ask: (world: World) => Promise<Response>];
} = {
  signIn: [
    'badCredentials',
    ({ server }) => server.nobody.post('/api/session').send({ tenant: 'demo', username: 'agent2', password: 'wrong' }),
  ],
  readMe: ['signedOut', ({ server }) => server.nobody.get('/api/session')],
  signOut: [
    'foreignOrigin',
    ({ server }) => server.nobody.delete('/api/session').set('Origin', 'https://evil.example'),
  ],
  changePassword: [
    'wrongPassword',
    ({ agent }) => agent.post('/api/session/password').send({ old: 'no', password: 'quite another one' }),
  ],
  listProblems: ['methodNotAllowed', ({ server }) => server.nobody.post('/api/problems')],

  deploy: [
    'deploymentRefused',
    ({ owner }) => owner.post('/api/deployments').send({ name: 'bad', files: [{ path: 'a.bpmn', text: '<x/>' }] }),
  ],
  readDeployment: ['unknownDeployment', ({ agent }) => agent.get(`/api/deployments/${NOWHERE}`)],
  readFile: [
    'unknownFile',
    async ({ agent, definition }) => agent.get(`/api/deployments/${(await definition()).deployment}/file?path=no`),
  ],
  listProcesses: ['invalidRequest', ({ agent }) => agent.get('/api/processes?limit=0')],
  listVersions: ['unknownProcess', ({ agent }) => agent.get('/api/processes/nothing/versions')],
  readDefinition: ['unknownDefinition', ({ agent }) => agent.get(`/api/definitions/${NOWHERE}`)],
  readXml: ['unknownDefinition', ({ agent }) => agent.get(`/api/definitions/${NOWHERE}/xml`)],
  readForm: [
    'unknownForm',
    async ({ agent, definition }) => agent.get(`/api/definitions/${(await definition()).id}/forms/no`),
  ],

  startInstance: [
    'invalidForm',
    ({ agent }) => agent.post('/api/instances').send({ process: 'request', variables: { subject: '' } }),
  ],
  listInstances: ['invalidCursor', ({ agent }) => agent.get('/api/instances?cursor=bm9uc2Vuc2U')],
  readInstance: [
    'unknownInstance',
    async ({ technician, started }) => technician.get(`/api/instances/${(await started()).id}`),
  ],
  readVariables: ['unknownInstance', ({ agent }) => agent.get(`/api/instances/${NOWHERE}/variables`)],
  setVariables: [
    'invalidVariables',
    async ({ admin, started }) =>
      admin.patch(`/api/instances/${(await started()).id}/variables`).send({ variables: { 'not a name': 1 } }),
  ],
  listInterventions: [
    'forbidden',
    async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/interventions`),
  ],
  intervene: [
    'targetNotLegal',
    async (world) => {
      const { instance, visit } = await secondStep(world);
      const move = { kind: 'move', visit, target: 'begin', reason: 'not yet' };
      return world.admin.post(`/api/instances/${instance}/interventions`).send(move);
    },
  ],
  listRejections: ['unknownTask', ({ manager }) => manager.get(`/api/tasks/${NOWHERE}.3/rejections`)],
  rejectTask: [
    'targetNotLegal',
    async (world) =>
      world.manager
        .post(`/api/tasks/${(await secondStep(world)).task}/reject`)
        .send({ target: 'second', reason: 'incomplete' }),
  ],
  withdrawCompletion: [
    'nothingToWithdraw',
    async (world) => world.manager.post(`/api/tasks/${(await secondStep(world)).done}/withdraw`),
  ],
  cancelInstance: [
    'sequenceMismatch',
    async ({ supervisor, started }) =>
      supervisor
        .post(`/api/instances/${(await started()).id}/cancel`)
        .set('If-Match', '"99"')
        .send({ reason: 'x' }),
  ],
  listTokens: ['unknownInstance', ({ agent }) => agent.get(`/api/instances/${NOWHERE}/tokens`)],
  listRelated: ['unknownInstance', ({ agent }) => agent.get(`/api/instances/${NOWHERE}/related`)],
  listAdHocs: ['unknownInstance', ({ agent }) => agent.get(`/api/instances/${NOWHERE}/adhoc`)],
  startAdHocActivity: [
    'activityNotStartable',
    async (world) => world.manager.post(`${(await freeWork(world)).path}/activities`).send({ element: 's' }),
  ],
  completeAdHoc: [
    'unknownVisit',
    async ({ manager, started }) => manager.post(`/api/instances/${(await started()).id}/adhoc/999/complete`),
  ],

  listTasks: ['invalidRequest', ({ agent }) => agent.get('/api/tasks?whose=theirs')],
  countTasks: ['invalidRequest', ({ agent }) => agent.get('/api/tasks/counts?of=mine')],
  tallyTasks: ['invalidRequest', ({ agent }) => agent.get('/api/tasks/tally?whose=theirs')],
  readTask: ['unknownTask', async ({ technician, task }) => technician.get(`/api/tasks/${await task()}`)],
  claimTask: [
    'excludedFromTask',
    async ({ manager, task }) => manager.post(`/api/tasks/${await task({ refusedBy: 'manager-hz-1' })}/claim`),
  ],
  releaseTask: ['taskNotTaken', async ({ manager, task }) => manager.post(`/api/tasks/${await task()}/release`)],
  assignTask: [
    'unknownPerson',
    async ({ manager, task }) => manager.post(`/api/tasks/${await task()}/assign`).send({ assignee: 'nobody' }),
  ],
  completeTask: [
    'taskTaken',
    async ({ supervisor, claimed }) => supervisor.post(`/api/tasks/${await claimed()}/complete`).send({}),
  ],

  publishMessage: ['invalidRequest', ({ agent }) => agent.post('/api/messages').send({ name: 'x', timeToLiveMs: -1 })],
  broadcastSignal: ['forbidden', ({ agent }) => agent.post('/api/signals').send({ name: 'allClear' })],
  evaluateConditions: [
    'invalidVariables',
    ({ agent }) => agent.post('/api/conditions').send({ variables: { 'not a name': 1 } }),
  ],
  activateJobs: [
    'forbidden',
    async ({ server }) =>
      (await server.machine('machine', 'zj')).post('/api/jobs/activate').send({ type: 'x', worker: 'w' }),
  ],
  completeJob: ['unknownInstance', ({ worker }) => worker.post(`/api/jobs/${NOWHERE}.1/complete`).send({})],
  failJob: ['invalidRequest', ({ worker }) => worker.post(`/api/jobs/${NOWHERE}.1/fail`).send({})],
  throwJobError: [
    'unknownJob',
    async ({ worker, started }) => worker.post(`/api/jobs/${(await started()).id}.999/error`).send({ code: 'lost' }),
  ],

  listIncidents: ['forbidden', ({ agent }) => agent.get('/api/incidents')],
  readIncident: ['unknownIncident', ({ supervisor }) => supervisor.get(`/api/incidents/${NOWHERE}.1`)],
  retryIncident: [
    'incidentEnded',
    async ({ supervisor, incident }) => {
      const id = await incident();
      await supervisor.post(`/api/incidents/${id}/retry`).send({ variables: { amount: 4 } });
      return supervisor.post(`/api/incidents/${id}/retry`).send({});
    },
  ],

  readJournal: ['unknownInstance', ({ auditor }) => auditor.get(`/api/instances/${NOWHERE}/journal`)],
  readTimeline: [
    'invalidRequest',
    async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/timeline?limit=many`),
  ],
  verifyInstance: [
    'forbidden',
    async ({ agent, started }) => agent.get(`/api/instances/${(await started()).id}/verification`),
  ],
  exportJournal: ['invalidRequest', ({ auditor }) => auditor.get('/api/audit/export?from=yesterday')],
  hearChanges: ['signedOut', ({ server }) => server.nobody.get('/api/events')],

  listRoles: ['signedOut', ({ server }) => server.nobody.get('/api/roles')],
  listUnits: [
    'signedOut',
    ({ server }) => server.nobody.get('/api/units').set('Authorization', 'Bearer ak_demo_000000000000_x'),
  ],
  addUnit: [
    'codeTaken',
    ({ admin }) => admin.post('/api/units').send({ parent: 'ZJ', code: 'HZ-1', name: { en: 'Again' } }),
  ],
  changeUnit: ['topStays', ({ admin }) => admin.patch('/api/units/hq').send({ active: false })],
  moveUnit: ['unitCycle', ({ admin }) => admin.post('/api/units/zj/move').send({ parent: 'hz-1' })],
  listPeople: ['invalidRequest', ({ agent }) => agent.get('/api/people?active=perhaps')],
  readPerson: ['unknownPerson', ({ agent }) => agent.get('/api/people/nobody')],
  addPerson: [
    'weakPassword',
    ({ admin }) =>
      admin
        .post('/api/people')
        .send({ username: 'weak', name: { en: 'Weak' }, locale: 'en', grants: [], password: 'short' }),
  ],
  changePerson: ['invalidRequest', ({ admin }) => admin.patch('/api/people/agent1').send({ username: 'other' })],
  grantRoles: [
    'unknownRole',
    ({ admin }) => admin.put('/api/people/agent1/grants').send({ grants: [{ role: 'king', unit: 'hq' }] }),
  ],
  resetPassword: [
    'forbidden',
    ({ manager }) => manager.post('/api/people/agent1/password').send({ password: 'long enough to keep' }),
  ],
  listApiKeys: ['forbidden', ({ manager }) => manager.get('/api/keys')],
  createApiKey: [
    'unknownUnit',
    ({ admin }) => admin.post('/api/keys').send({ name: 'x', grants: [{ role: 'machine', unit: 'nowhere' }] }),
  ],
  revokeApiKey: ['unknownKey', ({ admin }) => admin.delete('/api/keys/0123456789ab')],
};

/** Opens a stream, hears its first word, and hangs up. */
export const firstWordOf = (request: ReturnType<World['agent']['get']>): Promise<Response> =>
  request.buffer(true).parse((response, done) => {
    const stream = response as unknown as Readable; // what Node gives, before superagent makes an answer of it
    stream.once('data', (word: Buffer) => {
      done(null, word.toString());
      stream.destroy();
    });
  });
