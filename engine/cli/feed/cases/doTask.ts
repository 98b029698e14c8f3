import type { Task } from '../../../contract/schemas/task.ts';
import type { Variables } from '../../../core/expressions.ts';
import type { Api } from '../../api/api.ts';
import { ApiProblem } from '../../api/apiProblem.ts';
import type { Tally } from '../report/tally.ts';
import { scriptFor } from '../staff/scripts.ts';
import type { Staff } from '../staff/staff.ts';
import type { CustomerMessage } from '../staff/work.ts';
import type { FedRecord, OpenCase } from './openCase.ts';

export interface DoNeeds {
  readonly staff: Staff;
  readonly website: Api;
  readonly tally: Tally;
}

const TRIES_MAX = 6;
const HOUR_MS = 3_600_000;

/**
 * Does a task as its script says. Others may be faster, as the engine is that gives it to somebody this very moment:
 * then it is to be looked at again. What cannot be done at all is complained of, once.
 */
export async function doTask(task: Task, open: OpenCase, fed: FedRecord, needs: DoNeeds): Promise<'done' | 'again'> {
  try {
    await workThrough(task, open, fed, needs);
    needs.tally.taskDone();
    return 'done';
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const tries = (open.vain.get(task.id) ?? 0) + 1;
    open.vain.set(task.id, tries);
    if (tries < TRIES_MAX && error.problem.status < 500) return 'again';
    complain(task, fed, needs, error.message);
    return 'done';
  }
}

async function workThrough(task: Task, open: OpenCase, fed: FedRecord, needs: DoNeeds): Promise<void> {
  const script = scriptFor(task.process, task.element);
  const username = needs.staff.personFor(task);
  if (script === null || username === null) {
    const missing = script === null ? 'a script for this task' : 'somebody to do this task';
    complain(task, fed, needs, `Expected ${missing}, found none`);
    return;
  }
  const person = needs.staff.as(username);
  const params = { task: task.id };
  const read = async (): Promise<Variables> => (await person.ask('readTask', { params })).variables;
  const at = Date.parse(task.createdAt);
  const { form, customer } = await script({ ...fed, task, at, read, memory: open.memory });
  const caseNumber = customer === undefined ? null : (await read())['caseNumber'];
  if (task.assignee === null) await person.ask('claimTask', { params });
  await person.ask('completeTask', { params, body: { variables: form } });
  if (customer !== undefined && typeof caseNumber === 'string') await say(customer, caseNumber, needs.website);
}

/** The customer may answer before the process waits for it: the message waits as well. */
const say = ({ name, variables }: CustomerMessage, caseNumber: string, website: Api): Promise<unknown> =>
  website.ask('publishMessage', { body: { name, correlationKey: caseNumber, variables, timeToLiveMs: HOUR_MS } });

const complain = (
  { instance, process, element }: Task,
  { record }: FedRecord,
  { tally }: DoNeeds,
  reason: string,
): void => tally.complain({ record: record.id, instance, message: `${process}/${element}: ${reason}` });
