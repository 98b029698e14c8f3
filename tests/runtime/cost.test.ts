import type { Engine } from '../../engine/runtime/engine.ts';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import { isWaitOf } from '../../engine/core/state/questions.ts';
import type { Database } from '../../engine/store/database.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { describeServer } from '../support/durableServer.ts';
import type { SettableClock } from '../support/engine.ts';
import { TENANT, addTenant, deployProcess, engineOn, flow, handlersOf, settableClock } from '../support/engine.ts';

const paid = `<bpmn:message id="Paid" name="paid"><bpmn:extensionElements><aftercare:subscription key="processInstance.businessKey"/></bpmn:extensionElements></bpmn:message>`;
const everything = `<bpmn:startEvent id="s"/>
  <bpmn:serviceTask id="ask"><bpmn:extensionElements><aftercare:job type="price"/></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:receiveTask id="paid" messageRef="Paid"/>
  <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  <bpmn:callActivity id="call" calledElement="called"/>
  <bpmn:userTask id="work"/><bpmn:endEvent id="e"/>
  ${flow('s', 'ask')}${flow('ask', 'paid')}${flow('paid', 'wait')}${flow('wait', 'call')}${flow('call', 'work')}${flow('work', 'e')}`;
const called = `<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>${flow('s', 'e')}`;

const HOUR_MS = 3_600_000;
const CASES = 8;
const OTHERS = 10_000;
/** Of one table; a case here takes a dozen commands and effects. */
const ROWS_A_CASE_MAX = 40;

/** Instances of the same process at its message, with everything that they and those before them left in the tables. */
const FILL = `
  create temporary table filler on commit drop as
    select gen_random_uuid() as id, n from generate_series(1, ${OTHERS}) as n;
  insert into instance
    select i.tenant_id, f.id, i.definition_id, i.process_id, f.id, null, 'other-' || f.n, i.title, i.unit, i.searchable,
           'running', i.sequence, i.hash, i.snapshot, i.snapshot_sequence, 0, i.started_by, i.started_at, null
      from filler f, (select * from instance where process_id = 'everything' limit 1) i;
  insert into journal
    select j.tenant_id, f.id, j.sequence, j.at, j.by, j.command, null, j.facts, j.previous_hash, j.hash
      from filler f, (select * from journal limit 1) j;
  insert into subscription (tenant_id, instance_id, wait_id, kind, name, correlation_key, element_id)
    select '${TENANT}', id, 3, 'message', 'paid', 'other-' || n, 'paid' from filler;
  insert into effect (tenant_id, instance_id, key, queue, due_at, payload)
    select '${TENANT}', id, 'wait-4', case when n % 2 = 0 then 'engine' else 'job:price' end, '2030-01-01', '{}' from filler;
  insert into message (tenant_id, message_id, name, correlation_key, variables, state, published_at, expires_at)
    select '${TENANT}', id, 'paid', 'nobody-' || n, '{}', case when n % 2 = 0 then 'waiting' else 'delivered' end, '2026-01-01', '2030-01-01' from filler;
  insert into task
    select t.tenant_id, f.id, t.wait_id, f.id, t.definition_id, t.process_id, t.element_id, t.name, t.labels, t.form, 'open',
           t.role, t.unit, t.assignee, t.candidates, t.excluded, t.priority, t.due_at, t.follow_up_at, t.created_at, null, null
      from filler f, (select * from task limit 1) t`;

interface TableRow {
  readonly relname: string;
  readonly touched: number;
}

/** Rows that statements have looked at so far, by table. On one connection, which tells them when asked. */
async function rowsTouched(database: Database): Promise<ReadonlyMap<string, number>> {
  await database.across((tx) => tx.query('select pg_stat_force_next_flush()'));
  const rows = await database.across((tx) =>
    tx.query<TableRow>(
      `select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as touched from pg_stat_user_tables
        where relname in ('instance', 'journal', 'effect', 'task', 'subscription', 'message', 'incident')`,
    ),
  );
  return new Map(rows.map(({ relname, touched }) => [relname, touched]));
}

/** Every kind of command and effect, for a few cases. */
async function work(engine: Engine, clock: SettableClock, round: string): Promise<void> {
  const deployed = await engine.definitions.latest(TENANT, 'everything');
  if (deployed === null) throw new Error('Expected the process to be there');
  const cases: InstanceId[] = [];
  for (let each = 0; each < CASES; each += 1) {
    const request = {
      tenant: TENANT,
      deployed,
      startEvent: null,
      businessKey: `${round}-${each}`,
      variables: {},
      by: 'ann',
    };
    const outcome = await engine.startProcess(request);
    if (outcome.ok) cases.push(outcome.value.instance);
  }
  await engine.runDue();
  for (let each = 0; each < CASES; each += 1) {
    const message = {
      tenant: TENANT,
      name: 'paid',
      correlationKey: `${round}-${each}`,
      variables: {},
      timeToLiveMs: HOUR_MS,
    };
    expect((await engine.publishMessage(message)).ok).toBe(true);
  }
  clock.advance(HOUR_MS);
  await engine.runDue();
  for (const instance of cases) {
    const seen = await engine.read(TENANT, instance);
    const task = [...(seen?.instance.waits.values() ?? [])].find((wait) => isWaitOf(wait, 'task'));
    if (task === undefined) throw new Error('Expected a task');
    const command = { type: 'completeTask', task: task.id, variables: {} } as const;
    const done = await engine.execute({ tenant: TENANT, instance, command, by: 'ann' });
    expect(done).toMatchObject({ ok: true, value: { status: 'completed' } });
  }
}

describeServer('what a command costs', (create) => {
  test.each([
    ['as the planner guesses', null],
    ['as the planner knows', 'analyze'],
  ])('does not grow with what else is in the tables, %s', async (_, before) => {
    const database = await openPostgres(await create(), { connectionsMax: 1 });
    await addTenant(database, TENANT);
    const clock = settableClock();
    const engine = engineOn(database, {
      clock,
      jobs: handlersOf({ price: () => ({ type: 'completed', variables: {} }) }),
    });
    await deployProcess(engine, 'called', called);
    await deployProcess(engine, 'everything', everything, paid);
    await work(engine, clock, 'warm'); // every plan is made, on tables that are nearly empty

    await database.across((tx) => tx.query(FILL));
    if (before !== null) await database.across((tx) => tx.query(before));
    const start = await rowsTouched(database);
    await work(engine, clock, 'measured');
    const end = await rowsTouched(database);
    await engine.stop();
    await database.close();

    const spent = Object.fromEntries(
      [...end].map(([table, rows]) => [table, (rows - (start.get(table) ?? 0)) / CASES]),
    );
    expect(Object.entries(spent).filter(([, rows]) => rows > ROWS_A_CASE_MAX)).toEqual([]);
    expect(Object.values(spent).reduce((sum, rows) => sum + rows)).toBeGreaterThan(10); // the guard is awake
  });
});
