import { createWorld } from '../../engine/testing/index.ts';
import type { TestWorldInMemory } from '../../engine/testing/createWorld.ts';

const file = (roots: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:test">
  <message id="order" name="ordered"/><signal id="half" name="half"/>
  ${roots}
</definitions>`;

const process = (contents: string, id = 'p'): string => `<process id="${id}">${contents}</process>`;

const path = (...ids: readonly string[]): string =>
  ids
    .slice(1)
    .map((to, index) => `<sequenceFlow id="${ids[index]}_${to}" sourceRef="${ids[index]}" targetRef="${to}"/>`)
    .join('');

const association = (direction: 'Input' | 'Output', source: string, target: string, more = ''): string =>
  `<data${direction}Association><sourceRef>${source}</sourceRef><targetRef>${target}</targetRef>${more}</data${direction}Association>`;

const io = (inputs: string, outputs: string): string =>
  `<ioSpecification>${inputs}${outputs}<inputSet/><outputSet/></ioSpecification>`;

async function worldOf(roots: string): Promise<TestWorldInMemory> {
  const world = createWorld();
  await world.deploy(file(roots));
  return world;
}

const assign = (from: string, to: string): string => `<assignment><from>${from}</from><to>${to}</to></assignment>`;

test('data associations copy, transform and assign, also within a variable that is not there yet', async () => {
  const world = await worldOf(
    process(`<dataObject id="d" name="order"/><dataObject id="sum"/><dataObject id="report"/>
      <scriptTask id="s">${io('<dataInput id="in" name="amount"/><dataInput id="lines"/>', '<dataOutput id="out" name="answer"/>')}
        ${association('Input', 'd', 'in', '<transformation>order.total</transformation>')}
        ${association('Input', 'd', 'lines', assign('order.lines', 'lines'))}
        ${association('Output', 'out', 'sum')}
        ${association('Output', 'out', 'report', `${assign('answer', 'report.terms.amount')}${assign('count(lines)', 'report.lines')}`)}
        <script>{ answer: amount + count(lines) }</script></scriptTask>`),
  );
  const instance = await world.start('p', { 'order': { total: 10, lines: [1, 2] } });
  expect(world.instances()).toMatchObject([{ id: instance, status: 'completed' }]);
  expect(world.variables()).toMatchObject({ sum: 12, report: { terms: { amount: 12 }, lines: 2 } });
  expect(world.variables()).not.toHaveProperty('answer');
});

test('a multi-instance works on its list and gives one out', async () => {
  const world = await worldOf(
    process(`<dataObject id="d" name="order"/><dataObject id="results"/>
      <scriptTask id="s">${io('<dataInput id="list"/><dataInput id="one" name="row"/>', '<dataOutput id="out" name="doubled"/><dataOutput id="all"/>')}
        ${association('Input', 'd', 'list', '<transformation>order.lines</transformation>')}
        ${association('Input', 'item', 'one')}
        ${association('Output', 'out', 'outItem')}${association('Output', 'all', 'results')}
        <multiInstanceLoopCharacteristics><loopDataInputRef>list</loopDataInputRef><loopDataOutputRef>all</loopDataOutputRef>
          <inputDataItem id="item" name="line"/><outputDataItem id="outItem"/></multiInstanceLoopCharacteristics>
        <script>{ doubled: row * 2 }</script></scriptTask>`),
  );
  await world.start('p', { order: { lines: [1, 2, 3] } });
  expect(world.variables()).toMatchObject({ results: [2, 4, 6] });
});

test('a message flow joins two pools, and their events carry and keep data', async () => {
  const thrower = `<dataObject id="mine"/><startEvent id="s1"/><intermediateThrowEvent id="t"><dataInput id="carried" name="amount"/>
    ${association('Input', 'mine', 'carried')}<messageEventDefinition/></intermediateThrowEvent>${path('s1', 't')}`;
  const catcher = `<dataObject id="yours"/><startEvent id="c"><dataOutput id="amount"/>${association('Output', 'amount', 'yours')}<messageEventDefinition/></startEvent>
    <userTask id="u"/>${path('c', 'u')}`;
  const world = await worldOf(
    `<collaboration id="col"><participant id="pa" processRef="a"/><participant id="pb" processRef="b"/>
      <messageFlow id="mf" sourceRef="t" targetRef="c"/></collaboration>${process(thrower, 'a')}${process(catcher, 'b')}`,
  );
  await world.start('a', { mine: 7 });
  const called = world.instances().find(({ process: name }) => name === 'b');
  expect(called).toMatchObject({ status: 'running' });
  expect(world.variables(called?.id)).toMatchObject({ yours: 7 });
});

test('a send task carries what its data inputs say', async () => {
  const sender = `<dataObject id="mine"/><sendTask id="t" messageRef="order">${io('<dataInput id="carried" name="amount"/>', '')}
    ${association('Input', 'mine', 'carried', '<transformation>mine + 1</transformation>')}</sendTask>`;
  const world = await worldOf(
    `${process(sender, 'a')}${process('<receiveTask id="r" messageRef="order" instantiate="true"/><userTask id="u"/><sequenceFlow id="f" sourceRef="r" targetRef="u"/>', 'b')}`,
  );
  await world.start('a', { mine: 7 });
  expect(world.variables(world.instances().find(({ process: name }) => name === 'b')?.id)).toMatchObject({ amount: 8 });
});

test('a call activity calls a global script task and takes its answer', async () => {
  const world = await worldOf(
    `${process('<callActivity id="c" calledElement="g"><extensionElements><aftercare:input source="20" target="n"/><aftercare:output source="total" target="sum"/></extensionElements></callActivity><userTask id="u"/><sequenceFlow id="f" sourceRef="c" targetRef="u"/>')}
    <globalScriptTask id="g"><extensionElements><aftercare:result variable="total"/></extensionElements><ioSpecification><dataInput id="n"/><inputSet/><outputSet/></ioSpecification><script>n + 1</script></globalScriptTask>`,
  );
  const instance = await world.start('p', {});
  expect(world.tasks()).toMatchObject([{ element: 'u' }]);
  expect(world.variables(instance)).toMatchObject({ sum: 21 });
});

test('what instances of a multi-instance throw is caught around them', async () => {
  const world = await worldOf(
    `<signalEventDefinition id="tell" signalRef="half"/>${process(`<userTask id="x"><multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="tell">
      <loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
      <boundaryEvent id="b" attachedToRef="x" cancelActivity="false"><signalEventDefinition signalRef="half"/></boundaryEvent><userTask id="told"/>${path('b', 'told')}`)}`,
  );
  await world.start('p', {});
  await world.completeTask(world.tasks()[0]?.id ?? '');
  expect(world.tasks().map(({ element }) => element)).toEqual(['x', 'told']);
  await world.completeTask(world.tasks()[0]?.id ?? '');
  expect(world.tasks().map(({ element }) => element)).toEqual(['told']);
});

test('several messages of one event each have a key and a payload of their own', async () => {
  const own = (key: string, value: string) =>
    `<messageEventDefinition messageRef="order"><extensionElements><aftercare:subscription key='"${key}"'/><aftercare:payload source="${value}" target="v"/></extensionElements></messageEventDefinition>`;
  const waiting = (key: string) =>
    process(
      `<startEvent id="s${key}"/><intermediateCatchEvent id="w${key}"><extensionElements><aftercare:subscription key='"${key}"'/></extensionElements><messageEventDefinition messageRef="order"/></intermediateCatchEvent><userTask id="u${key}"/>${path(`s${key}`, `w${key}`, `u${key}`)}`,
      `p${key}`,
    );
  const world = await worldOf(
    `${process(`<intermediateThrowEvent id="t">${own('A', '1')}${own('B', '2')}</intermediateThrowEvent>`)}${waiting('A')}${waiting('B')}`,
  );
  const [a, b] = [await world.start('pA', {}), await world.start('pB', {})];
  await world.start('p', {});
  expect([world.variables(a), world.variables(b)]).toMatchObject([{ v: 1 }, { v: 2 }]);
});
