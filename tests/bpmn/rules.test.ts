import { checkProcess } from '../../engine/core/model/check/index.ts';
import type { CheckContext } from '../../engine/core/model/check/rule.ts';
import { elementId, flowId } from '../../engine/core/identifiers.ts';
import type { RuleProblemCode } from '../../engine/core/model/problem.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { processOf } from './sample.ts';

const context: CheckContext = {
  checkExpression,
  decisions: new Set(['warranty']),
  forms: new Set(['repair']),
  jobTypes: new Set(['mail.send']),
  processes: new Set(['callback']),
};

interface Sample {
  /** Processes that break the rule, each with the elements that it is told of. */
  readonly bad: readonly (readonly [contents: string | ProcessModel, ...elements: readonly string[]])[];
  readonly good: readonly string[];
}

const beside = `<bpmn:message id="m" name="reply"/><bpmn:message id="m2" name="other"/><bpmn:message id="noName"/>
  <bpmn:signal id="sig" name="recall"/><bpmn:signal id="noSignalName"/><bpmn:error id="e" errorCode="broken"/>`;

const flow = (id: string, from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition === '' ? '' : `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;

const started = (contents: string): string => `<bpmn:startEvent id="start"/>${contents}`;

const timer = (kind: string, text: string): string =>
  `<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

const extended = (tag: string, id: string, extension: string, more = ''): string =>
  `<bpmn:${tag} id="${id}" ${more}><bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:${tag}>`;

const job = (settings: string): string => extended('serviceTask', 'x', `<aftercare:job ${settings}/>`);

const userTask = (settings: string): string =>
  extended('userTask', 'x', `<aftercare:assignment role="clerk"/>${settings}`);

const loop = (contents: string): string =>
  `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics>${contents}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;

const eachOf = (settings: string): string =>
  loop(`<bpmn:extensionElements><aftercare:loop ${settings}/></bpmn:extensionElements>`);

const eventSubProcess = (start: string, settings = ''): string =>
  `<bpmn:subProcess id="sub" triggeredByEvent="true">${settings}<bpmn:startEvent id="x" ${start}</bpmn:startEvent></bpmn:subProcess><bpmn:task id="t"/>`;

const boundary = (definition: string, more = ''): string =>
  `<bpmn:task id="host"/><bpmn:boundaryEvent id="x" attachedToRef="host" ${more}>${definition}</bpmn:boundaryEvent>`;

const gateway = (targets: string): string =>
  `<bpmn:eventBasedGateway id="g"/><bpmn:receiveTask id="r" messageRef="m"/>${flow('toR', 'g', 'r')}${targets}`;

const undone = `<bpmn:task id="pay"/><bpmn:task id="refund" isForCompensation="true"/>
  <bpmn:boundaryEvent id="undo" attachedToRef="pay"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:association id="a" sourceRef="undo" targetRef="refund"/>`;

const compensate = (activity: string): string =>
  `<bpmn:intermediateThrowEvent id="x"><bpmn:compensateEventDefinition activityRef="${activity}"/></bpmn:intermediateThrowEvent>`;

/** Two tasks and a flow, with something in it that no file can say. */
async function spoiled(change: (model: ProcessModel) => ProcessModel): Promise<ProcessModel> {
  return change(await processOf(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f', 'a', 'b')}`));
}

const dangling = {
  source: await spoiled((model) => ({
    ...model,
    flows: { ...model.flows, f: { ...model.flows[flowId('f')]!, source: elementId('gone') } },
  })),
  element: await spoiled((model) => ({ ...model, elements: { a: model.elements[elementId('a')]! } })),
  flow: await spoiled((model) => ({ ...model, flows: {} })),
  scope: await spoiled((model) => ({ ...model, scopes: {} })),
};

const samples: { readonly [Code in RuleProblemCode]: Sample } = {
  missingReference: {
    bad: [
      [dangling.source, 'f'],
      [dangling.element, 'f'],
      [dangling.flow, 'a', 'b'],
      [dangling.scope, 'a', 'b'],
    ],
    good: [undone],
  },
  flowAcrossScopes: {
    bad: [
      [`<bpmn:task id="t"/><bpmn:subProcess id="sub"><bpmn:task id="u"/></bpmn:subProcess>${flow('x', 't', 'u')}`, 'x'],
    ],
    good: [`<bpmn:subProcess id="sub"><bpmn:task id="t"/><bpmn:task id="u"/>${flow('x', 't', 'u')}</bpmn:subProcess>`],
  },
  incomingNotAllowed: {
    bad: [
      [`<bpmn:startEvent id="x"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
      [`${boundary('<bpmn:errorEventDefinition/>')}<bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
    ],
    good: [`<bpmn:startEvent id="x"/><bpmn:task id="t"/>${flow('f', 'x', 't')}`],
  },
  outgoingNotAllowed: {
    bad: [[`<bpmn:endEvent id="x"/><bpmn:task id="t"/>${flow('f', 'x', 't')}`, 'x']],
    good: [`<bpmn:endEvent id="x"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`],
  },
  noStart: {
    bad: [
      ['', 'sample'],
      [`<bpmn:task id="t"/><bpmn:task id="u"/>${flow('f', 't', 'u')}${flow('g', 'u', 't')}`, 'sample'],
      ['<bpmn:task id="t"/><bpmn:subProcess id="x"/>', 'x'],
    ],
    good: ['<bpmn:task id="t"/>', '<bpmn:startEvent id="s"/>'],
  },
  severalNoneStarts: {
    bad: [
      ['<bpmn:startEvent id="s"/><bpmn:startEvent id="u"/>', 'sample'],
      ['<bpmn:subProcess id="x"><bpmn:startEvent id="s"/><bpmn:startEvent id="u"/></bpmn:subProcess>', 'x'],
    ],
    good: [
      '<bpmn:startEvent id="s"/><bpmn:startEvent id="u"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>',
    ],
  },
  duplicateMessageStart: {
    bad: [
      [
        '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>',
        'x',
      ],
    ],
    good: [
      '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:startEvent>',
      `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>${eventSubProcess('><bpmn:messageEventDefinition messageRef="m"/>')}`,
    ],
  },
  triggerNotAllowed: {
    bad: [
      ['<bpmn:startEvent id="x"><bpmn:errorEventDefinition/></bpmn:startEvent>', 'x'],
      [
        '<bpmn:subProcess id="sub"><bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent></bpmn:subProcess>',
        'x',
      ],
      [eventSubProcess('>'), 'x'],
      [
        '<bpmn:endEvent id="x"><bpmn:conditionalEventDefinition><bpmn:condition>a</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:endEvent>',
        'x',
      ],
      ['<bpmn:intermediateCatchEvent id="x"/>', 'x'],
      [
        '<bpmn:intermediateThrowEvent id="x"><bpmn:errorEventDefinition errorRef="e"/></bpmn:intermediateThrowEvent>',
        'x',
      ],
      [boundary(''), 'x'],
      [boundary('<bpmn:terminateEventDefinition/>'), 'x'],
    ],
    good: [
      eventSubProcess('><bpmn:errorEventDefinition/>'),
      boundary('<bpmn:escalationEventDefinition/>'),
      '<bpmn:endEvent id="x"><bpmn:terminateEventDefinition/></bpmn:endEvent>',
    ],
  },
  notInterrupting: {
    bad: [
      [boundary('<bpmn:errorEventDefinition/>', 'cancelActivity="false"'), 'x'],
      [eventSubProcess('isInterrupting="false"><bpmn:errorEventDefinition/>'), 'x'],
      [eventSubProcess('isInterrupting="false"><bpmn:compensateEventDefinition/>'), 'x'],
    ],
    good: [
      boundary('<bpmn:escalationEventDefinition/>', 'cancelActivity="false"'),
      eventSubProcess('isInterrupting="false"><bpmn:escalationEventDefinition/>'),
    ],
  },
  boundaryNotOnActivity: {
    bad: [
      [
        '<bpmn:exclusiveGateway id="g"/><bpmn:boundaryEvent id="x" attachedToRef="g"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>',
        'x',
      ],
      [
        `${eventSubProcess('><bpmn:errorEventDefinition/>')}<bpmn:boundaryEvent id="b" attachedToRef="sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>`,
        'b',
      ],
      [
        '<bpmn:subProcess id="sub"><bpmn:task id="t"/></bpmn:subProcess><bpmn:boundaryEvent id="x" attachedToRef="t"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>',
        'x',
      ],
    ],
    good: [boundary('<bpmn:errorEventDefinition/>')],
  },
  eventGatewayTooFewTargets: {
    bad: [
      [gateway(''), 'g'],
      ['<bpmn:eventBasedGateway id="g"/>', 'g'],
    ],
    good: [gateway(timer('timeDuration', 'PT1H') + flow('toX', 'g', 'x'))],
  },
  eventGatewayTarget: {
    bad: [
      [gateway(`<bpmn:task id="x"/>${flow('toX', 'g', 'x')}`), 'x'],
      [gateway(`<bpmn:intermediateThrowEvent id="x"/>${flow('toX', 'g', 'x')}`), 'x'],
      [
        gateway(`${timer('timeDuration', 'PT1H')}${flow('toX', 'g', 'x')}<bpmn:task id="t"/>${flow('also', 't', 'x')}`),
        'x',
      ],
      [gateway('<bpmn:boundaryEvent id="b" attachedToRef="r"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>'), 'r'],
    ],
    good: [gateway(timer('timeDuration', 'PT1H') + flow('toX', 'g', 'x'))],
  },
  gatewayFlowWithoutCondition: {
    bad: [
      [`<bpmn:exclusiveGateway id="g"/><bpmn:task id="t"/>${flow('a', 'g', 't', '1 = 1')}${flow('x', 'g', 't')}`, 'x'],
    ],
    good: [
      `<bpmn:exclusiveGateway id="g" default="x"/><bpmn:task id="t"/>${flow('a', 'g', 't', '1 = 1')}${flow('x', 'g', 't')}`,
      `<bpmn:exclusiveGateway id="g"/><bpmn:task id="t"/>${flow('x', 'g', 't')}`,
      `<bpmn:inclusiveGateway id="g"/><bpmn:task id="t"/>${flow('a', 'g', 't', '1 = 1')}${flow('x', 'g', 't')}`,
    ],
  },
  conditionIgnored: {
    bad: [
      [`<bpmn:parallelGateway id="g"/><bpmn:task id="t"/>${flow('x', 'g', 't', '1 = 1')}`, 'x'],
      [`<bpmn:eventBasedGateway id="g"/><bpmn:receiveTask id="t" messageRef="m"/>${flow('x', 'g', 't', '1 = 1')}`, 'x'],
    ],
    good: [`<bpmn:inclusiveGateway id="g"/><bpmn:task id="t"/>${flow('x', 'g', 't', '1 = 1')}`],
  },
  defaultNotOutgoing: {
    bad: [
      [`<bpmn:exclusiveGateway id="x" default="f"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
      [`<bpmn:task id="x" default="f"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
    ],
    good: [`<bpmn:task id="x" default="f"/><bpmn:task id="t"/>${flow('f', 'x', 't')}`],
  },
  defaultHasCondition: {
    bad: [[`<bpmn:exclusiveGateway id="g" default="x"/><bpmn:task id="t"/>${flow('x', 'g', 't', '1 = 1')}`, 'x']],
    good: [`<bpmn:exclusiveGateway id="g" default="x"/><bpmn:task id="t"/>${flow('x', 'g', 't')}`],
  },
  expressionSyntax: {
    bad: [
      [`<bpmn:task id="t"/><bpmn:task id="u"/>${flow('x', 't', 'u', 'a &gt;')}`, 'x'],
      [
        '<bpmn:extensionElements><aftercare:case title="1 +" businessKey="(" /></bpmn:extensionElements>',
        'sample',
        'sample',
      ],
      ['<bpmn:extensionElements><aftercare:variable name="v" value="1 +"/></bpmn:extensionElements>', 'sample'],
      [timer('timeDuration', '1 +'), 'x'],
      [
        extended(
          'userTask',
          'x',
          '<aftercare:assignment unit="+" assignee="+" candidates="+" exclude="+"/><aftercare:schedule due="+" followUp="+" priority="+"/>',
        ),
        ...Array.from({ length: 7 }, () => 'x'),
      ],
      [
        extended('task', 'x', '<aftercare:input source="1 +" target="a"/><aftercare:output source="1 +" target="a"/>'),
        'x',
        'x',
      ],
      ['<bpmn:scriptTask id="x"><bpmn:script>1 +</bpmn:script></bpmn:scriptTask>', 'x'],
      [extended('callActivity', 'x', '<aftercare:call businessKey="1 +"/>', 'calledElement="callback"'), 'x'],
      [
        extended(
          'sendTask',
          'x',
          '<aftercare:subscription key="1 +"/><aftercare:payload source="1 +" target="a"/>',
          'messageRef="m"',
        ),
        'x',
        'x',
      ],
      [extended('receiveTask', 'x', '<aftercare:subscription key="1 +"/>', 'messageRef="m"'), 'x'],
      [eachOf('collection="1 +" outputCollection="o" outputItem="1 +"'), 'x', 'x'],
      [
        loop(
          '<bpmn:loopCardinality>1 +</bpmn:loopCardinality><bpmn:completionCondition>1 +</bpmn:completionCondition>',
        ),
        'x',
        'x',
      ],
      [
        '<bpmn:task id="x"><bpmn:standardLoopCharacteristics><bpmn:loopCondition>1 +</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
        'x',
      ],
      [
        boundary(
          '<bpmn:conditionalEventDefinition><bpmn:condition>1 +</bpmn:condition></bpmn:conditionalEventDefinition>',
        ),
        'x',
      ],
    ],
    good: [
      timer('timeDuration', 'if urgent then "PT1H" else "PT4H"'),
      timer('timeDuration', 'processInstance.businessKey'),
      extended(
        'task',
        'x',
        '<aftercare:input source="1" target="parts and labour"/><aftercare:output source="parts and labour + 1" target="total"/>',
      ),
    ],
  },
  timeInvalid: {
    bad: [
      [timer('timeDuration', 'PT2X'), 'x'],
      [timer('timeDuration', '-PT2H'), 'x'],
      [timer('timeDuration', 'R3/PT2H'), 'x'],
      [timer('timeDuration', '"soon"'), 'x'],
      [timer('timeDate', '2026-13-02'), 'x'],
      [timer('timeDate', 'PT2H'), 'x'],
      [timer('timeCycle', 'PT2H'), 'x'],
      [timer('timeCycle', 'R3/PT0S'), 'x'],
      [timer('timeCycle', 'R0/PT1H'), 'x'],
      [job('type="mail.send" backoff="10s"'), 'x'],
      [extended('receiveTask', 'x', '<aftercare:subscription timeToLive="1h"/>', 'messageRef="m"'), 'x'],
      [userTask('<aftercare:schedule due="PT2H" followUp=\'"tomorrow"\'/>'), 'x', 'x'],
    ],
    good: [
      timer('timeDuration', 'PT2H'),
      timer('timeDate', '2026-03-02T09:00:00+08:00'),
      timer('timeCycle', 'R3/PT1H'),
      timer('timeCycle', 'R/2026-03-02T09:00:00Z/P1D'),
      timer('timeDuration', 'times.reply'),
      job('type="mail.send" backoff="PT10S"'),
      userTask('<aftercare:schedule due=\'"PT2H"\' followUp=\'"2026-03-02"\'/>'),
    ],
  },
  nameMissing: {
    bad: [
      ['<bpmn:endEvent id="x"><bpmn:messageEventDefinition messageRef="noName"/></bpmn:endEvent>', 'x'],
      ['<bpmn:endEvent id="x"><bpmn:messageEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="noSignalName"/></bpmn:endEvent>', 'x'],
      ['<bpmn:receiveTask id="x"/>', 'x'],
      ['<bpmn:sendTask id="x" messageRef="noName"/>', 'x'],
    ],
    good: [
      '<bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:endEvent>',
      '<bpmn:sendTask id="x" messageRef="m"/>',
    ],
  },
  codeMissing: {
    bad: [
      ['<bpmn:endEvent id="x"><bpmn:errorEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:endEvent id="x"><bpmn:escalationEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:intermediateThrowEvent id="x"><bpmn:escalationEventDefinition/></bpmn:intermediateThrowEvent>', 'x'],
    ],
    good: [
      '<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="e"/></bpmn:endEvent>',
      boundary('<bpmn:errorEventDefinition/>'),
    ],
  },
  eventSubProcessStart: {
    bad: [
      ['<bpmn:subProcess id="x" triggeredByEvent="true"><bpmn:task id="t"/></bpmn:subProcess>', 'x'],
      [
        `<bpmn:subProcess id="x" triggeredByEvent="true"><bpmn:startEvent id="a"><bpmn:errorEventDefinition/></bpmn:startEvent><bpmn:startEvent id="b"><bpmn:errorEventDefinition/></bpmn:startEvent></bpmn:subProcess>`,
        'x',
      ],
    ],
    good: [eventSubProcess('><bpmn:errorEventDefinition/>')],
  },
  eventSubProcessAlone: {
    bad: [
      [`${eventSubProcess('><bpmn:errorEventDefinition/>')}${flow('f', 't', 'sub')}`, 'sub'],
      [`${eventSubProcess('><bpmn:errorEventDefinition/>')}${flow('f', 'sub', 't')}`, 'sub'],
      ['<bpmn:subProcess id="sub" triggeredByEvent="true" isForCompensation="true"/>', 'sub'],
      [
        '<bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>',
        'sub',
      ],
    ],
    good: [eventSubProcess('><bpmn:errorEventDefinition/>')],
  },
  loopMaximumInvalid: {
    bad: [
      [
        '<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="0"><bpmn:loopCondition>true</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
        'x',
      ],
      [
        '<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="-1"><bpmn:loopCondition>true</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
        'x',
      ],
    ],
    good: [
      '<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="1"><bpmn:loopCondition>true</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
    ],
  },
  cardinalityInvalid: {
    bad: ['0', '-1', '1.5'].map(
      (count) => [loop(`<bpmn:loopCardinality>${count}</bpmn:loopCardinality>`), 'x'] as const,
    ),
    good: ['1', 'n', 'n - 1'].map((count) => loop(`<bpmn:loopCardinality>${count}</bpmn:loopCardinality>`)),
  },
  multiInstanceSource: {
    bad: [
      [loop(''), 'x'],
      [
        loop(
          '<bpmn:extensionElements><aftercare:loop collection="lines"/></bpmn:extensionElements><bpmn:loopCardinality>2</bpmn:loopCardinality>',
        ),
        'x',
      ],
    ],
    good: [eachOf('collection="lines"'), loop('<bpmn:loopCardinality>2</bpmn:loopCardinality>')],
  },
  multiInstanceOutput: {
    bad: [
      [eachOf('collection="lines" outputCollection="o"'), 'x'],
      [eachOf('collection="lines" outputItem="o"'), 'x'],
    ],
    good: [eachOf('collection="lines" outputCollection="o" outputItem="line"'), eachOf('collection="lines"')],
  },
  compensationHandler: {
    bad: [
      [`${undone}<bpmn:task id="t"/>${flow('f', 't', 'refund')}`, 'refund'],
      [undone.replace('isForCompensation="true"', ''), 'pay'],
      [
        `<bpmn:subProcess id="sub"><bpmn:task id="refund" isForCompensation="true"/></bpmn:subProcess>${undone.replace('<bpmn:task id="refund" isForCompensation="true"/>', '')}`,
        'pay',
      ],
    ],
    good: [undone],
  },
  compensationTarget: {
    bad: [
      [`${undone}<bpmn:task id="plain"/>${compensate('plain')}`, 'x'],
      [`<bpmn:subProcess id="sub">${undone}</bpmn:subProcess>${compensate('pay')}`, 'x'],
      [`${undone}<bpmn:subProcess id="sub">${compensate('pay')}</bpmn:subProcess>`, 'x'],
    ],
    good: [
      `${undone}${compensate('pay')}`,
      `<bpmn:subProcess id="sub">${undone}</bpmn:subProcess>${compensate('sub')}`,
      `${undone}<bpmn:subProcess id="sub" triggeredByEvent="true">${compensate('pay')}</bpmn:subProcess>`,
    ],
  },
  unreachable: {
    bad: [
      [started('<bpmn:task id="x"/>'), 'x'],
      [started(`<bpmn:task id="x"/><bpmn:task id="y"/>${flow('f', 'x', 'y')}${flow('g', 'y', 'x')}`), 'x', 'y'],
      [started('<bpmn:subProcess id="x"><bpmn:task id="y"/></bpmn:subProcess>'), 'x', 'y'],
      [started(`<bpmn:task id="x" isForCompensation="true"/>`), 'x'],
    ],
    good: [
      undone,
      started(
        `<bpmn:subProcess id="sub"><bpmn:task id="host"/><bpmn:boundaryEvent id="b" attachedToRef="host"><bpmn:errorEventDefinition/></bpmn:boundaryEvent><bpmn:task id="t"/>${flow('f', 'b', 't')}</bpmn:subProcess>${flow('g', 'start', 'sub')}`,
      ),
      `${eventSubProcess('><bpmn:errorEventDefinition/>')}`,
    ],
  },
  decisionUnknown: {
    bad: [[extended('businessRuleTask', 'x', '<aftercare:decision ref="other"/>'), 'x']],
    good: [extended('businessRuleTask', 'x', '<aftercare:decision ref="warranty"/>')],
  },
  formUnknown: {
    bad: [
      [userTask('<aftercare:form key="other"/>'), 'x'],
      [extended('startEvent', 'x', '<aftercare:form key="other"/>'), 'x'],
    ],
    good: [userTask('<aftercare:form key="repair"/>')],
  },
  jobTypeUnknown: {
    bad: [
      [job('type="other"'), 'x'],
      [extended('sendTask', 'x', '<aftercare:job type="other"/>'), 'x'],
      [extended('businessRuleTask', 'x', '<aftercare:job type="other"/>'), 'x'],
    ],
    good: [job('type="mail.send"')],
  },
  calledProcessUnknown: {
    bad: [['<bpmn:callActivity id="x" calledElement="other"/>', 'x']],
    good: ['<bpmn:callActivity id="x" calledElement="callback"/>'],
  },
  unassigned: {
    bad: [
      ['<bpmn:userTask id="x"/>', 'x'],
      [extended('userTask', 'x', '<aftercare:assignment unit="u"/>'), 'x'],
    ],
    good: [
      extended('userTask', 'x', '<aftercare:assignment role="clerk"/>'),
      extended('userTask', 'x', '<aftercare:assignment assignee="a"/>'),
      extended('userTask', 'x', '<aftercare:assignment candidates="a"/>'),
    ],
  },
};

const warnings: readonly RuleProblemCode[] = [
  'conditionIgnored',
  'defaultHasCondition',
  'unreachable',
  'jobTypeUnknown',
  'calledProcessUnknown',
  'unassigned',
];

describe.each(Object.entries(samples))('%s', (code, { bad, good }) => {
  const isWarning = warnings.some((each) => each === code);

  test('is told of what breaks the rule', async () => {
    for (const [contents, ...elements] of bad) {
      const model = typeof contents === 'string' ? await processOf(contents, beside) : contents;
      const found = checkProcess(model, context).filter((problem) => problem.code === code);
      expect([contents, ...new Set(found.map(({ element }) => element))]).toEqual([contents, ...new Set(elements)]);
      expect(found.length).toBeGreaterThanOrEqual(elements.length);
      for (const { severity, message } of found) {
        expect(severity).toBe(isWarning ? 'warning' : 'error');
        expect(message.en).toMatch(/^Expected .*found/s);
        expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  test('is silent about what keeps it', async () => {
    for (const contents of good) {
      const found = checkProcess(await processOf(contents, beside), context);
      expect([contents, found.filter((problem) => problem.code === code)]).toEqual([contents, []]);
    }
  });
});

test('what is not known beside the process is not checked', async () => {
  const { checkExpression: check, decisions, forms } = context;
  const model = await processOf(`${job('type="other"')}<bpmn:callActivity id="c" calledElement="other"/>`);
  expect(checkProcess(model, { checkExpression: check, decisions, forms })).toEqual([]);
});
