/** What the samples are put together from. */
export const beside = `<bpmn:message id="m" name="reply"/><bpmn:message id="m2" name="other"/><bpmn:message id="noName"/>
  <bpmn:signal id="sig" name="recall"/><bpmn:signal id="noSignalName"/><bpmn:error id="e" errorCode="broken"/>
  <bpmn:message id="blank" name=" "/><bpmn:escalation id="late"/>`;

export const flow = (id: string, from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition === '' ? '' : `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;

export const started = (contents: string): string => `<bpmn:startEvent id="start"/>${contents}`;

export const timer = (kind: string, text: string): string =>
  `<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

export const extended = (tag: string, id: string, extension: string, more = ''): string =>
  `<bpmn:${tag} id="${id}" ${more}><bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:${tag}>`;

export const job = (settings: string): string => extended('serviceTask', 'x', `<aftercare:job ${settings}/>`);

export const userTask = (settings: string): string =>
  extended('userTask', 'x', `<aftercare:assignment role="clerk"/>${settings}`);

export const loop = (contents: string): string =>
  `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics>${contents}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;

export const eachOf = (settings: string): string =>
  loop(`<bpmn:extensionElements><aftercare:loop ${settings}/></bpmn:extensionElements>`);

export const eventSubProcess = (start: string, settings = ''): string =>
  `<bpmn:subProcess id="sub" triggeredByEvent="true">${settings}<bpmn:startEvent id="x" ${start}</bpmn:startEvent></bpmn:subProcess><bpmn:task id="t"/>`;

export const boundary = (definition: string, more = ''): string =>
  `<bpmn:task id="host"/><bpmn:boundaryEvent id="x" attachedToRef="host" ${more}>${definition}</bpmn:boundaryEvent>`;

export const gateway = (targets: string): string =>
  `<bpmn:eventBasedGateway id="g"/><bpmn:receiveTask id="r" messageRef="m"/>${flow('toR', 'g', 'r')}${targets}`;

export const undone = `<bpmn:task id="pay"/><bpmn:task id="refund" isForCompensation="true"/>
  <bpmn:boundaryEvent id="undo" attachedToRef="pay"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
  <bpmn:association id="a" sourceRef="undo" targetRef="refund"/>`;

export const compensate = (activity: string): string =>
  `<bpmn:intermediateThrowEvent id="x"><bpmn:compensateEventDefinition activityRef="${activity}"/></bpmn:intermediateThrowEvent>`;

export const link = (id: string, kind: 'Throw' | 'Catch', name: string): string =>
  `<bpmn:intermediate${kind}Event id="${id}"><bpmn:linkEventDefinition name="${name}"/></bpmn:intermediate${kind}Event>`;

export const cancelEnd = '<bpmn:endEvent id="x"><bpmn:cancelEventDefinition/></bpmn:endEvent>';

export const cancelBoundary = (host: string): string =>
  `${host}<bpmn:boundaryEvent id="b" attachedToRef="host"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>`;

export const adHoc = (contents: string, settings = '', extension = ''): string =>
  `<bpmn:adHocSubProcess id="x" ${settings}><bpmn:extensionElements>${extension}</bpmn:extensionElements>${contents}</bpmn:adHocSubProcess>`;

/** A multi-instance that throws as its instances complete. */
export const throwingLoop = (condition: string, event: string): string =>
  `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics behavior="Complex"><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:complexBehaviorDefinition>
    <bpmn:condition>${condition}</bpmn:condition><bpmn:event id="thrown">${event}</bpmn:event></bpmn:complexBehaviorDefinition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;
