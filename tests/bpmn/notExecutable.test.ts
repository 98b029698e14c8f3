import { fileOf, problemsOf, processFile, told } from './sample.ts';

const event = (definitions: string) => `<bpmn:endEvent id="x">${definitions}</bpmn:endEvent>`;

describe('what this engine does not execute is refused by name:', () => {
  test.each([
    ['a transaction', '<bpmn:transaction id="x"/>', 'bpmn:Transaction'],
    ['an ad-hoc sub-process', '<bpmn:adHocSubProcess id="x"/>', 'bpmn:AdHocSubProcess'],
    ['a complex gateway', '<bpmn:complexGateway id="x"/>', 'bpmn:ComplexGateway'],
    ['a cancel event', event('<bpmn:cancelEventDefinition/>'), 'bpmn:CancelEventDefinition'],
    ['a link event', event('<bpmn:linkEventDefinition name="l"/>'), 'bpmn:LinkEventDefinition'],
    ['several event definitions', event('<bpmn:terminateEventDefinition/><bpmn:signalEventDefinition/>'), 'several'],
    ['an instantiating receive task', '<bpmn:receiveTask id="x" instantiate="1"/>', 'instantiating'],
    ['an instantiating gateway', '<bpmn:eventBasedGateway id="x" instantiate="true"/>', 'instantiating'],
    ['a parallel event gateway', '<bpmn:eventBasedGateway id="x" eventGatewayType="Parallel"/>', 'parallel'],
    ['a start quantity', '<bpmn:task id="x" startQuantity="2"/>', 'startQuantity="2"'],
    ['a completion quantity', '<bpmn:task id="x" completionQuantity="0"/>', 'completionQuantity="0"'],
    [
      'a multi-instance with thrown events',
      '<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics behavior="One"/></bpmn:task>',
      'behavior "One"',
    ],
  ])('%s', async (_what, xml, found) => {
    const problems = await problemsOf(processFile(xml));
    expect(told(problems)).toEqual(['error notExecutable x 5']);
    expect(problems[0]?.message.en).toContain(found);
    expect(problems[0]?.message.en).toContain('"x"');
    expect(problems[0]?.message['zh-CN']).toContain('“x”');
  });

  test('a global task', async () => {
    const xml = fileOf('<bpmn:globalUserTask id="x"/><bpmn:process id="p"/>');
    expect(told(await problemsOf(xml))).toEqual(['error notExecutable x 4']);
  });

  test('what stands inside is read all the same', async () => {
    const xml = processFile('<bpmn:transaction id="x"><bpmn:complexGateway id="y"/></bpmn:transaction>');
    expect(told(await problemsOf(xml))).toEqual(['error notExecutable x 5', 'error notExecutable y 5']);
  });
});

describe('what has no effect is told:', () => {
  test.each([
    '<bpmn:ioSpecification/>',
    '<bpmn:dataInputAssociation/>',
    '<bpmn:potentialOwner/>',
    '<bpmn:property id="p" name="n"/>',
  ])('%s', async (xml) => {
    const problems = await problemsOf(processFile(`<bpmn:userTask id="x">${xml}</bpmn:userTask>`));
    expect(told(problems)).toEqual(['warning withoutEffect x 5']);
  });
});

describe('a setting that is missing or makes no sense is told:', () => {
  test.each([
    ['<bpmn:serviceTask id="x"/>', 'settingMissing'],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job/></bpmn:extensionElements></bpmn:serviceTask>',
      'settingMissing',
    ],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="a" attempts="0"/></bpmn:extensionElements></bpmn:serviceTask>',
      'settingInvalid',
    ],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="a" attempts="1e2"/></bpmn:extensionElements></bpmn:serviceTask>',
      'settingInvalid',
    ],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="a" attempts="101"/></bpmn:extensionElements></bpmn:serviceTask>',
      'settingInvalid',
    ],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="a"><aftercare:header value="v"/></aftercare:job></bpmn:extensionElements></bpmn:serviceTask>',
      'settingMissing',
    ],
    ['<bpmn:sendTask id="x"/>', 'settingMissing'],
    ['<bpmn:businessRuleTask id="x"/>', 'settingMissing'],
    ['<bpmn:scriptTask id="x"/>', 'settingMissing'],
    ['<bpmn:callActivity id="x"/>', 'settingMissing'],
    [
      '<bpmn:callActivity id="x" calledElement="c"><bpmn:extensionElements><aftercare:call binding="newest"/></bpmn:extensionElements></bpmn:callActivity>',
      'settingInvalid',
    ],
    [
      '<bpmn:userTask id="x"><bpmn:extensionElements><aftercare:assignment strategy="dice"/></bpmn:extensionElements></bpmn:userTask>',
      'settingInvalid',
    ],
    [
      '<bpmn:task id="x"><bpmn:extensionElements><aftercare:input source="a"/></bpmn:extensionElements></bpmn:task>',
      'settingMissing',
    ],
    ['<bpmn:task id="x"><bpmn:standardLoopCharacteristics/></bpmn:task>', 'settingMissing'],
    [
      '<bpmn:task id="x"><bpmn:standardLoopCharacteristics loopMaximum="many"><bpmn:loopCondition>a</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>',
      'settingInvalid',
    ],
    ['<bpmn:boundaryEvent id="x"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>', 'settingMissing'],
    [
      '<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>',
      'settingMissing',
    ],
    [
      '<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition/></bpmn:intermediateCatchEvent>',
      'settingMissing',
    ],
    [
      '<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeDate>2026-01-01</bpmn:timeDate><bpmn:timeCycle>R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      'settingInvalid',
    ],
    ['<bpmn:task id="t"/><bpmn:sequenceFlow id="x" sourceRef="t"/>', 'settingMissing'],
    [
      '<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression" language="javascript">a</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
      'expressionLanguageUnknown',
    ],
    ['<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="e"/></bpmn:endEvent>', 'settingMissing'],
    ['<bpmn:endEvent id="x"><bpmn:escalationEventDefinition escalationRef="a"/></bpmn:endEvent>', 'settingMissing'],
    ['<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="a"/></bpmn:endEvent>', 'wrongReference'],
    ['<bpmn:task id="t"/><bpmn:sequenceFlow id="x" sourceRef="t" targetRef="e"/>', 'wrongReference'],
  ])('%s', async (xml, code) => {
    const beside = '<bpmn:error id="e" name="n"/><bpmn:escalation id="a" name="n"/>';
    expect(told(await problemsOf(processFile(xml, beside)))).toEqual([`error ${code} x 5`]);
  });
});
