import { operations } from '../../../engine/contract/operations/index.ts';
import type { Operation } from '../../../engine/contract/operation.ts';
import type { OperationName } from '../../../engine/contract/operations/index.ts';
import { API } from '../../../engine/contract/paths.ts';
import type { Asker } from '../../support/server.ts';
import type { World } from './world.ts';

const NOWHERE = '01890000-0000-7000-8000-000000000000';

export type Names = { readonly [parameter: string]: string };

/** Names of things that are nowhere. */
export const unknownNames: Names = {
  instance: NOWHERE,
  task: `${NOWHERE}.3`,
  job: `${NOWHERE}.3`,
  incident: `${NOWHERE}.3`,
  definition: NOWHERE,
  deployment: NOWHERE,
  process: 'nothing',
  form: 'nothing',
  unit: 'nowhere',
  person: 'nobody',
  key: '0123456789ab',
  visit: '999',
};

/** Names of things that are there, in the demo tenant. */
export async function namesIn(world: World): Promise<Names> {
  const { id, deployment } = await world.definition();
  const made = await world.admin.post('/api/keys').send({ name: 'sample', grants: [{ role: 'machine', unit: 'hq' }] });
  const { id: instance } = await world.started();
  return {
    instance,
    task: await world.task(),
    job: await world.job(),
    incident: await world.incident(),
    definition: id,
    deployment,
    process: 'request',
    form: 'review',
    unit: 'sz-1',
    person: 'agent4',
    key: made.body.id,
    visit: '0',
  };
}

const grants = [{ role: 'agent', unit: 'sz-1' }];

/** A body that each operation would take. */
export const bodies: Partial<Record<OperationName, object>> = {
  signIn: { tenant: 'demo', username: 'agent4', password: 'not this one' },
  changePassword: { old: 'not this one', password: 'quite another one' },
  deploy: { name: 'x', note: null, files: [{ path: 'a.bpmn', text: '<a/>' }] },
  startInstance: { process: 'request', businessKey: 'K', variables: { subject: 'x', note: [1, { deep: 'text' }] } },
  setVariables: { variables: { note: 'x' } },
  cancelInstance: { reason: 'x' },
  intervene: { kind: 'cancel', visit: 1, reason: 'x' },
  rejectTask: { target: 'review', reason: 'x' },
  startAdHocActivity: { element: 'review' },
  assignTask: { assignee: 'agent4', role: 'agent', unit: 'SZ-1' },
  completeTask: { variables: { approved: true } },
  publishMessage: { name: 'x', correlationKey: 'k', id: 'i', variables: { a: 1 }, timeToLiveMs: 0 },
  broadcastSignal: { name: 'x', variables: { a: 1 } },
  evaluateConditions: { variables: { a: 1 } },
  activateJobs: { type: 'x', worker: 'w', jobsMax: 1, leaseMs: 1_000, waitMs: 0 },
  completeJob: { variables: { a: 1 } },
  failJob: { message: 'x', retry: true, retryInMs: 0 },
  throwJobError: { code: 'x', message: 'x', variables: {} },
  retryIncident: { variables: { amount: 'much' } },
  addUnit: { parent: 'ZJ', code: 'HZ-1', name: { en: 'x' } },
  changeUnit: { name: { en: 'x' } },
  moveUnit: { parent: 'gd' },
  addPerson: {
    username: 'agent4',
    name: { en: 'x' },
    locale: 'en',
    phone: null,
    email: null,
    grants,
    password: 'long enough to keep',
  },
  changePerson: { phone: '1', email: null },
  grantRoles: { grants },
  resetPassword: { password: 'long enough to keep' },
  createApiKey: { name: 'x', grants, expiresAt: null },
};

/** A query that an operation cannot do without. */
const queries: Partial<Record<OperationName, string>> = { readFile: '?path=forms/begin.json' };

export function addressOf(name: OperationName, names: Names): string {
  const path = operations[name].path.replace(/\{(\w+)\}/g, (_, key: string) => names[key] ?? '');
  return `${API}${path}${queries[name] ?? ''}`;
}

/** An operation asked at an address. */
export function ask(asker: Asker, name: OperationName, address: string, body: object | undefined = bodies[name]) {
  const request = asker[(operations[name] as Operation).method](address);
  return body === undefined ? request : request.send(body);
}
