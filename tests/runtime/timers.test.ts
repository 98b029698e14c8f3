import type { InstanceId } from '../../engine/core/identifiers.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { gate, openNodes } from '../support/durableNodes.ts';
import { flow } from '../support/engine.ts';
import { eventually } from '../support/eventually.ts';

const after = (id: string, duration: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
const waitsFor = (duration: string) =>
  `<bpmn:startEvent id="s"/>${after('wait', duration)}<bpmn:endEvent id="e"/>${flow('s', 'wait')}${flow('wait', 'e')}`;
const threeTimers = `<bpmn:startEvent id="s"/><bpmn:parallelGateway id="fork"/>${after('third', 'PT3H')}${after('first', 'PT1H')}${after('second', 'PT2H')}<bpmn:endEvent id="e"/>
  ${flow('s', 'fork')}${['first', 'second', 'third'].map((id) => flow('fork', id) + flow(id, 'e')).join('')}`;
const reminded = `<bpmn:startEvent id="s"/><bpmn:userTask id="work"/>
  <bpmn:boundaryEvent id="remind" attachedToRef="work" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:endEvent id="told"/><bpmn:endEvent id="e"/>${flow('s', 'work')}${flow('work', 'e')}${flow('remind', 'told')}`;
const startsBy = (timer: string) =>
  `<bpmn:startEvent id="s"><bpmn:timerEventDefinition>${timer}</bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id="e"/>${flow('s', 'e')}`;
const hourly = (times = '') => startsBy(`<bpmn:timeCycle>R${times}/PT1H</bpmn:timeCycle>`);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LEASE_MS = 20_000;

describeDatabases('a timer', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
  });

  const firedIn = async (instance: InstanceId): Promise<readonly string[]> =>
    (await nodes.facts(instance)).flatMap((fact) => (fact.type === 'timerFired' ? [fact.element] : []));

  const statusOf = async (instance: InstanceId) => (await nodes.state(instance)).status;

  const startTimes = async (): Promise<readonly number[]> => {
    const rows = await nodes.query<{ readonly started_at: Date }>(
      'select started_at from instance order by started_at',
    );
    return rows.map(({ started_at }) => started_at.getTime());
  };

  test('fires at its time, not before', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'waits', waitsFor('PT2H'));
    const instance = await nodes.start(engine, 'waits');
    nodes.clock.advance(2 * HOUR_MS - 1);
    await engine.runDue();
    expect(await statusOf(instance)).toBe('running');
    nodes.clock.advance(1);
    await engine.runDue();
    expect(await statusOf(instance)).toBe('completed');
  });

  test('that became due while no node ran fires once, the earlier ones first', async () => {
    const before = nodes.node();
    await nodes.deploy(before, 'three', threeTimers);
    const instances = await Promise.all([1, 2, 3].map(() => nodes.start(before, 'three')));
    nodes.clock.advance(30 * DAY_MS);

    const engines = [nodes.node('one'), nodes.node('other')];
    await Promise.all(engines.map((engine) => engine.runDue()));
    await Promise.all(engines.map((engine) => engine.runDue()));
    for (const instance of instances)
      expect((await firedIn(instance)).toSorted()).toEqual(['first', 'second', 'third']);

    const alone = nodes.node();
    const last = await nodes.start(alone, 'three');
    nodes.clock.advance(30 * DAY_MS);
    await alone.runDue();
    expect(await firedIn(last)).toEqual(['first', 'second', 'third']);
  });

  test('of a cycle fires as often as it says, each time at its own instant', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'reminded', reminded);
    const instance = await nodes.start(engine, 'reminded');
    for (let half = 0; half < 12; half += 1) {
      nodes.clock.advance(HOUR_MS / 2);
      await engine.runDue();
    }
    expect(await firedIn(instance)).toEqual(['remind', 'remind', 'remind']);
    expect(await nodes.query('select 1 from effect')).toEqual([]);
  });

  test('that two nodes fire, because the first was slow, fires once', async () => {
    const held = gate();
    const write: typeof nodes.store.write = async (changes) => {
      await held.pass();
      return nodes.store.write(changes);
    };
    const slow = nodes.node('one', { executions: { ...nodes.store, write } });
    const other = nodes.node('other');
    await nodes.deploy(other, 'reminded', reminded);
    const instance = await nodes.start(other, 'reminded');
    nodes.clock.advance(HOUR_MS);
    const firing = slow.runDue();
    await held.reached;
    nodes.clock.advance(LEASE_MS);
    await other.runDue();
    held.open();
    await firing;
    expect(await firedIn(instance)).toEqual(['remind']);
    nodes.clock.advance(HOUR_MS);
    await other.runDue();
    expect(await firedIn(instance)).toEqual(['remind', 'remind']);
  });

  test('of a year is waited for without hurry', async () => {
    let looks = 0;
    const claim: typeof nodes.store.claim = (claimed) => {
      looks += 1;
      return nodes.store.claim(claimed);
    };
    const engine = nodes.node('one', { executions: { ...nodes.store, claim } });
    await nodes.deploy(engine, 'waits', waitsFor('P365D'));
    engine.start();
    const instance = await nodes.start(engine, 'waits');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(looks).toBeLessThan(6);
    expect(await statusOf(instance)).toBe('running');

    nodes.clock.advance(365 * DAY_MS);
    engine.wake();
    await eventually(async () => expect(await statusOf(instance)).toBe('completed'));
    await engine.stop();
  });

  describe('that starts a process', () => {
    test('does so at its time, and again as its cycle says', async () => {
      const [one, other] = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(one, 'hourly', hourly('3'));
      const begun = nodes.clock.now();
      for (let half = 0; half < 10; half += 1) {
        nodes.clock.advance(HOUR_MS / 2);
        await Promise.all([one.runDue(), other.runDue()]);
      }
      expect((await startTimes()).map((at) => (at - begun) / HOUR_MS)).toEqual([1, 2, 3]);
      expect(await nodes.query('select 1 from effect')).toEqual([]);
    });

    test('fires once for all that it missed, and then when it would have', async () => {
      const [one, other] = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(one, 'hourly', hourly());
      nodes.clock.advance(5 * HOUR_MS + 1);
      await Promise.all([one.runDue(), other.runDue()]);
      await Promise.all([one.runDue(), other.runDue()]);
      expect(await nodes.instances()).toHaveLength(1);
      nodes.clock.advance(HOUR_MS - 2);
      await other.runDue();
      expect(await nodes.instances()).toHaveLength(1);
      nodes.clock.advance(1);
      await other.runDue();
      expect(await nodes.instances()).toHaveLength(2);
    });

    test('is replaced by that of the next version, once only and daily by hourly', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'beginning', startsBy('<bpmn:timeDuration>PT1H</bpmn:timeDuration>'));
      await nodes.deploy(engine, 'beginning', startsBy('<bpmn:timeDuration>PT3H</bpmn:timeDuration>'));
      nodes.clock.advance(2 * HOUR_MS);
      await engine.runDue();
      expect(await nodes.instances()).toEqual([]);
      nodes.clock.advance(HOUR_MS);
      await engine.runDue();
      expect(await nodes.instances()).toHaveLength(1);
    });

    test('is not brought back by a node that was starting the version before', async () => {
      const held = gate();
      const write: typeof nodes.store.write = async (changes) => {
        await held.pass();
        return nodes.store.write(changes);
      };
      const slow = nodes.node('one', { executions: { ...nodes.store, write } });
      const other = nodes.node('other');
      await nodes.deploy(other, 'hourly', hourly());
      nodes.clock.advance(HOUR_MS);
      const starting = slow.runDue();
      await held.reached;
      await nodes.deploy(other, 'hourly', hourly('5'));
      held.open();
      await starting;
      nodes.clock.advance(HOUR_MS);
      await other.runDue();
      const versions = await nodes.query<{ readonly version: number }>(
        'select version from instance join definition using (tenant_id, definition_id) order by instance_id',
      );
      expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    });
  });
});
