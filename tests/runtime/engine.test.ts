import { waitId } from '../../engine/core/identifiers.ts';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { describeDatabases } from '../support/databases.ts';
import { TENANT, addTenant, deployProcess, engineOn, flow, handlersOf, settableClock } from '../support/engine.ts';

const start = async (
  engine: Engine,
  process: string,
  variables = {},
  businessKey: string | null = null,
): Promise<InstanceId> => {
  const deployed = await engine.definitions.latest(TENANT, process);
  if (deployed === null) throw new Error(`Expected process ${process}`);
  const outcome = await engine.startProcess({
    tenant: TENANT,
    deployed,
    startEvent: null,
    businessKey,
    variables,
    by: 'ann',
  });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value.instance;
};

const statusOf = async (engine: Engine, instance: InstanceId): Promise<string | undefined> =>
  (await engine.read(TENANT, instance))?.instance.status;

describeDatabases('the durable engine', (open) => {
  test('runs a user task from its start to the end of the instance', async () => {
    const database = await open();
    await addTenant(database, TENANT);
    const engine = engineOn(database);
    await deployProcess(
      engine,
      'simple',
      `<bpmn:startEvent id="s"/><bpmn:userTask id="work"/><bpmn:endEvent id="e"/>${flow('s', 'work')}${flow('work', 'e')}`,
    );
    const instance = await start(engine, 'simple');

    const again = engineOn(database, { node: 'node-2' });
    const command = { type: 'completeTask', task: waitId(3), variables: { done: true } } as const;
    const outcome = await again.execute({ tenant: TENANT, instance, command, by: 'bob' });

    expect(outcome).toMatchObject({ ok: true, value: { status: 'completed', sequence: 2 } });
    expect(await statusOf(engine, instance)).toBe('completed'); // although the first node has a copy of its own
    const late = await engine.execute({ tenant: TENANT, instance, command, by: 'cyd' });
    expect(late).toMatchObject({ ok: false, failure: { code: 'instanceNotRunning' } }); // which it finds out by writing
  });

  test('fires timers, runs jobs, calls processes and delivers messages as they become due', async () => {
    const database = await open();
    await addTenant(database, TENANT);
    const clock = settableClock();
    const jobs = handlersOf({
      price: ({ variables }) => ({ type: 'completed', variables: { price: Number(variables['parts']) * 10 } }),
    });
    const engine = engineOn(database, { clock, jobs });
    await deployProcess(
      engine,
      'child',
      `<bpmn:startEvent id="s"/><bpmn:serviceTask id="ask"><bpmn:extensionElements><aftercare:job type="price"/></bpmn:extensionElements></bpmn:serviceTask><bpmn:endEvent id="e"/>${flow('s', 'ask')}${flow('ask', 'e')}`,
    );
    await deployProcess(
      engine,
      'parent',
      `<bpmn:startEvent id="s"/>
       <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration>PT2H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
       <bpmn:callActivity id="call" calledElement="child"><bpmn:extensionElements><aftercare:input source="parts" target="parts"/><aftercare:output source="price" target="total"/></bpmn:extensionElements></bpmn:callActivity>
       <bpmn:receiveTask id="paid" messageRef="Paid"/>
       <bpmn:endEvent id="e"/>
       ${flow('s', 'wait')}${flow('wait', 'call')}${flow('call', 'paid')}${flow('paid', 'e')}`,
      `<bpmn:message id="Paid" name="paid"><bpmn:extensionElements><aftercare:subscription key="processInstance.businessKey"/></bpmn:extensionElements></bpmn:message>`,
    );
    const instance = await start(engine, 'parent', { parts: 3 }, 'C-1');
    const early = await engine.publishMessage({
      tenant: TENANT,
      id: 'm1',
      name: 'paid',
      correlationKey: 'C-1',
      variables: { paid: 30 },
      timeToLiveMs: 86_400_000,
    });
    expect(early).toEqual({ ok: true, value: { id: 'm1', isNew: true, delivered: false } });

    await engine.runDue();
    expect(await statusOf(engine, instance)).toBe('running');
    clock.advance(2 * 3_600_000);
    await engine.runDue();

    const seen = await engineOn(database).read(TENANT, instance);
    expect(seen?.instance.status).toBe('completed');
    expect(seen?.instance.visits.get(seen.instance.visits.keys().next().value ?? (0 as never))?.variables).toEqual({
      parts: 3,
      total: 30,
      paid: 30,
    });
    const again = await engine.publishMessage({
      tenant: TENANT,
      id: 'm1',
      name: 'paid',
      correlationKey: 'C-1',
      variables: {},
      timeToLiveMs: 1_000,
    });
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
  });
});
