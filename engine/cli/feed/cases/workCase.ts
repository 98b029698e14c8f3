import type { Task } from '../../../contract/schemas/task.ts';
import type { Variables } from '../../../core/expressions.ts';
import type { Api } from '../../api/api.ts';
import { ApiProblem } from '../../api/apiProblem.ts';
import type { Tally } from '../report/tally.ts';
import { scriptFor } from '../staff/scripts.ts';
import type { Staff } from '../staff/staff.ts';
import type { CustomerMessage } from '../staff/work.ts';
import type { OpenCase } from './openCase.ts';

export interface WorkNeeds {
  readonly staff: Staff;
  /** Sees everything. */
  readonly watcher: Api;
  /** Sends what customers say. */
  readonly website: Api;
  readonly tally: Tally;
}

const TASKS_MAX = 200;
const TRIES_MAX = 6;
const HOUR_MS = 3_600_000;

/** Does every open task of a case, and those that come meanwhile, until none is heard of any more. */
export async function workCase(open: OpenCase, needs: WorkNeeds): Promise<void> {
  do {
    const heard = [...open.tasks];
    const { items } = await needs.watcher.ask('listTasks', { query: { root: open.root, limit: TASKS_MAX } });
    const listed = new Set(items.map(({ id }) => id));
    for (const id of heard) if (!listed.has(id)) open.tasks.delete(id);
    for (const task of items) if (!open.done.has(task.id)) await tryTask(task, open, needs);
  } while (open.tasks.size > 0);
}

/** Others may be faster, as the engine is that gives the task to somebody this very moment: then it is looked at again. */
async function tryTask(task: Task, open: OpenCase, needs: WorkNeeds): Promise<void> {
  try {
    await doTask(task, open, needs);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const tries = (open.vain.get(task.id) ?? 0) + 1;
    open.vain.set(task.id, tries);
    if (tries < TRIES_MAX && error.problem.status < 500) return;
    giveUp(task, open, needs, error.message);
  }
}

function giveUp(task: Task, open: OpenCase, { tally }: WorkNeeds, reason: string): void {
  open.tasks.delete(task.id);
  open.done.add(task.id);
  tally.complain({ record: open.record.id, instance: task.instance, message: `${task.process}/${task.element}: ${reason}` });
}

async function doTask(task: Task, open: OpenCase, needs: WorkNeeds): Promise<void> {
  const { staff, website, tally } = needs;
  const { id, process, element } = task;
  const script = scriptFor(process, element);
  const username = staff.personFor(task);
  if (script === null || username === null) {
    giveUp(task, open, needs, script === null ? 'Expected a script for this task' : 'Expected somebody to do this task');
    return;
  }
  const person = staff.as(username);
  const params = { task: id };
  const read = async (): Promise<Variables> => (await person.ask('readTask', { params })).variables;
  const at = Date.parse(task.createdAt);
  const { form, customer } = await script({ task, record: open.record, request: open.request, at, read });
  const caseNumber = customer === undefined ? null : (await read())['caseNumber'];
  if (task.assignee === null) await person.ask('claimTask', { params });
  await person.ask('completeTask', { params, body: { variables: form } });
  open.tasks.delete(id);
  open.done.add(id);
  tally.tasksDone();
  if (customer !== undefined && typeof caseNumber === 'string') await say(customer, caseNumber, website);
}

/** The customer may answer before the process waits for it: the message waits as well. */
const say = ({ name, variables }: CustomerMessage, caseNumber: string, website: Api): Promise<unknown> =>
  website.ask('publishMessage', { body: { name, correlationKey: caseNumber, variables, timeToLiveMs: HOUR_MS } });
