import type { Resource } from '../../engine/ports/definitionStore.ts';
import { bpmnFile, flow, processXml } from '../support/engine.ts';

const job = (type: string, result: string) =>
  `<bpmn:extensionElements><aftercare:job type="${type}" attempts="3" backoff="PT2S" resultVariable="${result}"/></bpmn:extensionElements>`;
const after = (id: string, duration: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

const messages = `
  <bpmn:message id="Paid" name="paid"><bpmn:extensionElements><aftercare:subscription key="processInstance.businessKey"/></bpmn:extensionElements></bpmn:message>
  <bpmn:message id="Shipped" name="shipped"><bpmn:extensionElements><aftercare:subscription key="processInstance.businessKey" timeToLive="PT1H"/></bpmn:extensionElements></bpmn:message>`;

/** A case that uses every kind of effect: jobs that fail first, timers, messages both ways, a call, a task that lapses. */
const order = `
  <bpmn:startEvent id="ordered"/>
  <bpmn:serviceTask id="charge">${job('charge', 'charged')}</bpmn:serviceTask>
  <bpmn:parallelGateway id="fork"/>
  <bpmn:userTask id="pack"/>
  <bpmn:receiveTask id="awaitPayment" messageRef="Paid"/>
  <bpmn:callActivity id="ship" calledElement="shipping"><bpmn:extensionElements><aftercare:input source="amount" target="amount"/><aftercare:output source="tracking" target="tracking"/></bpmn:extensionElements></bpmn:callActivity>
  <bpmn:parallelGateway id="join"/>
  ${after('settle', 'PT3S')}
  <bpmn:intermediateThrowEvent id="tell"><bpmn:messageEventDefinition messageRef="Shipped"/></bpmn:intermediateThrowEvent>
  <bpmn:userTask id="confirm"/>
  <bpmn:boundaryEvent id="lapse" attachedToRef="confirm"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">if lapses then "PT6S" else "P7D"</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:endEvent id="lapsed"/><bpmn:endEvent id="confirmed"/>
  ${flow('ordered', 'charge')}${flow('charge', 'fork')}
  ${['pack', 'awaitPayment', 'ship'].map((id) => flow('fork', id) + flow(id, 'join')).join('')}
  ${flow('join', 'settle')}${flow('settle', 'tell')}${flow('tell', 'confirm')}${flow('confirm', 'confirmed')}${flow('lapse', 'lapsed')}`;

const shipping = `
  <bpmn:startEvent id="shipped"/>
  <bpmn:serviceTask id="label">${job('label', 'tracking')}</bpmn:serviceTask>
  ${after('travel', 'PT2S')}
  <bpmn:endEvent id="arrived"/>
  ${flow('shipped', 'label')}${flow('label', 'travel')}${flow('travel', 'arrived')}`;

const invoice = `
  <bpmn:startEvent id="asked"><bpmn:messageEventDefinition messageRef="Shipped"/></bpmn:startEvent>
  <bpmn:serviceTask id="bill">${job('bill', 'bill')}</bpmn:serviceTask>
  <bpmn:endEvent id="billed"/>
  ${flow('asked', 'bill')}${flow('bill', 'billed')}`;

export const JOB_TYPES = ['charge', 'label', 'bill'] as const;

export const resources: readonly Resource[] = [
  bpmnFile('order.bpmn', processXml('order', order, messages)),
  bpmnFile('shipping.bpmn', processXml('shipping', shipping)),
  bpmnFile('invoice.bpmn', processXml('invoice', invoice, messages)),
];
