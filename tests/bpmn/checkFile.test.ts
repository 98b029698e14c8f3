import { checkFile } from '../../engine/bpmn/checkFile.ts';
import type { CheckContext } from '../../engine/core/model/check/rule.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { fileOf, processFile, told } from './sample.ts';

const context: CheckContext = { checkExpression: () => [], decisions: new Set(), forms: new Set() };

const rushed = `<bpmn:startEvent id="start"/>
<bpmn:userTask id="work"/>
<bpmn:endEvent id="end"><bpmn:errorEventDefinition/></bpmn:endEvent>
<bpmn:sequenceFlow id="f" sourceRef="start" targetRef="work"/>`;

test('tells what is wrong with its line, in the order of the file', async () => {
  const { file, problems } = await checkFile(processFile(rushed), context);
  expect(file).toBeNull();
  expect(told(problems)).toEqual(['warning unassigned work 6', 'error codeMissing end 7', 'warning unreachable end 7']);
});

test('tells the same each time', async () => {
  const [once, again] = await Promise.all([1, 2].map(() => checkFile(processFile(rushed), context)));
  expect(once?.problems).toEqual(again?.problems);
});

test('tells of the elements that could be read, and not of the gaps between them', async () => {
  const gap = rushed.replace(
    '<bpmn:endEvent id="end"><bpmn:errorEventDefinition/></bpmn:endEvent>',
    '<bpmn:choreographyTask id="end"/>',
  );
  const { file, problems } = await checkFile(processFile(gap), context);
  expect(file).toBeNull();
  expect(told(problems)).toEqual(['warning unassigned work 6', 'error notExecutable end 7']);
});

test('tells of an expression in another language once', async () => {
  const strange = `<bpmn:task id="a"/><bpmn:task id="b"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">a == 1</bpmn:conditionExpression></bpmn:sequenceFlow>`;
  const { problems } = await checkFile(processFile(strange), { ...context, checkExpression });
  expect(told(problems)).toEqual(['error expressionLanguageUnknown f 5']);
});

test('answers the file when there are warnings only', async () => {
  const { file, problems } = await checkFile(processFile('<bpmn:userTask id="work"/>'), context);
  expect(told(problems)).toEqual(['warning unassigned work 5']);
  expect(file?.processes).toHaveLength(1);
});

test('answers no file for what is none', async () => {
  expect(await checkFile('nonsense', context)).toMatchObject({
    file: null,
    problems: [{ code: 'notWellFormed', line: 1 }],
  });
});

test('knows the processes of the file itself', async () => {
  const call = (calledElement: string) =>
    fileOf(
      `<bpmn:process id="p"><bpmn:callActivity id="c" calledElement="${calledElement}"/></bpmn:process><bpmn:process id="q"><bpmn:task id="t"/></bpmn:process>`,
    );
  const deployed = { ...context, processes: new Set(['r']) };
  expect((await checkFile(call('q'), deployed)).problems).toEqual([]);
  expect((await checkFile(call('r'), deployed)).problems).toEqual([]);
  expect((await checkFile(call('tns:q'), deployed)).problems).toEqual([]);
  expect(told((await checkFile(call('s'), deployed)).problems)).toEqual(['warning calledProcessUnknown c 4']);
});
