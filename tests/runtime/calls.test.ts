import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { gate, openNodes } from '../support/durableNodes.ts';
import { flow } from '../support/engine.ts';

const child = `<bpmn:startEvent id="s"/><bpmn:userTask id="inside"/><bpmn:endEvent id="e"/>${flow('s', 'inside')}${flow('inside', 'e')}`;
const quickChild = `<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>${flow('s', 'e')}`;
const calling = (process: string) =>
  `<bpmn:startEvent id="s"/><bpmn:callActivity id="call" calledElement="${process}"/><bpmn:endEvent id="e"/>${flow('s', 'call')}${flow('call', 'e')}`;
const callingLater = `<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:callActivity id="call" calledElement="child"/><bpmn:endEvent id="e"/>
  ${flow('s', 'first')}${flow('first', 'call')}${flow('call', 'e')}`;

const over = { type: 'cancelInstance', reason: 'over' } as const;

describeDatabases('a called process', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
  });

  const statuses = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const rows = await nodes.query<{ readonly process_id: string; readonly statuses: readonly string[] }>(
      `select process_id, array_agg(status order by status) as statuses from instance group by process_id`,
    );
    return Object.fromEntries(rows.map(({ process_id, statuses: found }) => [process_id, found]));
  };

  const childOf = async (caller: InstanceId): Promise<InstanceId> => {
    const [row] = await nodes.query<{ readonly instance_id: InstanceId }>(
      'select instance_id from instance where caller_id = $1',
      [caller],
    );
    if (row === undefined) throw new Error('Expected a called instance');
    return row.instance_id;
  };

  const deployBoth = async (engine: Engine, elements = calling('child')): Promise<void> => {
    await nodes.deploy(engine, 'child', child);
    await nodes.deploy(engine, 'parent', elements);
  };

  test('starts on one node and is answered on another', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deployBoth(one);
    const parent = await nodes.start(one, 'parent');
    await other.runDue();
    await nodes.complete(one, await childOf(parent), 'inside');
    await other.runDue();
    expect(await statuses()).toEqual({ parent: ['completed'], child: ['completed'] });
  });

  test('starts though the node that starts it remembers its caller from before the call', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deployBoth(one, callingLater);
    const parent = await nodes.start(one, 'parent');
    await nodes.complete(other, parent, 'first');
    await one.runDue();
    expect(await statuses()).toEqual({ parent: ['running'], child: ['running'] });
  });

  test('is started once by two nodes that both try', async () => {
    const held = gate();
    const write: typeof nodes.store.write = async (changes) => {
      await held.pass();
      return nodes.store.write(changes);
    };
    const slow = nodes.node('one', { executions: { ...nodes.store, write } });
    const other = nodes.node('other');
    await deployBoth(other);
    await nodes.start(other, 'parent');
    const starting = slow.runDue();
    await held.reached;
    nodes.clock.advance(20_000);
    await other.runDue();
    held.open();
    await starting;
    expect(await statuses()).toEqual({ parent: ['running'], child: ['running'] });
  });

  test('ends with its caller', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deployBoth(one);
    const parent = await nodes.start(one, 'parent');
    await one.runDue();
    await nodes.tell(other, parent, over);
    await one.runDue();
    expect(await statuses()).toEqual({ parent: ['cancelled'], child: ['cancelled'] });
  });

  /** A node that is held before it writes a called instance, while another cancels the caller. */
  const startLate = async (other: Engine): Promise<Readonly<Record<string, readonly string[]>>> => {
    const held = gate();
    const write: typeof nodes.store.write = async (changes) => {
      if (changes.some(({ row }) => row.process === 'child')) await held.pass();
      return nodes.store.write(changes);
    };
    const slow = nodes.node('one', { executions: { ...nodes.store, write } });
    await deployBoth(other);
    const parent = await nodes.start(slow, 'parent'); // hot there
    const starting = slow.runDue();
    await held.reached;
    await nodes.tell(other, parent, over);
    await other.runDue(); // finds no called instance to cancel
    held.open();
    await starting;
    await slow.runDue();
    return statuses();
  };

  test('does not start when its caller is cancelled on another node meanwhile', async () => {
    expect(await startLate(nodes.node('other'))).toEqual({ parent: ['cancelled'] });
  });

  test('that starts all the same, as its effect was taken while it was withdrawn, is taken along', async () => {
    const write: typeof nodes.store.write = (changes) =>
      nodes.store.write(changes.map((each) => ({ ...each, withdrawn: [] })));
    const other = nodes.node('other', { executions: { ...nodes.store, write } });
    expect(await startLate(other)).toEqual({ parent: ['cancelled'], child: ['cancelled'] });
  });

  test('that ends while its caller is cancelled leaves nothing to be done', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deployBoth(one);
    const parents = await Promise.all(Array.from({ length: 8 }, () => nodes.start(one, 'parent')));
    await one.runDue();
    const children = await Promise.all(parents.map(childOf));
    await Promise.all([
      ...parents.map((parent) => nodes.tell(other, parent, over)),
      ...children.map((instance) => nodes.complete(one, instance, 'inside')),
    ]);
    await Promise.all([one.runDue(), other.runDue()]);
    expect(await statuses()).toEqual({ parent: Array(8).fill('cancelled'), child: Array(8).fill('completed') });
    expect(await nodes.query('select 1 from effect')).toEqual([]);
  });

  test('never outlives its caller, whenever that is cancelled', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deployBoth(one);
    await nodes.start(other, 'parent');
    const starting = Array.from({ length: 30 }, async (_, round) => {
      const parent = await nodes.start(round % 2 === 0 ? one : other, 'parent');
      const pumps = [one.runDue(), other.runDue()];
      await new Promise((resolve) => setTimeout(resolve, round % 7));
      await nodes.tell(round % 3 === 0 ? one : other, parent, over);
      await Promise.all(pumps);
    });
    await Promise.all(starting);
    await Promise.all([one.runDue(), other.runDue()]);
    const found = await statuses();
    expect(found['child']?.filter((status) => status === 'running') ?? []).toHaveLength(1); // that of the first
    expect(await nodes.query('select 1 from effect')).toEqual([]);
  });

  test('that is not there is trouble of the caller, and is found when it is deployed', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'parent', calling('missing'));
    const parent = await nodes.start(engine, 'parent');
    await engine.runDue();
    const [incident] = (await nodes.state(parent)).incidents.values();
    expect(incident).toMatchObject({ element: 'call' });

    await nodes.deploy(engine, 'missing', quickChild);
    if (incident === undefined) return;
    await nodes.tell(engine, parent, { type: 'resolveIncident', incident: incident.id, variables: {} });
    await engine.runDue();
    expect(await statuses()).toEqual({ parent: ['completed'], missing: ['completed'] });
  });
});
