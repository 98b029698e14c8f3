import { walkStorage } from '../../engine/cli/journal/walkStorage.ts';
import type { Walked } from '../../engine/cli/journal/finding.ts';
import { createAuditStore } from '../../engine/store/auditStore.ts';
import type { Database } from '../../engine/store/database.ts';
import { TENANT, addTenant, deployProcess, engineOn, flow } from '../support/engine.ts';

const elements = `
  <bpmn:startEvent id="start" />
  <bpmn:userTask id="first" name="First"><bpmn:extensionElements><aftercare:assignment role="agent" /></bpmn:extensionElements></bpmn:userTask>
  <bpmn:endEvent id="end" />
  ${flow('start', 'first')}${flow('first', 'end')}`;

/** Three instances, in the order of their ids, with three entries each: begun, claimed, completed. */
export async function threeWorkedOn(database: Database): Promise<readonly string[]> {
  await addTenant(database, TENANT);
  await deployProcess(engineOn(database), 'looked-at', elements);
  return (await Promise.all([workedOn(database), workedOn(database), workedOn(database)])).sort();
}

async function workedOn(database: Database): Promise<string> {
  const engine = engineOn(database);
  const deployed = await engine.definitions.latest(TENANT, 'looked-at');
  if (deployed === null) throw new Error('Expected the process to be deployed');
  const variables = { who: 'Zoë “Ω” \u2028 \\ "q"', amount: 0.1, nested: { 2: [null, true], a: { '': 'empty' } } };
  const request = { tenant: TENANT, deployed, startEvent: null, businessKey: null, by: 'agent1', variables };
  const started = await engine.startProcess(request);
  if (!started.ok) throw new Error(started.failure.message);
  const { instance } = started.value;
  const [task] = (await engine.read(TENANT, instance))?.instance.waits.keys() ?? [];
  if (task === undefined) throw new Error('Expected a task');
  await engine.execute({
    tenant: TENANT,
    instance,
    command: { type: 'claimTask', task, user: 'agent1' },
    by: 'agent1',
  });
  const command = { type: 'completeTask', task, variables: { answer: '好' } } as const;
  await engine.execute({ tenant: TENANT, instance, command, by: 'agent1', requestId: `r ${instance}` });
  return instance;
}

/** What is found when the database was changed by its owner; afterwards all is as it was. */
export async function foundAfter(database: Database, change: string, instance: string | null): Promise<Walked | null> {
  const owner = (sql: string): Promise<unknown> => database.across((tx) => tx.query(sql));
  await owner(`create table kept_journal as table journal; create table kept_instance as table instance; ${change}`);
  try {
    return await walkStorage(createAuditStore(database), { tenant: null, instance });
  } finally {
    await owner(`
      delete from journal; insert into journal table kept_journal; drop table kept_journal;
      delete from instance; insert into instance table kept_instance; drop table kept_instance`);
  }
}
