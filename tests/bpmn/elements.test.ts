import type { WrittenKind } from '../../engine/bpmn/elements/index.ts';
import { elementOf } from './sample.ts';

/** What every activity says where its file says nothing. */
const plain = {
  name: '',
  labels: {},
  scope: 'sample',
  incoming: [],
  outgoing: [],
  defaultFlow: null,
  loop: null,
  inputs: [],
  outputs: null,
  boundaryEvents: [],
  compensatedBy: null,
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
};

const node = { name: '', labels: {}, scope: 'sample', incoming: [], outgoing: [] };

const samples: {
  readonly [Kind in WrittenKind]: { readonly xml: string; readonly read: object; readonly beside?: string };
} = {
  startEvent: {
    xml: '<bpmn:startEvent id="x" isInterrupting="0"><bpmn:extensionElements><aftercare:form key="registration"/><aftercare:output source="a" target="b"/></bpmn:extensionElements></bpmn:startEvent>',
    read: {
      ...node,
      trigger: { type: 'none' },
      interrupting: false,
      form: 'registration',
      outputs: [{ source: 'a', target: 'b' }],
    },
  },
  endEvent: {
    xml: '<bpmn:endEvent id="x" name="Done"><bpmn:terminateEventDefinition/></bpmn:endEvent>',
    read: { ...node, name: 'Done', trigger: { type: 'terminate' } },
  },
  intermediateCatchEvent: {
    xml: '<bpmn:intermediateCatchEvent id="x"><bpmn:extensionElements><aftercare:output source="a" target="b"/></bpmn:extensionElements><bpmn:timerEventDefinition><bpmn:timeDuration>PT2H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
    read: {
      ...node,
      trigger: { type: 'timer', timer: 'duration', expression: '"PT2H"' },
      outputs: [{ source: 'a', target: 'b' }],
    },
  },
  intermediateThrowEvent: {
    xml: '<bpmn:intermediateThrowEvent id="x"/>',
    read: { ...node, trigger: { type: 'none' } },
  },
  boundaryEvent: {
    xml: '<bpmn:task id="host"/><bpmn:boundaryEvent id="x" attachedToRef="host" cancelActivity="false"><bpmn:signalEventDefinition signalRef="recall"/></bpmn:boundaryEvent>',
    beside: '<bpmn:signal id="recall" name="Recall"/>',
    read: {
      ...node,
      attachedTo: 'host',
      interrupting: false,
      trigger: { type: 'signal', name: 'Recall', payload: null },
      outputs: null,
    },
  },
  exclusiveGateway: {
    xml: '<bpmn:exclusiveGateway id="x" default="b"/><bpmn:task id="t"/><bpmn:sequenceFlow id="b" sourceRef="x" targetRef="t"/>',
    read: { ...node, outgoing: ['b'], defaultFlow: 'b' },
  },
  inclusiveGateway: { xml: '<bpmn:inclusiveGateway id="x"/>', read: { ...node, defaultFlow: null } },
  parallelGateway: { xml: '<bpmn:parallelGateway id="x" gatewayDirection="Diverging"/>', read: node },
  eventBasedGateway: {
    xml: '<bpmn:eventBasedGateway id="x" instantiate="false" eventGatewayType="Exclusive"/>',
    read: { ...node, instantiates: null },
  },
  complexGateway: {
    xml: '<bpmn:complexGateway id="x" default="b"><bpmn:activationCondition> activationCount >= 2 </bpmn:activationCondition></bpmn:complexGateway><bpmn:task id="t"/><bpmn:sequenceFlow id="b" sourceRef="x" targetRef="t"/>',
    read: { ...node, outgoing: ['b'], activationCondition: 'activationCount >= 2', defaultFlow: 'b' },
  },
  task: {
    xml: `<bpmn:task id="x" name=" two
lines "><bpmn:documentation>Not for the engine</bpmn:documentation><bpmn:extensionElements>
      <aftercare:label lang="zh-CN"> 登记 </aftercare:label><aftercare:label lang="en">Register</aftercare:label><aftercare:label lang="en">Second</aftercare:label><aftercare:label>No language</aftercare:label><aftercare:label lang="de"> </aftercare:label>
      <aftercare:input source="order.id" target="orderId"/><aftercare:output source="answer" target="result"/>
    </bpmn:extensionElements></bpmn:task>`,
    read: {
      ...plain,
      name: ' two\nlines ',
      labels: { 'zh-CN': '登记', en: 'Register' },
      inputs: [{ source: 'order.id', target: 'orderId' }],
      outputs: [{ source: 'answer', target: 'result' }],
    },
  },
  manualTask: { xml: '<bpmn:manualTask id="x"/>', read: plain },
  userTask: {
    xml: `<bpmn:userTask id="x"><bpmn:extensionElements>
      <aftercare:assignment role="technician" unit="case.unit" assignee="a" candidates="b" exclude="c" strategy="leastLoaded"/>
      <aftercare:form key="repair"/><aftercare:schedule due='"PT2H"' followUp="f" priority="70"/>
    </bpmn:extensionElements></bpmn:userTask>`,
    read: {
      ...plain,
      assignment: {
        role: 'technician',
        unit: 'case.unit',
        assignee: 'a',
        candidates: 'b',
        exclude: 'c',
        strategy: 'leastLoaded',
      },
      form: 'repair',
      due: '"PT2H"',
      followUp: 'f',
      priority: '70',
    },
  },
  serviceTask: {
    xml: `<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="mail.send" attempts="5" backoff="PT1M" resultVariable="receipt">
      <aftercare:header name="template" value=" lapsed "/><aftercare:header name="empty"/></aftercare:job></bpmn:extensionElements></bpmn:serviceTask>`,
    read: {
      ...plain,
      job: {
        type: 'mail.send',
        attemptsMax: 5,
        backoff: 'PT1M',
        headers: { template: ' lapsed ', empty: '' },
        resultVariable: 'receipt',
      },
    },
  },
  sendTask: {
    xml: '<bpmn:sendTask id="x" messageRef="m"><bpmn:extensionElements><aftercare:payload source="a" target="b"/></bpmn:extensionElements></bpmn:sendTask>',
    beside:
      '<bpmn:message id="m" name="reply"><bpmn:extensionElements><aftercare:subscription key="caseId" timeToLive="PT5M"/></bpmn:extensionElements></bpmn:message>',
    read: {
      ...plain,
      sends: {
        by: 'message',
        message: {
          type: 'message',
          name: 'reply',
          key: 'caseId',
          payload: [{ source: 'a', target: 'b' }],
          timeToLive: 'PT5M',
        },
      },
    },
  },
  receiveTask: {
    xml: '<bpmn:receiveTask id="x" messageRef="m"><bpmn:extensionElements><aftercare:subscription key="here"/></bpmn:extensionElements></bpmn:receiveTask>',
    beside:
      '<bpmn:message id="m" name="reply"><bpmn:extensionElements><aftercare:subscription key="there" timeToLive="PT5M"/></bpmn:extensionElements></bpmn:message>',
    read: {
      ...plain,
      message: { type: 'message', name: 'reply', key: 'here', payload: null, timeToLive: 'PT5M' },
      instantiates: false,
    },
  },
  scriptTask: {
    xml: '<bpmn:scriptTask id="x" scriptFormat="feel"><bpmn:extensionElements><aftercare:result variable="total"/></bpmn:extensionElements><bpmn:script><![CDATA[ sum(amounts) < 3 ]]></bpmn:script></bpmn:scriptTask>',
    read: { ...plain, runs: { by: 'feel', script: 'sum(amounts) < 3', resultVariable: 'total' } },
  },
  businessRuleTask: {
    xml: '<bpmn:businessRuleTask id="x"><bpmn:extensionElements><aftercare:decision ref="warranty" resultVariable="covered"/></bpmn:extensionElements></bpmn:businessRuleTask>',
    read: { ...plain, rule: { by: 'decision', decision: 'warranty', resultVariable: 'covered' } },
  },
  callActivity: {
    xml: '<bpmn:callActivity id="x" calledElement="callback"><bpmn:extensionElements><aftercare:call binding="deployment" businessKey="caseId" passAllVariables="true"/></bpmn:extensionElements></bpmn:callActivity>',
    read: {
      ...plain,
      calledProcess: 'callback',
      binding: 'deployment',
      businessKey: 'caseId',
      passesAllVariables: true,
    },
  },
  subProcess: {
    xml: '<bpmn:subProcess id="x"><bpmn:task id="inside"/></bpmn:subProcess>',
    read: plain,
  },
  transaction: {
    xml: '<bpmn:transaction id="x" method="##Compensate"><bpmn:task id="inside"/></bpmn:transaction>',
    read: plain,
  },
  adHocSubProcess: {
    xml: `<bpmn:adHocSubProcess id="x" ordering="Sequential" cancelRemainingInstances="false"><bpmn:extensionElements>
      <aftercare:adHoc activeElements='["inside"]'/></bpmn:extensionElements><bpmn:task id="inside"/>
      <bpmn:completionCondition xsi:type="bpmn:tFormalExpression"> done </bpmn:completionCondition></bpmn:adHocSubProcess>`,
    read: {
      ...plain,
      ordering: 'sequential',
      completionCondition: 'done',
      cancelsRemaining: false,
      activeElements: '["inside"]',
    },
  },
  eventSubProcess: {
    xml: '<bpmn:subProcess id="x" triggeredByEvent="true"/>',
    read: plain,
  },
};

test.each(Object.entries(samples))('%s is read', async (kind, { xml, beside, read }) => {
  expect(await elementOf('x', xml, beside)).toEqual({ kind, id: 'x', ...read });
});

describe('an activity', () => {
  test('repeats by a standard loop', async () => {
    const xml =
      '<bpmn:task id="x"><bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="3"><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">again</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>';
    expect(await elementOf('x', xml)).toMatchObject({
      loop: { type: 'standard', testBefore: true, maximum: 3, condition: 'again' },
    });
  });

  test('repeats as often as a loop says that has no condition', async () => {
    const xml = '<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="3"/></bpmn:task>';
    expect(await elementOf('x', xml)).toMatchObject({ loop: { testBefore: false, maximum: 3, condition: 'true' } });
  });

  test('is done once for each item', async () => {
    const xml = `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements>
        <aftercare:loop collection="lines" item="line" outputCollection="results" outputItem="line.ok"/></bpmn:extensionElements>
        <bpmn:completionCondition>numberOfCompletedInstances > 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;
    expect(await elementOf('x', xml)).toMatchObject({
      loop: {
        type: 'multiInstance',
        sequential: true,
        cardinality: null,
        collection: 'lines',
        item: 'line',
        outputCollection: 'results',
        outputItem: 'line.ok',
        completionCondition: 'numberOfCompletedInstances > 2',
      },
    });
  });

  test('is done a number of times', async () => {
    const xml =
      '<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>';
    expect(await elementOf('x', xml)).toMatchObject({
      loop: { cardinality: '3', collection: null, sequential: false },
    });
  });

  test('has what a job needs where little is said', async () => {
    const xml =
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="mail.send"/></bpmn:extensionElements></bpmn:serviceTask>';
    expect(await elementOf('x', xml)).toMatchObject({
      job: { attemptsMax: 3, backoff: 'PT10S', headers: {}, resultVariable: null },
    });
  });

  test('hands a send or business rule task to a connector when it names one', async () => {
    const job = '<bpmn:extensionElements><aftercare:job type="mail.send"/></bpmn:extensionElements>';
    expect(await elementOf('x', `<bpmn:sendTask id="x">${job}</bpmn:sendTask>`)).toMatchObject({
      sends: { by: 'job', job: { type: 'mail.send' } },
    });
    expect(await elementOf('x', `<bpmn:businessRuleTask id="x">${job}</bpmn:businessRuleTask>`)).toMatchObject({
      rule: { by: 'job', job: { type: 'mail.send' } },
    });
  });

  test('begins by several tokens and leaves by several', async () => {
    expect(await elementOf('x', '<bpmn:task id="x" startQuantity="2" completionQuantity="3"/>')).toMatchObject({
      startQuantity: 2,
      completionQuantity: 3,
    });
  });
});

describe('an ad-hoc sub-process', () => {
  test('lets its activities run side by side and ends the others, unless it says otherwise', async () => {
    const xml = '<bpmn:adHocSubProcess id="x"><bpmn:task id="t"/></bpmn:adHocSubProcess>';
    expect(await elementOf('x', xml)).toMatchObject({
      ordering: 'parallel',
      completionCondition: null,
      cancelsRemaining: true,
      activeElements: null,
    });
  });
});

describe('what starts a process', () => {
  test.each([
    ['instantiate="true"', 'first'],
    ['instantiate="true" eventGatewayType="Exclusive"', 'first'],
    ['instantiate="1" eventGatewayType="Parallel"', 'all'],
    ['eventGatewayType="Exclusive"', null],
  ])('may be an event-based gateway with %s', async (settings, instantiates) => {
    expect(await elementOf('x', `<bpmn:eventBasedGateway id="x" ${settings}/>`)).toMatchObject({ instantiates });
  });

  test('may be a receive task', async () => {
    const xml = '<bpmn:receiveTask id="x" messageRef="m" instantiate="true"/>';
    expect(await elementOf('x', xml, '<bpmn:message id="m"/>')).toMatchObject({ instantiates: true });
  });
});

describe('a service task', () => {
  const beside =
    '<bpmn:interface id="i" name="Stock"><bpmn:operation id="o" name="stock.check"/><bpmn:operation id="stock.book"/></bpmn:interface>';

  test.each([
    ['o', 'stock.check'],
    ['stock.book', 'stock.book'],
  ])('without a job of ours is one of the type of its operation %s', async (operationRef, type) => {
    expect(await elementOf('x', `<bpmn:serviceTask id="x" operationRef="${operationRef}"/>`, beside)).toMatchObject({
      job: { type, attemptsMax: 3, backoff: 'PT10S', headers: {}, resultVariable: null },
    });
  });

  test('with a job of ours is that job', async () => {
    const job = '<bpmn:extensionElements><aftercare:job type="mail.send"/></bpmn:extensionElements>';
    const xml = `<bpmn:serviceTask id="x" operationRef="o">${job}</bpmn:serviceTask>`;
    expect(await elementOf('x', xml, beside)).toMatchObject({ job: { type: 'mail.send' } });
  });
});

describe('a script', () => {
  const script = (format: string, more = '') =>
    `<bpmn:scriptTask id="x" ${format}>${more}<bpmn:script> total = 1 </bpmn:script></bpmn:scriptTask>`;

  test.each(['', 'scriptFormat="feel"', 'scriptFormat="text/x-FEEL"'])('is FEEL with %j', async (format) => {
    expect(await elementOf('x', script(format))).toMatchObject({ runs: { by: 'feel', script: 'total = 1' } });
  });

  test('in another language is a job for whoever runs it', async () => {
    expect(await elementOf('x', script('scriptFormat="JavaScript"'))).toMatchObject({
      runs: {
        by: 'job',
        job: {
          type: 'script:javascript',
          attemptsMax: 3,
          backoff: 'PT10S',
          headers: { script: ' total = 1 ' },
          resultVariable: null,
        },
      },
    });
  });

  test('in another language may say more of its job, and where the answer goes', async () => {
    const more = `<bpmn:extensionElements><aftercare:job type="py" attempts="1"><aftercare:header name="version" value="3"/></aftercare:job>
      <aftercare:result variable="total"/></bpmn:extensionElements>`;
    expect(await elementOf('x', script('scriptFormat="python"', more))).toMatchObject({
      runs: {
        job: {
          type: 'py',
          attemptsMax: 1,
          headers: { version: '3', script: 'total = 1' },
          resultVariable: 'total',
        },
      },
    });
  });
});
