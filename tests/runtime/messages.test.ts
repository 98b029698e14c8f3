import { setTimeout as pause } from 'node:timers/promises';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { gate, openNodes } from '../support/durableNodes.ts';
import { flow } from '../support/engine.ts';

const byBusinessKey = `<bpmn:message id="Paid" name="paid"><bpmn:extensionElements><aftercare:subscription key="processInstance.businessKey"/></bpmn:extensionElements></bpmn:message>`;
const byName = `<bpmn:message id="Paid" name="paid"/>`;

const waits = `<bpmn:startEvent id="s"/><bpmn:receiveTask id="paid" messageRef="Paid"/><bpmn:endEvent id="e"/>${flow('s', 'paid')}${flow('paid', 'e')}`;
const waitsLater = `<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:receiveTask id="paid" messageRef="Paid"/><bpmn:endEvent id="e"/>
  ${flow('s', 'first')}${flow('first', 'paid')}${flow('paid', 'e')}`;
const waitsTwice = `<bpmn:startEvent id="s"/><bpmn:parallelGateway id="fork"/><bpmn:receiveTask id="one" messageRef="Paid"/><bpmn:receiveTask id="two" messageRef="Paid"/><bpmn:endEvent id="e"/>
  ${flow('s', 'fork')}${flow('fork', 'one')}${flow('fork', 'two')}${flow('one', 'e')}${flow('two', 'e')}`;
const goesOnWaiting = `<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:userTask id="work"/>
  <bpmn:boundaryEvent id="each" attachedToRef="work" cancelActivity="false"><bpmn:messageEventDefinition messageRef="Paid"/></bpmn:boundaryEvent>
  <bpmn:endEvent id="heard"/><bpmn:endEvent id="e"/>${flow('s', 'first')}${flow('first', 'work')}${flow('work', 'e')}${flow('each', 'heard')}`;
const startsByMessage = `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="Paid"/></bpmn:startEvent><bpmn:userTask id="book"/><bpmn:endEvent id="e"/>${flow('s', 'book')}${flow('book', 'e')}`;

const HOUR_MS = 3_600_000;

describeDatabases('a message', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
  });

  /** Which messages an instance received, in their order. */
  const receivedBy = async (instance: InstanceId): Promise<readonly string[]> =>
    (await nodes.facts(instance)).flatMap((fact) => (fact.type === 'messageReceived' ? [fact.messageId] : []));

  const receivedByAll = async (): Promise<readonly string[]> => {
    const received = await Promise.all((await nodes.instances()).map(receivedBy));
    return received.flat().sort();
  };

  test('thrown with more than anybody can receive is an incident of its thrower, and leaves nothing behind', async () => {
    const engine = nodes.node('one');
    const payload = `<bpmn:extensionElements><aftercare:payload source="half" target="one"/><aftercare:payload source="half" target="other"/></bpmn:extensionElements>`;
    const thrown = (id: string, definition: string) =>
      `<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="${id}">${payload}${definition}</bpmn:intermediateThrowEvent><bpmn:endEvent id="e"/>${flow('s', id)}${flow(id, 'e')}`;
    const message = '<bpmn:messageEventDefinition messageRef="Paid"/>';
    const signal = '<bpmn:signalEventDefinition signalRef="Recall"/>';
    await nodes.deploy(engine, 'waits', waits, byName);
    await nodes.deploy(engine, 'tells', thrown('tell', message), byName);
    await nodes.deploy(engine, 'calls', thrown('call', signal), '<bpmn:signal id="Recall" name="recall"/>');
    const waiting = await nodes.start(engine, 'waits');
    const half = 'x'.repeat(600_000);
    for (const process of ['tells', 'calls']) {
      const { incidents } = await nodes.state(await nodes.start(engine, process, { half }));
      expect([...incidents.values()]).toEqual([expect.objectContaining({ code: 'payloadInvalid' })]);
    }
    await engine.runDue();
    expect(await nodes.query('select from message union all select from effect')).toEqual([]);
    expect((await nodes.state(waiting)).status).toBe('running');
  });

  test.each([
    ['before', 0, 25],
    ['after', 25, 0],
    ['at the same time as', 0, 0],
  ])('published %s its receiver begins to wait is delivered once, at once', async (_, delay, otherDelay) => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'waits', waits, byBusinessKey);
    await nodes.start(other, 'waits', {}, 'warm');
    const rounds = Array.from({ length: 25 }, (_, round) => `K-${round}`);

    await Promise.all(
      rounds.flatMap((key, round) => [
        pause(delay).then(() => nodes.message(round % 2 === 0 ? one : other, `m-${key}`, 'paid', key)),
        pause(otherDelay).then(() => nodes.start(round % 3 === 0 ? one : other, 'waits', {}, key)),
      ]),
    );
    await one.runDue();
    await other.runDue();

    expect(await receivedByAll()).toEqual(rounds.map((key) => `m-${key}`).sort());
    const left = await nodes.query('select 1 from effect');
    expect(left).toEqual([]);
  });

  test('goes to one of two that wait for it, and the next one to the other', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'waits', waits, byBusinessKey);
    const first = await nodes.start(one, 'waits', {}, 'K');
    nodes.clock.advance(1);
    const second = await nodes.start(other, 'waits', {}, 'K');
    await nodes.message(other, 'm-1', 'paid', 'K');
    expect([await receivedBy(first), await receivedBy(second)]).toEqual([['m-1'], []]);
    await nodes.message(one, 'm-2', 'paid', 'K');
    expect([await receivedBy(first), await receivedBy(second)]).toEqual([['m-1'], ['m-2']]);
  });

  test('reaches both waits of an instance that two messages lay there for', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'twice', waitsTwice, byBusinessKey);
    await nodes.message(engine, 'm-1', 'paid', 'K');
    await nodes.message(engine, 'm-2', 'paid', 'K');
    const instance = await nodes.start(engine, 'twice', {}, 'K');
    await engine.runDue();
    expect(await receivedBy(instance)).toEqual(['m-1', 'm-2']);
    expect((await nodes.state(instance)).status).toBe('completed');
  });

  test('that lies there reaches one who goes on waiting, each in its turn', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'repeated', goesOnWaiting, byBusinessKey);
    for (const id of ['m-1', 'm-2', 'm-3']) {
      await nodes.message(engine, id, 'paid', 'K');
      nodes.clock.advance(10);
    }
    const instance = await nodes.start(engine, 'repeated', {}, 'K');
    await nodes.complete(engine, instance, 'first');
    await engine.runDue();
    expect(await receivedBy(instance)).toEqual(['m-1', 'm-2', 'm-3']);
  });

  test('without a receiver starts what begins with it, under its key', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'booking', startsByMessage, byName);
    await Promise.all([nodes.message(one, 'm-1', 'paid', 'K'), nodes.message(other, 'm-1', 'paid', 'K')]);
    const [instance] = await nodes.instances();
    expect(await nodes.instances()).toHaveLength(1);
    if (instance === undefined) throw new Error('Expected an instance');
    expect((await nodes.state(instance)).businessKey).toBe('K');
  });

  test('with a key reaches who waits for its key before who waits for any', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'any', waits, byName);
    await nodes.deploy(engine, 'keyed', waits, byBusinessKey);
    const any = await nodes.start(engine, 'any');
    const keyed = await nodes.start(engine, 'keyed', {}, 'K');
    await nodes.message(engine, 'm-1', 'paid', 'K');
    await nodes.message(engine, 'm-2', 'paid', 'K');
    expect([await receivedBy(keyed), await receivedBy(any)]).toEqual([['m-1'], ['m-2']]);
  });

  test('with a key waits for one who begins to wait for any', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'any', waits, byName);
    await nodes.message(engine, 'm-1', 'paid', 'K');
    const any = await nodes.start(engine, 'any');
    await engine.runDue();
    expect(await receivedBy(any)).toEqual(['m-1']);
  });

  test('is delivered no more when its time to live is over', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'waits', waits, byBusinessKey);
    await nodes.message(engine, 'm-1', 'paid', 'K', HOUR_MS);
    nodes.clock.advance(HOUR_MS);
    const late = await nodes.start(engine, 'waits', {}, 'K');
    await engine.runDue();
    expect(await receivedBy(late)).toEqual([]);
    expect(await nodes.query('select 1 from effect')).toEqual([]);
    await nodes.store.dropExpiredMessages(nodes.clock.now());
    expect(await nodes.query('select 1 from message')).toEqual([]);
  });

  test('is looked for again, should the node die that was to give it to a new receiver', async () => {
    const [one, other] = [
      nodes.node('one'),
      nodes.node('other', { executions: { ...nodes.store, findWaiting: async () => [] } }),
    ];
    await nodes.deploy(one, 'waits', waits, byBusinessKey);
    await nodes.message(one, 'm-1', 'paid', 'K');
    const instance = await nodes.start(other, 'waits', {}, 'K');
    await one.runDue();
    expect(await receivedBy(instance)).toEqual([]);
    nodes.clock.advance(15_000);
    await one.runDue();
    expect(await receivedBy(instance)).toEqual(['m-1']);
  });

  test('of the same id is taken once, on two nodes at once too, and when the first is long delivered', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'waits', waits, byBusinessKey);
    await nodes.start(one, 'waits', {}, 'K');
    await nodes.start(one, 'waits', {}, 'K');
    const answers = await Promise.all(
      [one, other, one, other].map((engine) => nodes.message(engine, 'm-1', 'paid', 'K')),
    );
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await nodes.message(other, 'm-1', 'paid', 'K')).isNew).toBe(false);
    expect(await receivedByAll()).toEqual(['m-1']);
  });

  test('that one node delivers twice at the same moment goes to one receiver', async () => {
    const other = nodes.node('other');
    await nodes.deploy(other, 'waits', waits, byBusinessKey);
    const receivers = [await nodes.start(other, 'waits', {}, 'K'), await nodes.start(other, 'waits', {}, 'K')];
    const found = await Promise.all(
      receivers.map(async (instance) => ({ instance, wait: await nodes.waitOf(instance, 'message', 'paid') })),
    );
    const both = gate();
    let asked = 0;
    const findReceiver: typeof nodes.store.findReceiver = async () => {
      asked += 1;
      if (asked === receivers.length) both.open();
      const answer = found[asked - 1] ?? null;
      await Promise.race([both.pass(), pause(200)]);
      return answer;
    };
    const engine = nodes.node('one', { executions: { ...nodes.store, findReceiver } });
    const publishing = nodes.message(engine, 'm-1', 'paid', 'K');
    await both.reached;
    nodes.clock.advance(15_000);
    await Promise.all([publishing, engine.runDue()]);
    expect(await receivedByAll()).toEqual(['m-1']);
  });

  describe('that two nodes deliver at the same moment', () => {
    /** A node that has found out who gets the message, and is held before it says so. */
    const heldNode = () => {
      const held = gate();
      const findReceiver: typeof nodes.store.findReceiver = async (...about) => {
        const receiver = await nodes.store.findReceiver(...about);
        await held.pass();
        return receiver;
      };
      return { held, engine: nodes.node('one', { executions: { ...nodes.store, findReceiver } }) };
    };

    test('is received once by one who goes on waiting', async () => {
      const { held, engine } = heldNode();
      const other = nodes.node('other');
      await nodes.deploy(other, 'repeated', goesOnWaiting, byBusinessKey);
      const instance = await nodes.start(other, 'repeated', {}, 'K');
      await nodes.complete(other, instance, 'first');
      const publishing = nodes.message(engine, 'm-1', 'paid', 'K');
      await held.reached;
      nodes.clock.advance(15_000);
      await other.runDue();
      held.open();
      await publishing;
      expect(await receivedBy(instance)).toEqual(['m-1']);
    });

    test('does not go to a second receiver after the first is gone', async () => {
      const { held, engine } = heldNode();
      const other = nodes.node('other');
      await nodes.deploy(other, 'waits', waits, byBusinessKey);
      const first = await nodes.start(other, 'waits', {}, 'K');
      const publishing = nodes.message(engine, 'm-1', 'paid', 'K');
      await held.reached;
      nodes.clock.advance(15_000);
      await other.runDue();
      const second = await nodes.start(other, 'waits', {}, 'K');
      held.open();
      await publishing;
      expect([await receivedBy(first), await receivedBy(second)]).toEqual([['m-1'], []]);
    });

    test('does not start an instance for one node and reach a receiver for the other', async () => {
      const { held, engine } = heldNode();
      const other = nodes.node('other');
      await nodes.deploy(other, 'booking', startsByMessage, byName);
      await nodes.deploy(other, 'waits', waitsLater, byBusinessKey);
      const instance = await nodes.start(other, 'waits', {}, 'K');
      const publishing = nodes.message(engine, 'm-1', 'paid', 'K');
      await held.reached;
      await nodes.complete(other, instance, 'first');
      await other.runDue();
      held.open();
      await publishing;
      expect(await receivedBy(instance)).toEqual(['m-1']);
      expect(await nodes.instances()).toEqual([instance]);
    });
  });
});
