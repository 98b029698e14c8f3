import { readFile } from '../../engine/bpmn/readFile.ts';
import { writeBpmn } from '../../engine/bpmn/writeBpmn.ts';
import { fileOf, problemsOf, processFile, processOf, told } from './sample.ts';

describe('an id', () => {
  test('may be of any letters', async () => {
    const contents = `<bpmn:startEvent id="开始"><bpmn:outgoing>到任务</bpmn:outgoing></bpmn:startEvent><bpmn:task id="任务-1"/>
      <bpmn:sequenceFlow id="到任务" sourceRef="开始" targetRef="任务-1"/>`;
    const process = await processOf(contents);
    expect(process.flows).toMatchObject({ 到任务: { source: '开始', target: '任务-1' } });
    expect(process.elements).toMatchObject({ 开始: { outgoing: ['到任务'] }, '任务-1': { incoming: ['到任务'] } });

    const { file } = await readFile(processFile(contents));
    const written = await writeBpmn(file!);
    expect(written).toContain('sourceRef="开始" targetRef="任务-1"');
    expect((await readFile(written)).file!.processes).toEqual([process]);
  });

  test('may look like the stand-in of another', async () => {
    const { elements } = await processOf('<bpmn:task id="aftercare-id.4e00"/><bpmn:task id="一"/>');
    expect(Object.keys(elements)).toEqual(['aftercare-id.4e00', '一']);
  });

  test('may be referred to with the prefix of its namespace, and with space around', async () => {
    const process = await processOf(
      '<bpmn:task id="a"/><bpmn:endEvent id="x"><bpmn:messageEventDefinition messageRef=" tns:m "/></bpmn:endEvent>',
      '<bpmn:message id="m" name="reply" xmlns:tns="urn:sample"/>',
    );
    expect(process.elements).toMatchObject({ x: { trigger: { name: 'reply' } } });
  });

  test('stands once in a file', async () => {
    const xml = processFile('<bpmn:task id="a"/>\n<bpmn:task id="a"/>\n<bpmn:task id="a"/><bpmn:task id="a_2"/>');
    const { file, problems } = await readFile(xml);
    expect(told(problems)).toEqual(['error duplicateId a 6', 'error duplicateId a 7']);
    expect(problems[0]?.message.en).toContain('first in line 5');
    expect(Object.keys(file!.processes[0]!.elements)).toEqual(['a', 'a_3', 'a_4', 'a_2']);
  });

  test.each(['1a', 'a b', 'a/b', ''])('is not "%s"', async (id) => {
    const problems = told(await problemsOf(processFile(`<bpmn:task id="${id}"/>`)));
    expect(problems).toEqual([`error idIllegal ${id} 5`]);
  });

  test.each(['constructor', '__proto__', 'toString'])('is not "%s", which programs use themselves', async (id) => {
    expect(told(await problemsOf(processFile(`<bpmn:task id="${id}"/>`)))).toEqual([`error idReserved ${id} 5`]);
  });

  test.each(['<bpmn:task/>', '<bpmn:task id="a"/><bpmn:sequenceFlow sourceRef="a" targetRef="a"/>'])(
    'is needed at %s',
    async (xml) => {
      expect(told(await problemsOf(processFile(xml)))).toEqual(['error idMissing sample 5']);
    },
  );

  test('is needed at a process', async () => {
    expect(told(await problemsOf(fileOf('<bpmn:process><bpmn:task id="a"/></bpmn:process>')))).toContain(
      'error idMissing - 4',
    );
  });

  test('of a vendor element is its own affair', async () => {
    const xml = `<bpmn:task id="a"><bpmn:extensionElements xmlns:v="urn:v"><v:x id="a"/><v:x id="1 2"/></bpmn:extensionElements></bpmn:task>`;
    expect(await problemsOf(processFile(xml))).toEqual([]);
  });
});

describe('a reference to nothing', () => {
  test.each([
    '<bpmn:task id="t"/><bpmn:sequenceFlow id="x" sourceRef="t" targetRef="gone"/>',
    '<bpmn:sequenceFlow id="x" sourceRef="gone" targetRef="away"/>',
    '<bpmn:task id="x" default="gone"/>',
    '<bpmn:boundaryEvent id="x" attachedToRef="gone"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>',
    '<bpmn:receiveTask id="x" messageRef="gone"/>',
    '<bpmn:sendTask id="x" messageRef="gone"/>',
    '<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="gone"/></bpmn:endEvent>',
    '<bpmn:endEvent id="x"><bpmn:compensateEventDefinition activityRef="gone"/></bpmn:endEvent>',
    '<bpmn:endEvent id="x"><bpmn:eventDefinitionRef>gone</bpmn:eventDefinitionRef></bpmn:endEvent>',
  ])('is an error where it matters: %s', async (xml) => {
    const problems = await problemsOf(processFile(xml));
    expect(new Set(told(problems))).toEqual(new Set(['error missingReference x 5']));
    expect(problems[0]?.message.en).toContain('"gone"');
  });

  test.each([
    '<bpmn:task id="x"><bpmn:incoming>gone</bpmn:incoming></bpmn:task>',
    '<bpmn:task id="x"/><bpmn:association id="a" sourceRef="x" targetRef="去了"/>',
  ])('is a warning where it does not: %s', async (xml) => {
    const problems = await problemsOf(processFile(xml));
    expect(problems).toMatchObject([{ code: 'missingReference', severity: 'warning', line: 5 }]);
    expect(problems[0]?.message.en).toMatch(/"(gone|去了)"/);
  });
});
