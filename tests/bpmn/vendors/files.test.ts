import fc from 'fast-check';
import { readFile } from '../../../engine/bpmn/readFile.ts';
import { writeBpmn } from '../../../engine/bpmn/writeBpmn.ts';
import { deployFile, model } from './deployFile.ts';
import { extended, fileWith } from './importing.ts';

const read = async (source: Uint8Array | string) => {
  const { file, notes, problems } = await readFile(source);
  if (file === null) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return { file, notes, problems };
};

const processes = async (roots: string): Promise<readonly string[]> =>
  (await read(fileWith(roots))).file.processes.map(({ id }) => id);

const process = (id: string, says = ''): string =>
  `<bpmn:process id="${id}" ${says}><bpmn:task id="${id}_t"/></bpmn:process>`;

describe('which processes of a file are executed:', () => {
  test.each([
    ['one that says nothing', process('a'), ['a']],
    ['several that say nothing', process('a') + process('b'), ['a', 'b']],
    ['those that say so, where some do', process('a', 'isExecutable="true"') + process('b'), ['a']],
    ['one that says nothing beside a drawing', process('a') + process('b', 'isExecutable="false"'), ['a']],
    ['all that say so', process('a', 'isExecutable="1"') + process('b', 'isExecutable="true"'), ['a', 'b']],
    ['none that says no', process('a', 'isExecutable="false"'), []],
  ])('%s', async (_name, roots, ids) => {
    expect(await processes(roots)).toEqual(ids);
  });

  test('what is not executed is told of', async () => {
    const { problems } = await read(fileWith(process('a', 'isExecutable="true"') + process('b')));
    expect(problems).toMatchObject([{ code: 'processNotExecutable', element: 'b', severity: 'warning' }]);
    expect(problems[0]?.message.en).toContain('nothing, beside a process that has it');
  });
});

test('pools and message flows join the processes of a file, without any drawing', async () => {
  const world = await deployFile(
    fileWith(`
    <bpmn:message id="m" name="offer"/>
    <bpmn:collaboration id="c">
      <bpmn:participant id="p1" processRef="seller"/><bpmn:participant id="p2" processRef="buyer"/><bpmn:participant id="p3" name="Bank"/>
      <bpmn:messageFlow id="mf1" sourceRef="send" targetRef="get"/><bpmn:messageFlow id="mf2" sourceRef="p3" targetRef="p2"/>
    </bpmn:collaboration>
    <bpmn:process id="seller"><bpmn:sendTask id="send" messageRef="m"/></bpmn:process>
    <bpmn:process id="buyer"><bpmn:startEvent id="get"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent></bpmn:process>`),
  );
  await world.start('seller');
  expect(world.instances('buyer').map(({ status }) => status)).toEqual(['completed']);
});

test('a message flow names the message of ends that name none', async () => {
  const world = await deployFile(
    fileWith(`
    <bpmn:collaboration id="c">
      <bpmn:participant id="p1" processRef="seller"/><bpmn:participant id="p2" processRef="buyer"/>
      <bpmn:messageFlow id="mf" name="offer" sourceRef="send" targetRef="get"/>
      <bpmn:messageFlow id="back" sourceRef="answered" targetRef="wait"/>
    </bpmn:collaboration>
    <bpmn:process id="seller"><bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="send"/><bpmn:sendTask id="send"/>
      <bpmn:sequenceFlow id="f2" sourceRef="send" targetRef="wait"/><bpmn:receiveTask id="wait"/></bpmn:process>
    <bpmn:process id="buyer"><bpmn:startEvent id="get"><bpmn:messageEventDefinition/></bpmn:startEvent><bpmn:sequenceFlow id="f3" sourceRef="get" targetRef="answered"/>
      <bpmn:endEvent id="answered"><bpmn:messageEventDefinition/></bpmn:endEvent></bpmn:process>`),
  );
  const seller = await world.start('seller');
  expect(world.instances('buyer').map(({ status }) => status)).toEqual(['completed']);
  expect(world.instance(seller).status).toBe('completed');
});

test('a cron expression is refused, and a repetition is not', async () => {
  const timer = (cycle: string): string =>
    fileWith(
      `<bpmn:process id="p"><bpmn:startEvent id="x"><bpmn:timerEventDefinition><bpmn:timeCycle>${cycle}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:process>`,
    );
  const cron = await read(timer('0 0/5 * * * ?'));
  expect(cron.notes).toMatchObject([{ outcome: 'refused', element: 'x', setting: '0 0/5 * * * ?' }]);
  expect((await read(timer('R/PT5M'))).notes).toEqual([]);
});

describe('what nobody here knows', () => {
  const unknown = `<bpmn:process id="p" other:tenant="a" isExecutable="true">
    ${extended('<other:deep level="1" other:level="2" camunda:level="3"><other:inner a="&lt;" b="2">text &amp; more</other:inner><other:empty/></other:deep><zeebe:unheardOf x="1"/>')}
    <bpmn:userTask id="t" camunda:unheardOf="yes" other:colour="red">${extended('<camunda:inputOutput><camunda:inputParameter name="a">${b}</camunda:inputParameter></camunda:inputOutput>')}</bpmn:userTask>
  </bpmn:process>`;

  test('survives being read, translated and written, twice', async () => {
    const once = await writeBpmn((await read(fileWith(unknown))).file);
    const twice = await writeBpmn((await read(once)).file);
    expect(twice).toBe(once);
    for (const kept of [
      'other:tenant="a"',
      '<other:deep level="1" camunda:level="3" other:level="2">',
      '<other:inner a="&#60;" b="2">text &amp; more</other:inner>',
      '<other:empty />',
      '<zeebe:unheardOf x="1" />',
      'camunda:unheardOf="yes"',
      'other:colour="red"',
      '<camunda:inputParameter name="a">${b}</camunda:inputParameter>',
      '<aftercare:input source="b" target="a" />',
    ]) {
      expect(once.replaceAll('&lt;', '&#60;')).toContain(kept);
    }
  });

  test('is told of as kept', async () => {
    const { notes } = await read(fileWith(unknown));
    expect(notes.map(({ outcome, element, setting }) => `${outcome} ${element} ${setting}`)).toEqual([
      'kept p zeebe:unheardOf',
      'kept p other:tenant="a"',
      'kept p other:deep',
      'translated t camunda:inputParameter "a"',
      'kept t camunda:unheardOf="yes"',
      'kept t other:colour="red"',
    ]);
  });
});

test.each(['purchase.camunda7', 'parcel.camunda8', 'leave.flowable'])(
  'the file %s, written with our settings, holds the same processes and stays as it is',
  async (name) => {
    const { file } = await read(model(name));
    const xml = await writeBpmn(file);
    const again = await read(xml);
    expect(again.file.processes).toEqual(file.processes);
    expect(again.notes.filter(({ outcome }) => outcome === 'translated' || outcome === 'refused')).toEqual([]);
    expect(await writeBpmn(again.file)).toBe(xml);
  },
);

describe('services that BPMN itself names', () => {
  test.each([
    ['by an operation', 'operationRef="o"', 'book'],
    ['by an address', 'implementation="http://example.org/book"', 'http://example.org/book'],
  ])('%s are jobs of that name', async (_name, says, type) => {
    const { file } = await read(
      fileWith(
        `<bpmn:message id="m" name="in"/><bpmn:interface id="i" name="desk"><bpmn:operation id="o" name="book"><bpmn:inMessageRef>m</bpmn:inMessageRef></bpmn:operation></bpmn:interface>
         <bpmn:process id="p"><bpmn:serviceTask id="x" ${says}/></bpmn:process>`,
      ),
    );
    expect(Object.values(file.processes[0]!.elements)[0]).toMatchObject({ job: { type } });
  });
});

const hostileTexts = fc.constantFrom(
  ...[
    '${',
    '${a',
    '=',
    '=}',
    '${a.b(c)}',
    '#{x}',
    ',',
    ',,,',
    '__proto__',
    'constructor',
    '="',
    '${"}',
    'P',
    'R/',
    'R3/P',
  ],
  ...['user(', 'group()', '`', '&#10;', 'a.b.c', '.', '..', '-', '1e9', '${a?b:c}', '维修'],
);

test('whatever stands in the settings of a vendor, the file is read or refused', async () => {
  const attributes = ['assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'priority', 'formKey'];
  await fc.assert(
    fc.asyncProperty(fc.array(hostileTexts, { minLength: 12, maxLength: 12 }), async (texts) => {
      const quoted = texts.map((text) => text.replaceAll('"', '&quot;'));
      const task = attributes.map((name, at) => `camunda:${name}="${quoted[at]}"`).join(' ');
      const [a, b, c, d, e, f] = quoted.slice(6);
      const { problems } = await readFile(
        fileWith(`<bpmn:process id="p"><bpmn:userTask id="t" ${task}/>
          <bpmn:serviceTask id="s" camunda:class="${a}" camunda:failedJobRetryTimeCycle="${b}">${extended(
            `<camunda:inputOutput><camunda:inputParameter name="${c}">${d}</camunda:inputParameter></camunda:inputOutput><camunda:field name="${e}" expression="${f}"/>`,
          )}</bpmn:serviceTask>
          <bpmn:callActivity id="c" calledElement="${a}">${extended(
            `<zeebe:calledElement processId="${b}"/><zeebe:ioMapping><zeebe:input source="${c}" target="${d}"/><zeebe:output source="${e}" target="${f}"/></zeebe:ioMapping>`,
          )}</bpmn:callActivity></bpmn:process>`),
      );
      for (const { message } of problems) expect(message.en).toMatch(/^Expected/);
    }),
    { numRuns: 200 },
  );
});

test('a file of very many settings is read in time in proportion to them', async () => {
  const parameters = Array.from(
    { length: 20_000 },
    (_, at) => `<camunda:inputParameter name="n${at}">\${v${at}}</camunda:inputParameter>`,
  ).join('');
  const begun = performance.now();
  const { file } = await read(
    fileWith(
      `<bpmn:process id="p"><bpmn:task id="x">${extended(`<camunda:inputOutput>${parameters}</camunda:inputOutput>`)}</bpmn:task></bpmn:process>`,
    ),
  );
  const [task] = Object.values(file.processes[0]!.elements);
  expect(task !== undefined && 'inputs' in task && task.inputs.length).toBe(20_000);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
