import { extended, fileWith, imported } from './importing.ts';
import { readFile } from '../../../engine/bpmn/readFile.ts';

describe.each(['flowable', 'activiti'])('what %s says becomes ours:', (prefix) => {
  test.each([
    ['an assignee', '<bpmn:userTask id="x" v:assignee="${a}"/>', { assignment: { assignee: 'a' } }],
    ['a class', '<bpmn:serviceTask id="x" v:class="org.A"/>', { job: { type: 'org.A' } }],
    [
      'a topic in an element',
      `<bpmn:serviceTask id="x" v:type="external-worker">${extended('<v:topic>pack</v:topic>')}</bpmn:serviceTask>`,
      { job: { type: 'pack' } },
    ],
    [
      'a task of a known kind, with its fields',
      `<bpmn:serviceTask id="x" v:type="mail">${extended('<v:field name="to"><v:expression>${who}</v:expression></v:field><v:field name="subject"><v:string>Hello</v:string></v:field>')}</bpmn:serviceTask>`,
      { job: { type: 'mail', headers: { subject: 'Hello' } }, inputs: [{ source: 'who', target: 'to' }] },
    ],
    [
      'retries',
      `<bpmn:serviceTask id="x" v:delegateExpression="\${a}">${extended('<v:failedJobRetryTimeCycle>R5/PT7M</v:failedJobRetryTimeCycle>')}</bpmn:serviceTask>`,
      { job: { type: 'a', attemptsMax: 5, backoff: 'PT7M' } },
    ],
    [
      'a call',
      `<bpmn:callActivity id="x" calledElement="p" v:inheritVariables="true" v:inheritBusinessKey="true" v:sameDeployment="true">${extended('<v:out source="a" target="b"/>')}</bpmn:callActivity>`,
      { passesAllVariables: true, binding: 'deployment', outputs: [{ source: 'a', target: 'b' }] },
    ],
    [
      'the collection of a multi-instance, in the words of BPMN',
      '<bpmn:task id="x" v:async="true"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>lines</bpmn:loopDataInputRef><bpmn:inputDataItem name="line"/></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
      { loop: { collection: 'lines', item: 'line' } },
      ['kept v:async="true"'],
    ],
    [
      'a decision task',
      `<bpmn:serviceTask id="x" v:type="dmn">${extended('<v:field name="decisionTableReferenceKey"><v:string>price</v:string></v:field>')}</bpmn:serviceTask>`,
      { kind: 'businessRuleTask', rule: { by: 'decision', decision: 'price' } },
    ],
    [
      'a script without a format',
      '<bpmn:scriptTask id="x" v:resultVariable="r"><bpmn:script>${a + 1}</bpmn:script></bpmn:scriptTask>',
      { kind: 'scriptTask', runs: { by: 'feel', script: 'a + 1', resultVariable: 'r' } },
    ],
    [
      'a script that FEEL has no words for',
      '<bpmn:scriptTask id="x" scriptFormat="juel" v:autoStoreVariables="false"><bpmn:script>${execution.setVariable("a", 1)}</bpmn:script></bpmn:scriptTask>',
      {
        kind: 'scriptTask',
        runs: { by: 'job', job: { type: 'script:juel', headers: { script: '${execution.setVariable("a", 1)}' } } },
      },
      ['kept v:autoStoreVariables="false"'],
    ],
    [
      'what it has no counterpart for is told',
      `<bpmn:userTask id="x" v:owner="ann" v:category="c">${extended('<v:formProperty id="a"/><v:executionListener event="end"/><v:variableAggregation/>')}</bpmn:userTask>`,
      {},
      [
        'lossy v:owner="ann"',
        'kept v:category="c"',
        'lossy v:formProperty',
        'lossy v:executionListener',
        'lossy v:variableAggregation',
      ],
    ],
  ])('%s', async (_name, xml, element, left: readonly string[] = []) => {
    const read = await imported(xml.replaceAll(/\bv:(?=\w+(=|>|\/|\s))/g, `${prefix}:`));
    expect(read.element).toMatchObject(element);
    expect(read.left).toEqual(left.map((each) => each.replace('v:', `${prefix}:`)));
  });

  test('first values of data objects, by their types', async () => {
    const data = ['int', 'string', 'boolean', 'double']
      .map((type, at) => {
        const value = ['7', '7', 'true', 'seven'][at];
        return `<bpmn:dataObject id="d${at}" name="${type}" itemSubjectRef="xsd:${type}">${extended(`<${prefix}:value>${value}</${prefix}:value>`)}</bpmn:dataObject>`;
      })
      .join('');
    const { process } = await imported(`${data}<bpmn:task id="x"/>`);
    expect(Object.values(process.scopes)[0]?.variables).toEqual({
      int: '7',
      string: '"7"',
      boolean: 'true',
      double: '"seven"',
    });
  });

  test('a process that does not say so is executable', async () => {
    const { file } = await readFile(
      fileWith(
        `<bpmn:process id="a" isExecutable="true"><bpmn:task id="t" ${prefix}:async="true"/></bpmn:process><bpmn:process id="b"><bpmn:task id="u"/></bpmn:process>`,
      ),
    );
    expect(file?.processes.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
