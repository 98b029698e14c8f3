import { randomUUID } from 'node:crypto';
import type { Api } from '../../api/api.ts';
import { drawn } from '../request/chance.ts';
import { registrationForm, requestMessage } from '../request/repairRequest.ts';
import type { Staff } from '../staff/staff.ts';
import type { FedRecord } from './openCase.ts';

export interface BeginNeeds {
  readonly staff: Staff;
  /** Sends what customers say. */
  readonly website: Api;
}

const HOUR_MS = 3_600_000;

/** Half of the customers ring up, and an agent registers the request; the others write it on the web. */
export const isByPhone = ({ record }: FedRecord): boolean => drawn(2, record.id, 'channel') === 0;

/** Answers the case. */
export async function beginByPhone({ request }: FedRecord, { staff }: BeginNeeds): Promise<string> {
  const agent = staff.oneOf('agent');
  if (agent === null) throw new Error('Expected an agent among the staff, found none');
  const body = { process: 'repair', variables: registrationForm(request) };
  const started = await staff.as(agent).ask('startInstance', { body, idempotencyKey: randomUUID() });
  return started.id;
}

/** Whether it began: which case it is will be known by its number, when somebody finds it in the inbox. */
export async function beginByWeb({ record, request }: FedRecord, { website }: BeginNeeds): Promise<boolean> {
  const variables = requestMessage(request, record.id);
  const body = { name: 'repairRequested', variables, timeToLiveMs: HOUR_MS };
  return (await website.ask('publishMessage', { body })).delivered;
}
