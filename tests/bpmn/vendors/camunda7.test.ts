import { extended, imported } from './importing.ts';

const userTask = (attributes: string, inside = ''): string =>
  `<bpmn:userTask id="x" ${attributes}>${inside}</bpmn:userTask>`;
const serviceTask = (attributes: string, inside = ''): string =>
  `<bpmn:serviceTask id="x" ${attributes}>${inside === '' ? '' : extended(inside)}</bpmn:serviceTask>`;
const called = (inside: string, attributes = ''): string =>
  `<bpmn:callActivity id="x" calledElement="other" ${attributes}>${extended(inside)}</bpmn:callActivity>`;

const job = { attemptsMax: 3, backoff: 'PT10S', headers: {}, resultVariable: null };

describe('what Camunda 7 says becomes ours:', () => {
  test.each([
    ['a fixed assignee', userTask('camunda:assignee="ann"'), { assignment: { assignee: '"ann"' } }],
    ['a computed assignee', userTask('camunda:assignee="${boss.name}"'), { assignment: { assignee: 'boss.name' } }],
    [
      'an assignee whom only code knows',
      userTask('camunda:assignee="${staff.find(x)}"'),
      { assignment: { assignee: null } },
      ['lossy camunda:assignee="${staff.find(x)}"'],
    ],
    [
      'candidates',
      userTask('camunda:candidateUsers="ann, ${deputy} , bob"'),
      { assignment: { candidates: '["ann", deputy, "bob"]' } },
    ],
    [
      'candidates that are computed',
      userTask('camunda:candidateUsers="${team}"'),
      { assignment: { candidates: 'if (team) instance of string then split(team, "\\\\s*,\\\\s*") else team' } },
    ],
    ['a group', userTask('camunda:candidateGroups="sales"'), { assignment: { role: 'sales' } }],
    [
      'several groups, of which one is enough',
      userTask('camunda:candidateGroups="sales,service"'),
      { assignment: { role: 'sales' } },
      ['lossy camunda:candidateGroups="sales,service"'],
    ],
    [
      'a computed group',
      userTask('camunda:candidateGroups="${group}"'),
      { assignment: { role: null } },
      ['lossy camunda:candidateGroups="${group}"'],
    ],
    [
      'times of a task',
      userTask('camunda:dueDate="2030-01-01T00:00:00" camunda:followUpDate="${later}" camunda:priority="7"'),
      { due: '"2030-01-01T00:00:00"', followUp: 'later', priority: '7' },
    ],
    [
      'times that are none',
      userTask('camunda:dueDate="tomorrow" camunda:priority="500"'),
      { due: null, priority: '100' },
      ['lossy camunda:dueDate="tomorrow"', 'lossy camunda:priority="500"'],
    ],
    ['a form', userTask('camunda:formKey="repair"'), { form: 'repair' }],
    [
      'performers of BPMN',
      userTask(
        '',
        `<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>\${asker}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer>
         <bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(ann), group(sales)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>`,
      ),
      { assignment: { assignee: 'asker', candidates: '["ann"]', role: 'sales' } },
    ],
    ['a topic', serviceTask('camunda:type="external" camunda:topic="pay"'), { job: { ...job, type: 'pay' } }],
    ['a class', serviceTask('camunda:class="org.Pay"'), { job: { ...job, type: 'org.Pay' } }],
    ['a bean', serviceTask('camunda:delegateExpression="${payBean}"'), { job: { ...job, type: 'payBean' } }],
    [
      'an expression with its result',
      serviceTask('camunda:expression="#{pay.now(sum)}" camunda:resultVariable="receipt"'),
      { job: { ...job, type: 'pay.now(sum)', resultVariable: 'receipt' } },
    ],
    [
      'retries, as an attribute or an element, or as waits',
      serviceTask('camunda:class="a" camunda:failedJobRetryTimeCycle="PT1M,PT5M"'),
      { job: { ...job, type: 'a', attemptsMax: 3, backoff: 'PT1M' } },
    ],
    [
      'retries that are none',
      serviceTask('camunda:class="a" camunda:failedJobRetryTimeCycle="${retries}"'),
      { job: { ...job, type: 'a' } },
      ['lossy camunda:failedJobRetryTimeCycle="${retries}"'],
    ],
    [
      'injected fields',
      serviceTask(
        'camunda:class="a"',
        '<camunda:field name="to"><camunda:string>ann</camunda:string></camunda:field><camunda:field name="sum" expression="${sum * 2}"/>',
      ),
      { job: { ...job, type: 'a', headers: { to: 'ann' } }, inputs: [{ source: 'sum * 2', target: 'sum' }] },
    ],
    [
      'a connector',
      serviceTask(
        '',
        '<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId><camunda:inputOutput><camunda:inputParameter name="url">http://a/${id}</camunda:inputParameter></camunda:inputOutput></camunda:connector>',
      ),
      { job: { type: 'http-connector' }, inputs: [{ source: '"http://a/" + string(id)', target: 'url' }] },
    ],
    [
      'parameters',
      serviceTask(
        'camunda:class="a"',
        `<camunda:inputOutput>
          <camunda:inputParameter name="text">7 pumps</camunda:inputParameter><camunda:inputParameter name="nothing"/>
          <camunda:inputParameter name="list"><camunda:list><camunda:value>a</camunda:value><camunda:map><camunda:entry key="k">\${v}</camunda:entry></camunda:map></camunda:list></camunda:inputParameter>
          <camunda:inputParameter name="script"><camunda:script scriptFormat="feel">1 + 1</camunda:script></camunda:inputParameter>
          <camunda:outputParameter name="out">\${answer.id}</camunda:outputParameter></camunda:inputOutput>`,
      ),
      {
        inputs: [
          { source: '"7 pumps"', target: 'text' },
          { source: 'null', target: 'nothing' },
          { source: '["a", {"k": v}]', target: 'list' },
          { source: '1 + 1', target: 'script' },
        ],
        outputs: [{ source: 'answer.id', target: 'out' }],
      },
    ],
    [
      'a parameter that a script computes is refused',
      serviceTask(
        'camunda:class="a"',
        '<camunda:inputOutput><camunda:inputParameter name="p"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>',
      ),
      { inputs: [] },
      ['refused camunda:inputParameter "p"'],
    ],
    [
      'a decision',
      '<bpmn:businessRuleTask id="x" camunda:decisionRef="price" camunda:resultVariable="p" camunda:mapDecisionResult="singleEntry"/>',
      { rule: { by: 'decision', decision: 'price', resultVariable: 'p' } },
    ],
    [
      'a rule that code decides',
      '<bpmn:businessRuleTask id="x" camunda:class="org.Decide"/>',
      { rule: { by: 'job', job: { ...job, type: 'org.Decide' } } },
    ],
    [
      'a script of FEEL, with its result',
      '<bpmn:scriptTask id="x" scriptFormat="FEEL" camunda:resultVariable="r"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>',
      { kind: 'scriptTask', runs: { by: 'feel', script: '1 + 1', resultVariable: 'r' } },
    ],
    [
      'a script of another language',
      '<bpmn:scriptTask id="x" scriptFormat="JavaScript" camunda:resultVariable="r"><bpmn:script>a + 1</bpmn:script></bpmn:scriptTask>',
      {
        kind: 'scriptTask',
        runs: {
          by: 'job',
          job: { ...job, type: 'script:javascript', headers: { script: 'a + 1' }, resultVariable: 'r' },
        },
      },
    ],
    [
      'a script in a file of its own',
      '<bpmn:scriptTask id="x" scriptFormat="groovy" camunda:resource="deployment://a.groovy"/>',
      { runs: { job: { ...job, type: 'script:groovy', headers: { script: '', resource: 'deployment://a.groovy' } } } },
    ],
    [
      'mappings of a call',
      called(
        '<camunda:in source="a" target="b"/><camunda:in sourceExpression="${a.c}" target="d"/><camunda:in businessKey="${a.id}"/><camunda:out source="e" target="f"/>',
      ),
      {
        inputs: [
          { source: 'a', target: 'b' },
          { source: 'a.c', target: 'd' },
        ],
        outputs: [{ source: 'e', target: 'f' }],
        businessKey: 'a.id',
        passesAllVariables: false,
      },
    ],
    [
      'a call that passes and returns everything',
      called(
        '<camunda:in variables="all"/><camunda:out variables="all"/>',
        'camunda:calledElementBinding="deployment"',
      ),
      { passesAllVariables: true, outputs: null, binding: 'deployment' },
    ],
    ['a call that returns nothing', called('<camunda:in source="a" target="a"/>'), { outputs: [] }],
    [
      'a call of a version',
      called(
        '<camunda:out variables="all"/>',
        'camunda:calledElementBinding="version" camunda:calledElementVersion="3"',
      ),
      { binding: 'latest' },
      ['lossy camunda:calledElementBinding="version"', 'kept camunda:calledElementVersion="3"'],
    ],
    [
      'a multi-instance over an expression',
      userTask(
        '',
        '<bpmn:multiInstanceLoopCharacteristics camunda:collection="${order.lines}" camunda:elementVariable="line"/>',
      ),
      { loop: { collection: 'order.lines', item: 'line' } },
    ],
    [
      'a multi-instance over a variable',
      userTask(
        '',
        '<bpmn:multiInstanceLoopCharacteristics camunda:collection="lines" camunda:elementVariable="line"/>',
      ),
      { loop: { collection: 'lines', item: 'line' } },
    ],
    [
      'a number of times',
      userTask(
        '',
        '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${n}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
      ),
      { loop: { cardinality: 'n' } },
    ],
    [
      'what of an error is kept',
      '<bpmn:task id="t"/><bpmn:boundaryEvent id="x" attachedToRef="t"><bpmn:errorEventDefinition errorRef="e" camunda:errorCodeVariable="code" camunda:errorMessageVariable="why"/></bpmn:boundaryEvent>',
      {
        outputs: [
          { source: 'errorCode', target: 'code' },
          { source: 'errorMessage', target: 'why' },
        ],
      },
    ],
    [
      'what a signal takes along',
      '<bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="s"><bpmn:extensionElements><camunda:in source="a" target="b"/></bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:endEvent>',
      { trigger: { type: 'signal', name: 'recall', payload: [{ source: 'a', target: 'b' }] } },
    ],
    [
      'an event whose message a worker sends',
      '<bpmn:endEvent id="x"><bpmn:messageEventDefinition messageRef="m" camunda:type="external" camunda:topic="send"/></bpmn:endEvent>',
      { trigger: { type: 'message', name: 'reply' } },
      ['lossy camunda:topic="send"'],
    ],
    [
      'a receive task without a message',
      '<bpmn:receiveTask id="x" camunda:asyncAfter="true"/>',
      { message: { type: 'message', name: 'x' } },
      ['lossy receiveTask', 'kept camunda:asyncAfter="true"'],
    ],
    [
      'timers',
      '<bpmn:intermediateCatchEvent id="x" camunda:asyncBefore="true"><bpmn:timerEventDefinition><bpmn:timeDate>${order.date}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      { trigger: { type: 'timer', timer: 'date', expression: 'order.date' } },
      ['kept camunda:asyncBefore="true"'],
    ],
    [
      'what it has no counterpart for is told',
      userTask(
        'camunda:asyncBefore="true"',
        extended(
          '<camunda:taskListener class="a" event="create"/><camunda:formData><camunda:formField id="f"/></camunda:formData><camunda:properties/>',
        ),
      ),
      {},
      [
        'kept camunda:asyncBefore="true"',
        'lossy camunda:taskListener',
        'lossy camunda:formData',
        'kept camunda:properties',
      ],
    ],
  ])('%s', async (_name, xml, element, left: readonly string[] = []) => {
    const beside =
      '<bpmn:error id="e" errorCode="bad"/><bpmn:signal id="s" name="recall"/><bpmn:message id="m" name="reply"/>';
    const marked = xml.includes('camunda:') ? xml : xml.replace('id="x"', 'id="x" camunda:exclusive="true"');
    const read = await imported(marked, beside);
    expect(read.element).toMatchObject(element);
    expect(read.left.filter((each) => each !== 'kept camunda:exclusive="true"')).toEqual(left);
  });

  test('a condition', async () => {
    const { process } = await imported(
      '<bpmn:task id="x"/><bpmn:task id="y"/><bpmn:sequenceFlow id="f" sourceRef="x" targetRef="y"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="juel">${sum gt 5 and not blocked}</bpmn:conditionExpression></bpmn:sequenceFlow>',
    );
    expect(Object.values(process.flows)[0]?.condition).toBe('sum > 5 and blocked != true');
  });

  test('a condition that only code can answer is refused', async () => {
    const { left, notes } = await imported(
      '<bpmn:task id="x"/><bpmn:task id="y"/><bpmn:sequenceFlow id="f" sourceRef="x" targetRef="y"><bpmn:conditionExpression>${rules.allow(sum)}</bpmn:conditionExpression></bpmn:sequenceFlow>',
    );
    expect(left).toEqual(['refused ${rules.allow(sum)}']);
    expect(notes[0]).toMatchObject({ element: 'f', message: { en: expect.stringContaining('rules.allow') } });
  });
});

describe('a form', () => {
  test('is used when one of that key is deployed, and told of when none is', async () => {
    const task = userTask('camunda:formKey="repair"');
    expect((await imported(task, '', new Set(['repair']))).element).toMatchObject({ form: 'repair' });
    const without = await imported(task, '', new Set());
    expect(without.element).toMatchObject({ form: null });
    expect(without.left).toEqual(['lossy camunda:formKey="repair"']);
  });
});

test('where the file has a setting of ours, that one counts', async () => {
  const { element, left } = await imported(
    `<bpmn:userTask id="x" camunda:assignee="ann" camunda:dueDate="P1D">${extended('<aftercare:assignment role="sales"/>')}</bpmn:userTask>`,
  );
  expect(element).toMatchObject({ assignment: { role: 'sales', assignee: null }, due: '"P1D"' });
  expect(left).toEqual(['kept camunda:assignee="ann"']);
});

test('a namespace that is declared but not used changes nothing', async () => {
  const { element, notes } = await imported('<bpmn:callActivity id="x" calledElement="other"/>');
  expect(element).toMatchObject({ outputs: null });
  expect(notes).toEqual([]);
});
