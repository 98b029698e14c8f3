import {
  boundary,
  cancelBoundary,
  cancelEnd,
  compensate,
  eventSubProcess,
  flow,
  link,
  throwingLoop,
  undone,
} from './pieces.ts';
import type { Sample } from './sample.ts';

const signal = '<bpmn:signalEventDefinition signalRef="sig"/>';

/** Of the rules about events and what they begin. */
export const eventSamples = {
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
      [boundary('<bpmn:linkEventDefinition name="l"/>'), 'x'],
      ['<bpmn:endEvent id="x"><bpmn:linkEventDefinition name="l"/></bpmn:endEvent>', 'x'],
      ['<bpmn:intermediateThrowEvent id="x"><bpmn:cancelEventDefinition/></bpmn:intermediateThrowEvent>', 'x'],
      [boundary(`${signal}<bpmn:compensateEventDefinition/>`), 'x'],
      [boundary(`${signal}<bpmn:errorEventDefinition/>`, 'parallelMultiple="true"'), 'x'],
      [eventSubProcess(`parallelMultiple="true">${signal}<bpmn:escalationEventDefinition/>`), 'x'],
      [
        `<bpmn:intermediateCatchEvent id="x">${signal}<bpmn:linkEventDefinition name="l"/></bpmn:intermediateCatchEvent>`,
        'x',
      ],
      [`<bpmn:startEvent id="x">${signal}<bpmn:errorEventDefinition/></bpmn:startEvent>`, 'x'],
      [
        `<bpmn:subProcess id="sub"><bpmn:startEvent id="x">${signal}<bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent></bpmn:subProcess>`,
        'x',
      ],
      [
        `<bpmn:intermediateThrowEvent id="x">${signal}<bpmn:errorEventDefinition errorRef="e"/></bpmn:intermediateThrowEvent>`,
        'x',
      ],
      [throwingLoop('true', '<bpmn:terminateEventDefinition/>'), 'thrown'],
    ],
    good: [
      eventSubProcess('><bpmn:errorEventDefinition/>'),
      boundary('<bpmn:escalationEventDefinition/>'),
      '<bpmn:endEvent id="x"><bpmn:terminateEventDefinition/></bpmn:endEvent>',
      boundary(`${signal}<bpmn:errorEventDefinition/><bpmn:messageEventDefinition messageRef="m"/>`),
      boundary(`${signal}<bpmn:messageEventDefinition messageRef="m"/>`, 'parallelMultiple="true"'),
      eventSubProcess(`>${signal}<bpmn:escalationEventDefinition/>`),
      `<bpmn:startEvent id="x" parallelMultiple="true">${signal}<bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>`,
      `<bpmn:endEvent id="x">${signal}<bpmn:errorEventDefinition errorRef="e"/><bpmn:terminateEventDefinition/></bpmn:endEvent>`,
      `${link('t', 'Throw', 'l')}${link('c', 'Catch', 'l')}`,
      throwingLoop('true', signal),
    ],
  },
  linkUnpaired: {
    bad: [
      [link('x', 'Throw', 'l'), 'x'],
      [link('x', 'Catch', 'l'), 'x'],
      [`${link('x', 'Throw', 'l')}${link('y', 'Catch', 'm')}`, 'x', 'y'],
      [`${link('x', 'Throw', 'l')}${link('c', 'Catch', 'l')}${link('d', 'Catch', 'l')}`, 'x'],
      [`${link('x', 'Throw', 'l')}<bpmn:subProcess id="sub">${link('y', 'Catch', 'l')}</bpmn:subProcess>`, 'x', 'y'],
    ],
    good: [
      `${link('t', 'Throw', 'l')}${link('c', 'Catch', 'l')}`,
      `${link('t', 'Throw', 'l')}${link('u', 'Throw', 'l')}${link('c', 'Catch', 'l')}`,
      `${link('t', 'Throw', 'l')}${link('c', 'Catch', 'l')}<bpmn:subProcess id="sub">${link('v', 'Throw', 'l')}${link('d', 'Catch', 'l')}</bpmn:subProcess>`,
    ],
  },
  cancelOutsideTransaction: {
    bad: [
      [cancelEnd, 'x'],
      [`<bpmn:subProcess id="sub">${cancelEnd}</bpmn:subProcess>`, 'x'],
      [cancelBoundary('<bpmn:subProcess id="host"><bpmn:task id="t"/></bpmn:subProcess>'), 'b'],
      [cancelBoundary('<bpmn:task id="host"/>'), 'b'],
    ],
    good: [
      cancelBoundary(`<bpmn:transaction id="host">${cancelEnd}</bpmn:transaction>`),
      `<bpmn:transaction id="t"><bpmn:subProcess id="sub">${cancelEnd}</bpmn:subProcess></bpmn:transaction>`,
      `<bpmn:transaction id="t"><bpmn:endEvent id="x">${signal}<bpmn:cancelEventDefinition/></bpmn:endEvent></bpmn:transaction>`,
    ],
  },
  notInterrupting: {
    bad: [
      [boundary('<bpmn:errorEventDefinition/>', 'cancelActivity="false"'), 'x'],
      [eventSubProcess('isInterrupting="false"><bpmn:errorEventDefinition/>'), 'x'],
      [eventSubProcess('isInterrupting="false"><bpmn:compensateEventDefinition/>'), 'x'],
      [
        cancelBoundary(`<bpmn:transaction id="host">${cancelEnd}</bpmn:transaction>`).replace(
          'id="b"',
          'id="b" cancelActivity="false"',
        ),
        'b',
      ],
      [boundary(`${signal}<bpmn:errorEventDefinition/>`, 'cancelActivity="false"'), 'x'],
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
  nameMissing: {
    bad: [
      ['<bpmn:endEvent id="x"><bpmn:messageEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:endEvent id="x"><bpmn:signalEventDefinition/></bpmn:endEvent>', 'x'],
      [`<bpmn:endEvent id="x">${signal}<bpmn:messageEventDefinition/></bpmn:endEvent>`, 'x'],
      [link('x', 'Throw', ''), 'x'],
      [link('x', 'Catch', ' '), 'x'],
      ['<bpmn:receiveTask id="x"/>', 'x'],
    ],
    good: [
      '<bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:endEvent>',
      '<bpmn:sendTask id="x" messageRef="m"/>',
      '<bpmn:sendTask id="x" messageRef="noName"/>',
      '<bpmn:receiveTask id="x" messageRef="blank"/>',
      '<bpmn:endEvent id="x"><bpmn:signalEventDefinition signalRef="noSignalName"/></bpmn:endEvent>',
    ],
  },
  codeMissing: {
    bad: [
      ['<bpmn:endEvent id="x"><bpmn:errorEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:endEvent id="x"><bpmn:escalationEventDefinition/></bpmn:endEvent>', 'x'],
      ['<bpmn:intermediateThrowEvent id="x"><bpmn:escalationEventDefinition/></bpmn:intermediateThrowEvent>', 'x'],
      [`<bpmn:endEvent id="x">${signal}<bpmn:escalationEventDefinition/></bpmn:endEvent>`, 'x'],
      [throwingLoop('true', '<bpmn:errorEventDefinition/>'), 'thrown'],
    ],
    good: [
      '<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="e"/></bpmn:endEvent>',
      '<bpmn:endEvent id="x"><bpmn:escalationEventDefinition escalationRef="late"/></bpmn:endEvent>',
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
} as const satisfies { readonly [code: string]: Sample };
