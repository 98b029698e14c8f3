import { checkFile } from '../../engine/bpmn/checkFile.ts';
import { processToXml } from '../../engine/bpmn/processToXml.ts';
import { readFile } from '../../engine/bpmn/readFile.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import { fileOf, problemsOf, told } from './sample.ts';

const extended = (extension: string) => `<bpmn:extensionElements>${extension}</bpmn:extensionElements>`;

async function processesIn(roots: string): Promise<readonly ProcessModel[]> {
  const { file, problems } = await readFile(fileOf(roots));
  expect(problems).toEqual([]);
  return file!.processes;
}

test.each([
  ['globalTask', '', { kind: 'task' }],
  ['globalManualTask', '', { kind: 'manualTask' }],
  [
    'globalUserTask',
    extended('<aftercare:assignment role="clerk"/><aftercare:form key="approve"/>'),
    { kind: 'userTask', assignment: { role: 'clerk' }, form: 'approve' },
  ],
  [
    'globalBusinessRuleTask',
    extended('<aftercare:decision ref="warranty"/>'),
    { kind: 'businessRuleTask', rule: { by: 'decision', decision: 'warranty' } },
  ],
])('a %s is a process of that task alone', async (tag, contents, task) => {
  const [process] = await processesIn(`<bpmn:${tag} id="g" name="Approve">${contents}</bpmn:${tag}>`);
  expect(process).toMatchObject({
    id: 'g',
    name: 'Approve',
    flows: {},
    elements: { 'g-task': { id: 'g-task', name: 'Approve', scope: 'g', ...task } },
    scopes: { g: { id: 'g', starts: [], eventSubProcesses: [], implicitStarts: ['g-task'], variables: {} } },
  });
});

test.each([
  ['', { by: 'feel', script: '1 + 1' }],
  ['scriptLanguage="python"', { by: 'job', job: { type: 'script:python' } }],
])('a global script task has its script in an element: %s', async (language, runs) => {
  const [process] = await processesIn(
    `<bpmn:globalScriptTask id="g" ${language}><bpmn:script>1 + 1</bpmn:script></bpmn:globalScriptTask>`,
  );
  expect(process?.elements).toMatchObject({ 'g-task': { kind: 'scriptTask', runs } });
});

test('what a global task takes in are variables of its process', async () => {
  const [process] = await processesIn(
    '<bpmn:globalTask id="g"><bpmn:ioSpecification><bpmn:dataInput id="i" name="order"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification></bpmn:globalTask>',
  );
  expect(process?.scopes).toMatchObject({ g: { variables: { order: null } } });
});

test('a call activity calls a global task of the file like a process', async () => {
  const xml = fileOf(
    `<bpmn:process id="p"><bpmn:callActivity id="c" calledElement="g"/></bpmn:process><bpmn:globalTask id="g"/>`,
  );
  const context = {
    checkExpression: () => [],
    decisions: new Set<string>(),
    forms: new Set<string>(),
    processes: new Set<string>(),
  };
  const { file, problems } = await checkFile(xml, context);
  expect(problems).toEqual([]);
  expect(file?.processes.map(({ id }) => id)).toEqual(['p', 'g']);
  expect(file?.processes[0]?.elements).toMatchObject({ c: { calledProcess: 'g' } });
});

test('what is wrong with a global task is told with its line', async () => {
  const context = { checkExpression: () => [], decisions: new Set<string>(), forms: new Set<string>() };
  const xml = fileOf('\n<bpmn:globalUserTask id="g"/>');
  expect(told((await checkFile(xml, context)).problems)).toEqual(['warning unassigned g-task 5']);
  expect(told(await problemsOf(fileOf('<bpmn:globalScriptTask id="g"/>\n<bpmn:process id="p"/>')))).toEqual([
    'error settingMissing g-task 4',
  ]);
  expect(told(await problemsOf(fileOf('<bpmn:globalTask/>')))).toContain('error idMissing - 4');
});

test('a global task written as a process is read as the same process', async () => {
  const processes = await processesIn(
    `<bpmn:globalUserTask id="g">${extended('<aftercare:input source="1" target="a"/>')}</bpmn:globalUserTask>`,
  );
  expect((await readFile(await processToXml(...processes))).file?.processes).toEqual(processes);
});
