import { randomUUID } from 'node:crypto';
import type { Api } from '../../api/api.ts';
import type { Staff } from '../staff/staff.ts';
import { drawn } from '../request/chance.ts';
import { registrationForm, requestMessage } from '../request/repairRequest.ts';
import type { FedRecord } from './openCase.ts';

export interface BeginNeeds {
  readonly staff: Staff;
  readonly watcher: Api;
  readonly website: Api;
}

const HOUR_MS = 3_600_000;

/** Half of the customers ring up, and an agent registers the request; the others write it on the web. Answers the case. */
export const beginCase = (fed: FedRecord, needs: BeginNeeds): Promise<string> =>
  drawn(2, fed.record.id, 'channel') === 0 ? byPhone(fed, needs) : byWeb(fed, needs);

async function byPhone({ request }: FedRecord, { staff }: BeginNeeds): Promise<string> {
  const agent = staff.oneOf('agent');
  if (agent === null) throw new Error('Expected an agent among the staff, found none');
  const body = { process: 'repair', variables: registrationForm(request) };
  const started = await staff.as(agent).ask('startInstance', { body, idempotencyKey: randomUUID() });
  return started.id;
}

/** A message says only that it was delivered; the case it began is found by the number that the customer was given. */
async function byWeb({ record, request }: FedRecord, { website, watcher }: BeginNeeds): Promise<string> {
  const variables = requestMessage(request, record.id);
  await website.ask('publishMessage', { body: { name: 'repairRequested', variables, timeToLiveMs: HOUR_MS } });
  const query = { process: 'repair', businessKey: record.id, status: 'running', limit: 1 } as const;
  const { items } = await watcher.ask('listInstances', { query });
  const [instance] = items;
  if (instance === undefined) throw new Error(`Expected a case ${record.id} after its request was sent, found none`);
  return instance.id;
}
