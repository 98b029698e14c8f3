import { flow, eventSubProcess, boundary, undone, compensate } from './pieces.ts';
import type { Sample } from './sample.ts';

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
