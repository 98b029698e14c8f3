/** A BPMN file around processes that are written as people write them, in as few words as will do. */
export const fileOf = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:coverage">
  <message id="message_m" name="m"/><signal id="signal_s" name="s"/>
  <error id="error_e" errorCode="E"/><escalation id="escalation_x" escalationCode="X"/>
  <signalEventDefinition id="told_definition" signalRef="signal_s"/>
  ${content}
</definitions>`;

export const process = (id: string, ...content: readonly string[]): string =>
  `<process id="${id}" isExecutable="true">${content.join('')}</process>`;

/** Flows from each to the next: `flows('a', 'b', 'c')`. */
export const flows = (...ids: readonly string[]): string =>
  ids
    .slice(1)
    .map((to, index) => `<sequenceFlow id="${ids[index]}_${to}" sourceRef="${ids[index]}" targetRef="${to}"/>`)
    .join('');

export const conditional = (from: string, to: string, condition: string): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"><conditionExpression>${condition}</conditionExpression></sequenceFlow>`;

export const start = (id: string, definition = ''): string => `<startEvent id="${id}">${definition}</startEvent>`;
export const end = (id: string, definition = ''): string => `<endEvent id="${id}">${definition}</endEvent>`;
export const task = (id: string): string => `<task id="${id}"/>`;
export const user = (id: string): string => `<userTask id="${id}"/>`;
export const subProcess = (id: string, ...content: readonly string[]): string =>
  `<subProcess id="${id}">${content.join('')}</subProcess>`;

/** An activity that somebody can undo, and who does. */
export const undone = (id: string, by: string, boundary = `${id}_undo`): string =>
  `${task(id)}<boundaryEvent id="${boundary}" attachedToRef="${id}"><compensateEventDefinition/></boundaryEvent>
   <task id="${by}" isForCompensation="true"/>
   <association id="${id}_to_${by}" associationDirection="One" sourceRef="${boundary}" targetRef="${by}"/>`;
