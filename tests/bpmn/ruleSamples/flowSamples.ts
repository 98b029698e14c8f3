import { flow, started, timer, eventSubProcess, boundary, gateway, link, throwingLoop, undone } from './pieces.ts';
import type { Sample } from './sample.ts';

/** A gateway whose events start the process. */
const starting = (targets: string): string =>
  gateway(targets).replace('<bpmn:eventBasedGateway id="g"', '<bpmn:eventBasedGateway id="g" instantiate="true"');

/** Of the rules about how flows and gateways join elements. */
export const flowSamples = {
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
      [`${link('x', 'Catch', 'l')}<bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
      [`<bpmn:receiveTask id="x" messageRef="m" instantiate="true"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
      [`<bpmn:eventBasedGateway id="x" instantiate="true"/><bpmn:task id="t"/>${flow('f', 't', 'x')}`, 'x'],
    ],
    good: [`<bpmn:startEvent id="x"/><bpmn:task id="t"/>${flow('f', 'x', 't')}`],
  },
  outgoingNotAllowed: {
    bad: [
      [`<bpmn:endEvent id="x"/><bpmn:task id="t"/>${flow('f', 'x', 't')}`, 'x'],
      [`${link('x', 'Throw', 'l')}<bpmn:task id="t"/>${flow('f', 'x', 't')}`, 'x'],
    ],
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
      [
        '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:receiveTask id="x" messageRef="m" instantiate="true"/>',
        'x',
      ],
      [`<bpmn:receiveTask id="s" messageRef="m" instantiate="true"/>${starting('')}`, 'r'],
      [
        '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m2"/><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>',
        'x',
      ],
    ],
    good: [
      `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>${gateway('')}`,
      '<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:startEvent id="x"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:startEvent>',
      `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>${eventSubProcess('><bpmn:messageEventDefinition messageRef="m"/>')}`,
    ],
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
      started(
        `${link('t', 'Throw', 'l')}${flow('f', 'start', 't')}${link('c', 'Catch', 'l')}<bpmn:task id="t2"/>${flow('g', 'c', 't2')}`,
      ),
      started(
        `${starting(timer('timeDuration', 'PT1H') + flow('toX', 'g', 'x'))}<bpmn:receiveTask id="also" messageRef="m2" instantiate="true"/>`,
      ),
      started(`${throwingLoop('true', '<bpmn:signalEventDefinition signalRef="sig"/>')}${flow('f', 'start', 'x')}`),
      started(
        `<bpmn:adHocSubProcess id="ad"><bpmn:task id="a"/><bpmn:task id="b"/>${flow('h', 'a', 'b')}</bpmn:adHocSubProcess>${flow('f', 'start', 'ad')}`,
      ),
    ],
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
      [gateway(`${link('x', 'Catch', 'l')}${flow('toX', 'g', 'x')}`), 'x'],
      [
        gateway(
          `<bpmn:intermediateCatchEvent id="x"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:intermediateCatchEvent>${flow('toX', 'g', 'x')}`,
        ),
        'g',
      ],
      [gateway('<bpmn:boundaryEvent id="b" attachedToRef="r"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>'), 'r'],
    ],
    good: [
      gateway(timer('timeDuration', 'PT1H') + flow('toX', 'g', 'x')),
      starting(timer('timeDuration', 'PT1H') + flow('toX', 'g', 'x')),
      gateway(
        `<bpmn:intermediateCatchEvent id="x"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:intermediateCatchEvent>${flow('toX', 'g', 'x')}`,
      ),
    ],
  },
} as const satisfies { readonly [code: string]: Sample };
