import type { InstanceId } from '../../engine/core/identifiers.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { gate, openNodes } from '../support/durableNodes.ts';
import { flow } from '../support/engine.ts';

const recall = `<bpmn:signal id="Recall" name="recall"/>`;
const waits = `<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="heard"><bpmn:signalEventDefinition signalRef="Recall"/></bpmn:intermediateCatchEvent><bpmn:endEvent id="e"/>
  ${flow('s', 'heard')}${flow('heard', 'e')}`;
const goesOnWaiting = `<bpmn:startEvent id="s"/><bpmn:userTask id="work"/>
  <bpmn:boundaryEvent id="each" attachedToRef="work" cancelActivity="false"><bpmn:signalEventDefinition signalRef="Recall"/></bpmn:boundaryEvent>
  <bpmn:endEvent id="heard"/><bpmn:endEvent id="e"/>${flow('s', 'work')}${flow('work', 'e')}${flow('each', 'heard')}`;
const startsBySignal = `<bpmn:startEvent id="s"><bpmn:signalEventDefinition signalRef="Recall"/></bpmn:startEvent><bpmn:userTask id="check"/><bpmn:endEvent id="e"/>${flow('s', 'check')}${flow('check', 'e')}`;
const throws = `<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="thrown"><bpmn:signalEventDefinition signalRef="Recall"/></bpmn:intermediateThrowEvent><bpmn:endEvent id="e"/>
  ${flow('s', 'thrown')}${flow('thrown', 'e')}`;

const LEASE_MS = 20_000;

describeDatabases('a signal', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
    expect(await nodes.query('select 1 from effect')).toEqual([]);
  });

  const received = async (instance: InstanceId): Promise<number> =>
    (await nodes.facts(instance)).filter(({ type }) => type === 'signalReceived').length;

  const countOf = async (process: string): Promise<number> =>
    (await nodes.query('select 1 from instance where process_id = $1', [process])).length;

  test('reaches all who wait, on every node, and starts each process that begins with it once', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'waits', waits, recall);
    await nodes.deploy(one, 'repeated', goesOnWaiting, recall);
    await nodes.deploy(one, 'checks', startsBySignal, recall);
    await nodes.deploy(one, 'counts', startsBySignal, recall);
    const instances = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        nodes.start(index % 2 === 0 ? one : other, index % 4 < 2 ? 'waits' : 'repeated'),
      ),
    );
    await one.broadcastSignal({ tenant: nodes.tenant, name: 'recall', variables: { model: 'X' } });
    await Promise.all([one.runDue(), other.runDue()]);
    await Promise.all([one.runDue(), other.runDue()]);
    expect(await Promise.all(instances.map(received))).toEqual(instances.map(() => 1));
    expect([await countOf('checks'), await countOf('counts')]).toEqual([1, 1]);
  });

  test('thrown by an instance reaches the others', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'waits', waits, recall);
    await nodes.deploy(engine, 'throws', throws, recall);
    const waiting = await nodes.start(engine, 'waits');
    await nodes.start(engine, 'throws');
    await engine.runDue();
    expect((await nodes.state(waiting)).status).toBe('completed');
  });

  test('does not reach who begins to wait after it', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'waits', waits, recall);
    await engine.broadcastSignal({ tenant: nodes.tenant, name: 'recall', variables: {} });
    await engine.runDue();
    const late = await nodes.start(engine, 'waits');
    await engine.runDue();
    expect((await nodes.state(late)).status).toBe('running');
  });

  test('asked for twice under one id is spread once, on any node', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'repeated', goesOnWaiting, recall);
    const instance = await nodes.start(one, 'repeated');
    for (const engine of [one, other, one]) {
      const request = { tenant: nodes.tenant, name: 'recall', variables: {}, requestId: 'r-1' };
      expect((await engine.broadcastSignal(request)).ok).toBe(true);
      await engine.runDue();
    }
    expect(await received(instance)).toBe(1);
  });

  test('does not reach another tenant', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'waits', waits, recall);
    const waiting = await nodes.start(engine, 'waits');
    const elsewhere = await openNodes(backend);
    await elsewhere.node().broadcastSignal({ tenant: elsewhere.tenant, name: 'recall', variables: {} });
    await engine.runDue();
    expect((await nodes.state(waiting)).status).toBe('running');
  });

  test('that two nodes spread, because the first was slow, reaches nobody twice', async () => {
    const held = gate();
    const put: typeof nodes.store.put = async (...about) => {
      await held.pass();
      return nodes.store.put(...about);
    };
    const slow = nodes.node('one', { executions: { ...nodes.store, put } });
    const other = nodes.node('other');
    await nodes.deploy(other, 'repeated', goesOnWaiting, recall);
    await nodes.deploy(other, 'checks', startsBySignal, recall);
    const instance = await nodes.start(other, 'repeated');
    await other.broadcastSignal({ tenant: nodes.tenant, name: 'recall', variables: {} });
    const spreading = slow.runDue();
    await held.reached;
    nodes.clock.advance(LEASE_MS);
    await other.runDue();
    held.open();
    await spreading;
    await other.runDue();
    expect([await received(instance), await countOf('checks')]).toEqual([1, 1]);
  });

  test('that two nodes start a process by, because the first was slow, starts it once', async () => {
    const held = gate();
    const write: typeof nodes.store.write = async (changes) => {
      await held.pass();
      return nodes.store.write(changes);
    };
    const other = nodes.node('other');
    const slow = nodes.node('one', { executions: { ...nodes.store, write } });
    await nodes.deploy(other, 'checks', startsBySignal, recall);
    await other.broadcastSignal({ tenant: nodes.tenant, name: 'recall', variables: {} });
    const starting = slow.runDue();
    await held.reached;
    nodes.clock.advance(LEASE_MS);
    await other.runDue();
    held.open();
    await starting;
    expect(await countOf('checks')).toBe(1);
  });
});
