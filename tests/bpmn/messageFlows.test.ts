import { readFile } from '../../engine/bpmn/readFile.ts';
import { fileOf, problemsOf, told } from './sample.ts';

const throwing = (id: string, definition = '<bpmn:messageEventDefinition/>') =>
  `<bpmn:intermediateThrowEvent id="${id}">${definition}</bpmn:intermediateThrowEvent>`;

const catching = (id: string, definition = '<bpmn:messageEventDefinition/>') =>
  `<bpmn:startEvent id="${id}">${definition}</bpmn:startEvent>`;

const messageFlow = (source: string, target: string, more = '') =>
  `<bpmn:messageFlow id="flow" sourceRef="${source}" targetRef="${target}" ${more}/>`;

/** Two pools that are executed, one that is not shown from within, and what flows between them. */
const pools = (flows: string, first: string, second: string) =>
  fileOf(`<bpmn:message id="order" name="ordered"/><bpmn:message id="bill"/>
    <bpmn:collaboration id="c"><bpmn:participant id="shop" processRef="a"/><bpmn:participant id="supplier" processRef="b"/><bpmn:participant id="customer"/>${flows}</bpmn:collaboration>
    <bpmn:process id="a">${first}</bpmn:process><bpmn:process id="b">${second}</bpmn:process>`);

/** The names of the messages, by the elements that send or receive them. */
async function namesIn(xml: string): Promise<object> {
  const { file, problems } = await readFile(xml);
  expect(problems).toEqual([]);
  const elements = file!.processes.flatMap((process) => Object.values(process.elements));
  const named = elements.flatMap((element) => {
    if (element.kind === 'receiveTask') return [[element.id, element.message.name]];
    if (element.kind === 'sendTask')
      return element.sends.by === 'message' ? [[element.id, element.sends.message.name]] : [];
    return 'trigger' in element && element.trigger.type === 'message' ? [[element.id, element.trigger.name]] : [];
  });
  return Object.fromEntries(named) as object;
}

describe('a message flow', () => {
  test('names the message of both that name none', async () => {
    const xml = pools(messageFlow('t', 'c1', 'messageRef="order"'), throwing('t'), catching('c1'));
    expect(await namesIn(xml)).toEqual({ t: 'ordered', c1: 'ordered' });
  });

  test('names a message without a name by its id', async () => {
    const xml = pools(messageFlow('t', 'c1', 'messageRef="bill"'), throwing('t'), catching('c1'));
    expect(await namesIn(xml)).toEqual({ t: 'bill', c1: 'bill' });
  });

  test.each([
    [throwing('t', '<bpmn:messageEventDefinition messageRef="order"/>'), catching('c1')],
    [throwing('t'), catching('c1', '<bpmn:messageEventDefinition messageRef="order"/>')],
  ])('hands on the message that one side names: %s %s', async (first, second) => {
    expect(await namesIn(pools(messageFlow('t', 'c1'), first, second))).toEqual({ t: 'ordered', c1: 'ordered' });
  });

  test.each([
    ['name="ask"', 'ask'],
    ['', 'flow'],
  ])('is the message itself where nobody names one: %s', async (more, name) => {
    const xml = pools(messageFlow('t', 'c1', more), throwing('t'), catching('c1'));
    expect(await namesIn(xml)).toEqual({ t: name, c1: name });
  });

  test('joins tasks that send and receive', async () => {
    const xml = pools(
      messageFlow('t', 'r', 'name="ask"'),
      '<bpmn:sendTask id="t"/>',
      '<bpmn:receiveTask id="r" instantiate="true"/>',
    );
    expect(await namesIn(xml)).toEqual({ t: 'ask', r: 'ask' });
  });

  test('may come from a participant of whom nothing is known, or go there', async () => {
    const xml = pools(
      `${messageFlow('customer', 'c1', 'name="ask"')}<bpmn:messageFlow id="reply" sourceRef="t" targetRef="customer"/>`,
      catching('c1'),
      throwing('t'),
    );
    expect(await namesIn(xml)).toEqual({ c1: 'ask', t: 'reply' });
  });

  test('leaves alone what an element names itself', async () => {
    const xml = pools(
      messageFlow('t', 'c1', 'name="ask"'),
      throwing('t', '<bpmn:messageEventDefinition messageRef="order"/>'),
      catching('c1', '<bpmn:messageEventDefinition messageRef="bill"/>'),
    );
    expect(await namesIn(xml)).toEqual({ t: 'ordered', c1: 'bill' });
  });

  test('makes nothing of a task that neither sends nor receives', async () => {
    const xml = pools(messageFlow('t', 'u', 'name="ask"'), '<bpmn:task id="t"/>', '<bpmn:userTask id="u"/>');
    expect(await namesIn(xml)).toEqual({});
  });

  test('that leads nowhere is told', async () => {
    const xml = pools(messageFlow('t', 'gone', 'name="ask"'), throwing('t'), '<bpmn:task id="u"/>');
    expect(told(await problemsOf(xml))).toEqual(['error missingReference flow 5']);
  });
});

describe('an operation', () => {
  const beside = `<bpmn:message id="order" name="ordered"/><bpmn:interface id="i" name="Shop"><bpmn:operation id="o" name="takeOrder"><bpmn:inMessageRef>order</bpmn:inMessageRef></bpmn:operation></bpmn:interface>`;

  test.each([
    '<bpmn:receiveTask id="x" operationRef="o"/>',
    '<bpmn:sendTask id="x" operationRef="o"/>',
    '<bpmn:startEvent id="x"><bpmn:messageEventDefinition><bpmn:operationRef>o</bpmn:operationRef></bpmn:messageEventDefinition></bpmn:startEvent>',
  ])('names the message that it takes: %s', async (xml) => {
    expect(await namesIn(fileOf(`${beside}<bpmn:process id="p">${xml}</bpmn:process>`))).toEqual({ x: 'ordered' });
  });
});
