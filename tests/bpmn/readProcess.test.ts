import { readBpmn } from '../../engine/bpmn/readBpmn.ts';
import { fileOf, problemsOf, processFile, processOf, told } from './sample.ts';

describe('a process', () => {
  test('says what staff read, by what it is known, and what searches find', async () => {
    const process = await processOf(`<bpmn:extensionElements><aftercare:label lang="zh-CN">维修</aftercare:label>
      <aftercare:case title='"Repair " + product' businessKey="caseId" searchable="customer.name, product ,,serial"/></bpmn:extensionElements>
      <bpmn:task id="t"/>`);
    expect(process).toMatchObject({
      id: 'sample',
      name: '',
      labels: { 'zh-CN': '维修' },
      title: '"Repair " + product',
      businessKey: 'caseId',
      searchable: ['customer.name', 'product', 'serial'],
    });
  });

  test('has its flows with condition, name and labels', async () => {
    const { flows } = await processOf(`<bpmn:task id="a"/><bpmn:task id="b"/>
      <bpmn:sequenceFlow id="f" name="yes" sourceRef="a" targetRef="b"><bpmn:extensionElements><aftercare:label lang="zh-CN">是</aftercare:label></bpmn:extensionElements>
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"> covered = true </bpmn:conditionExpression></bpmn:sequenceFlow>`);
    expect(flows).toEqual({
      f: { id: 'f', name: 'yes', labels: { 'zh-CN': '是' }, source: 'a', target: 'b', condition: 'covered = true' },
    });
  });

  test('has variables: data objects, properties, and those with a first value', async () => {
    const { scopes } =
      await processOf(`<bpmn:extensionElements><aftercare:variable name="quote" value="12"/><aftercare:variable name="note"/></bpmn:extensionElements>
      <bpmn:property id="p1" name="quote"/><bpmn:property id="p2"/>
      <bpmn:dataObject id="d1" name="receipt"/><bpmn:dataObject id="d2"/><bpmn:dataObjectReference id="d3" dataObjectRef="d2"/>
      <bpmn:subProcess id="inner"><bpmn:extensionElements><aftercare:variable name="local" value="1"/></bpmn:extensionElements><bpmn:task id="t"/></bpmn:subProcess>`);
    expect(scopes).toMatchObject({
      sample: { variables: { quote: '12', note: null, p2: null, receipt: null, d2: null } },
      inner: { variables: { local: '1' } },
    });
  });

  test('is kept as a drawing when it says that it is not executable', async () => {
    const xml = fileOf(`<bpmn:process id="a" isExecutable="false"><bpmn:choreographyTask id="t"/></bpmn:process>
<bpmn:process id="b"><bpmn:task id="u"/></bpmn:process>`);
    const read = await readBpmn(xml);
    expect(read).toMatchObject({ ok: true, value: { notExecutable: ['a'], processes: [{ id: 'b' }] } });
    expect(told(await problemsOf(xml))).toEqual(['warning processNotExecutable a 4']);
  });

  test('must be there', async () => {
    expect(told(await problemsOf(fileOf('')))).toEqual(['error noExecutableProcess - -']);
  });
});

describe('flows at an element', () => {
  const flow = (id: string, source: string, target: string) =>
    `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"/>`;

  test('are found by what the flows say, in the order of the file', async () => {
    const { elements } = await processOf(
      `<bpmn:task id="a"/><bpmn:task id="b"/>${flow('second', 'a', 'b')}${flow('first', 'a', 'b')}`,
    );
    expect(elements).toMatchObject({
      a: { outgoing: ['second', 'first'], incoming: [] },
      b: { incoming: ['second', 'first'], outgoing: [] },
    });
  });

  test('are ordered by the list of the element where it has one', async () => {
    const { elements } = await processOf(`<bpmn:task id="a"><bpmn:outgoing>three</bpmn:outgoing><bpmn:outgoing>
        one </bpmn:outgoing><bpmn:outgoing>foreign</bpmn:outgoing></bpmn:task><bpmn:task id="b"/>
        ${flow('one', 'a', 'b')}${flow('two', 'a', 'b')}${flow('three', 'a', 'b')}${flow('foreign', 'b', 'a')}`);
    expect(elements).toMatchObject({ a: { outgoing: ['three', 'one', 'two'] } });
  });
});

describe('a scope', () => {
  test('knows its starts, its event sub-processes, and elements of inner scopes', async () => {
    const process = await processOf(`<bpmn:startEvent id="s"/><bpmn:task id="lonely"/>
      <bpmn:subProcess id="sub"><bpmn:task id="inner"/><bpmn:task id="undo" isForCompensation="true"/>
        <bpmn:boundaryEvent id="late" attachedToRef="inner"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
      </bpmn:subProcess>
      <bpmn:subProcess id="onError" triggeredByEvent="true"><bpmn:startEvent id="caught"><bpmn:errorEventDefinition/></bpmn:startEvent></bpmn:subProcess>`);
    expect(process.scopes).toEqual({
      sample: { id: 'sample', starts: ['s'], eventSubProcesses: ['onError'], implicitStarts: [], variables: {} },
      sub: { id: 'sub', starts: [], eventSubProcesses: [], implicitStarts: ['inner'], variables: {} },
      onError: { id: 'onError', starts: ['caught'], eventSubProcesses: [], implicitStarts: [], variables: {} },
    });
    expect(process.elements).toMatchObject({ inner: { scope: 'sub', boundaryEvents: ['late'] } });
  });
});

describe('a scope without a start event', () => {
  test('begins with what no flow leads to', async () => {
    const { scopes } = await processOf(
      '<bpmn:task id="a"/><bpmn:task id="b"/><bpmn:exclusiveGateway id="c"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/>',
    );
    expect(scopes).toMatchObject({ sample: { implicitStarts: ['a', 'c'] } });
  });

  test('of a sub-process has its properties as variables', async () => {
    const xml = '<bpmn:subProcess id="sub"><bpmn:property id="p" name="local"/><bpmn:task id="t"/></bpmn:subProcess>';
    expect(await problemsOf(processFile(xml))).toEqual([]);
    expect((await processOf(xml)).scopes).toMatchObject({ sub: { variables: { local: null } } });
  });
});

describe('compensation', () => {
  const activities = `<bpmn:task id="pay"/><bpmn:task id="refund" isForCompensation="true"/>
    <bpmn:boundaryEvent id="undo" attachedToRef="pay"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>`;

  test.each(['sourceRef="undo" targetRef="refund"', 'sourceRef="refund" targetRef="undo"'])(
    'joins an activity and the one that undoes it by an association %s',
    async (ends) => {
      const { elements } = await processOf(`${activities}<bpmn:association id="a" ${ends}/>`);
      expect(elements).toMatchObject({
        pay: { compensatedBy: 'refund', boundaryEvents: [] },
        refund: { isForCompensation: true },
      });
      expect(Object.keys(elements)).toEqual(['pay', 'refund']);
    },
  );

  test('is also joined by an association that a tool put into the collaboration', async () => {
    const { elements } = await processOf(
      activities,
      `<bpmn:collaboration id="c"><bpmn:participant id="p" processRef="sample"/><bpmn:association id="a" sourceRef="undo" targetRef="refund"/></bpmn:collaboration>`,
    );
    expect(elements).toMatchObject({ pay: { compensatedBy: 'refund' } });
  });

  test('needs the association', async () => {
    expect(told(await problemsOf(processFile(activities)))).toEqual(['error settingMissing undo 6']);
  });
});

describe('lanes', () => {
  test('give their role to the user tasks in them that have none', async () => {
    const { elements } = await processOf(`<bpmn:laneSet id="lanes">
      <bpmn:lane id="l1" name="technician"><bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>b</bpmn:flowNodeRef><bpmn:flowNodeRef>sub</bpmn:flowNodeRef>
        <bpmn:childLaneSet id="inner"><bpmn:lane id="l2" name="An inner lane"><bpmn:extensionElements><aftercare:assignment role="foreman"/></bpmn:extensionElements><bpmn:flowNodeRef>c</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
      </bpmn:lane></bpmn:laneSet>
      <bpmn:userTask id="a"/><bpmn:userTask id="b"><bpmn:extensionElements><aftercare:assignment role="clerk"/></bpmn:extensionElements></bpmn:userTask>
      <bpmn:userTask id="c"/><bpmn:userTask id="d"/><bpmn:subProcess id="sub"><bpmn:userTask id="e"/></bpmn:subProcess>`);
    const roles = Object.values(elements).flatMap((each) =>
      each.kind === 'userTask' ? [[each.id, each.assignment.role]] : [],
    );
    expect(Object.fromEntries(roles)).toEqual({ a: 'technician', b: 'clerk', c: 'foreman', d: null, e: 'technician' });
  });
});
