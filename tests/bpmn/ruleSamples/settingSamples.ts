import { adHoc, flow, timer, extended, job, userTask, loop, eachOf, boundary, throwingLoop } from './pieces.ts';
import type { Sample } from './sample.ts';

/** Of the rules about the settings of one element. */
export const settingSamples = {
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
      [
        '<bpmn:complexGateway id="x"><bpmn:activationCondition>1 +</bpmn:activationCondition></bpmn:complexGateway>',
        'x',
      ],
      [
        adHoc(
          '<bpmn:task id="t"/><bpmn:completionCondition>1 +</bpmn:completionCondition>',
          '',
          '<aftercare:adHoc activeElements="1 +"/>',
        ),
        'x',
        'x',
      ],
      [throwingLoop('1 +', '<bpmn:signalEventDefinition signalRef="sig"/>'), 'x'],
      [
        '<bpmn:intermediateCatchEvent id="x"><bpmn:signalEventDefinition signalRef="sig"/><bpmn:conditionalEventDefinition><bpmn:condition>1 +</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
        'x',
      ],
      [
        '<bpmn:dataObject id="d"/><bpmn:task id="x"><bpmn:dataOutputAssociation><bpmn:targetRef>d</bpmn:targetRef><bpmn:transformation>1 +</bpmn:transformation></bpmn:dataOutputAssociation></bpmn:task>',
        'x',
      ],
    ],
    good: [
      '<bpmn:complexGateway id="x"><bpmn:activationCondition>activationCount = 2</bpmn:activationCondition></bpmn:complexGateway>',
      '<bpmn:dataObject id="d" name="purchase order"/><bpmn:task id="x"><bpmn:dataOutputAssociation><bpmn:sourceRef>d</bpmn:sourceRef><bpmn:targetRef>d</bpmn:targetRef><bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>purchase order.total</bpmn:to></bpmn:assignment></bpmn:dataOutputAssociation></bpmn:task>',
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
      [
        '<bpmn:intermediateCatchEvent id="x"><bpmn:signalEventDefinition signalRef="sig"/><bpmn:timerEventDefinition><bpmn:timeDuration>PT2X</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
        'x',
      ],
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
  adHocContent: {
    bad: [
      [adHoc('<bpmn:task id="t"/><bpmn:startEvent id="s"/>'), 's'],
      [adHoc('<bpmn:task id="t"/><bpmn:endEvent id="e1"/>'), 'e1'],
      [adHoc(''), 'x'],
      [adHoc('<bpmn:exclusiveGateway id="g"/>'), 'x'],
      [adHoc('<bpmn:task id="t"/>', 'ordering="Sequential"', '<aftercare:adHoc activeElements=\'["t"]\'/>'), 'x'],
    ],
    good: [
      adHoc('<bpmn:task id="t"/>', 'ordering="Sequential"'),
      adHoc('<bpmn:task id="t"/>', '', '<aftercare:adHoc activeElements=\'["t"]\'/>'),
      adHoc('<bpmn:subProcess id="inner"><bpmn:startEvent id="s"/><bpmn:endEvent id="e1"/></bpmn:subProcess>'),
    ],
  },
  quantityInvalid: {
    bad: [
      ['<bpmn:task id="x" startQuantity="0"/>', 'x'],
      ['<bpmn:task id="x" completionQuantity="-1"/>', 'x'],
      ['<bpmn:task id="x" startQuantity="1001" completionQuantity="0"/>', 'x', 'x'],
    ],
    good: ['<bpmn:task id="x" startQuantity="1000" completionQuantity="2"/>', '<bpmn:task id="x"/>'],
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
} as const satisfies { readonly [code: string]: Sample };
