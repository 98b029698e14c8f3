import { problemsOf, processFile, told } from './sample.ts';

describe('what this engine does not execute is refused by name:', () => {
  test.each([
    ['a task of a choreography', '<bpmn:choreographyTask id="x"/>', 'bpmn:ChoreographyTask'],
    ['a call of a choreography', '<bpmn:callChoreography id="x"/>', 'bpmn:CallChoreography'],
    [
      'an event definition of no kind',
      '<bpmn:endEvent id="x"><bpmn:eventDefinitionRef>d</bpmn:eventDefinitionRef></bpmn:endEvent>',
      'bpmn:EventDefinition',
    ],
  ])('%s', async (_what, xml, found) => {
    const problems = await problemsOf(processFile(xml, '<bpmn:eventDefinition id="d"/>'));
    expect(told(problems)).toEqual(['error notExecutable x 5']);
    expect(problems[0]?.message.en).toContain(found);
    expect(problems[0]?.message.en).toContain('"x"');
    expect(problems[0]?.message['zh-CN']).toContain('“x”');
  });

  test('what stands inside other things, too', async () => {
    const xml = processFile('<bpmn:transaction id="x"><bpmn:choreographyTask id="y"/></bpmn:transaction>');
    expect(told(await problemsOf(xml))).toEqual(['error notExecutable y 5']);
  });
});

describe('what has no effect is told:', () => {
  const data = '<bpmn:dataObject id="d"/><bpmn:dataStoreReference id="archive"/>';
  const throwing = (contents: string, definition = '') =>
    `<bpmn:endEvent id="x">${contents}${definition}</bpmn:endEvent>`;
  const carried = `<bpmn:dataInput id="i"/><bpmn:dataInputAssociation><bpmn:sourceRef>d</bpmn:sourceRef><bpmn:targetRef>i</bpmn:targetRef></bpmn:dataInputAssociation>`;

  test.each([
    ['resources', '<bpmn:userTask id="x"><bpmn:potentialOwner/></bpmn:userTask>'],
    ['property', throwing('<bpmn:property id="p" name="n"/>')],
    ['dataInputAssociation', throwing(carried)],
    ['dataInputAssociation', throwing(carried, '<bpmn:errorEventDefinition/>')],
    [
      'dataStoreReference "archive"',
      '<bpmn:task id="x"><bpmn:dataOutputAssociation><bpmn:sourceRef>d</bpmn:sourceRef><bpmn:targetRef>archive</bpmn:targetRef></bpmn:dataOutputAssociation></bpmn:task>',
    ],
    [
      'dataStoreReference "archive"',
      '<bpmn:task id="x"><bpmn:dataInputAssociation><bpmn:sourceRef>archive</bpmn:sourceRef><bpmn:targetRef>d</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:task>',
    ],
  ])('%s of %s', async (what, xml) => {
    const problems = await problemsOf(processFile(`${data}${xml}`));
    expect(told(problems)).toEqual(['warning withoutEffect x 5']);
    expect(problems[0]?.message.en).toContain(what);
    expect(problems[0]?.message['zh-CN']).toContain(what);
  });
});

const complex = (contents: string) =>
  `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics behavior="Complex"><bpmn:complexBehaviorDefinition>${contents}</bpmn:complexBehaviorDefinition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;

const associated = (contents: string) =>
  `<bpmn:dataObject id="d"/><bpmn:task id="x"><bpmn:dataInputAssociation><bpmn:sourceRef>d</bpmn:sourceRef>${contents}<bpmn:targetRef>d</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:task>`;

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
    ['<bpmn:eventBasedGateway id="x" eventGatewayType="Parallel"/>', 'settingInvalid'],
    ['<bpmn:serviceTask id="x" operationRef="m"/>', 'wrongReference'],
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
    [complex('<bpmn:event id="t"><bpmn:signalEventDefinition/></bpmn:event>'), 'settingMissing'],
    [complex('<bpmn:condition>true</bpmn:condition>'), 'settingMissing'],
    [complex('<bpmn:condition>true</bpmn:condition><bpmn:event/>'), 'settingMissing'],
    [associated('<bpmn:assignment><bpmn:to>a</bpmn:to></bpmn:assignment>'), 'settingMissing'],
    [associated('<bpmn:assignment><bpmn:from>1</bpmn:from></bpmn:assignment>'), 'settingMissing'],
    [
      associated('<bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>lines[1]</bpmn:to></bpmn:assignment>'),
      'settingInvalid',
    ],
    [
      associated('<bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>order..total</bpmn:to></bpmn:assignment>'),
      'settingInvalid',
    ],
    [
      associated(
        '<bpmn:assignment><bpmn:from xsi:type="bpmn:tFormalExpression" language="xpath">1</bpmn:from><bpmn:to>a</bpmn:to></bpmn:assignment>',
      ),
      'expressionLanguageUnknown',
    ],
    [associated('<bpmn:transformation language="python">1</bpmn:transformation>'), 'expressionLanguageUnknown'],
    [associated('<bpmn:sourceRef>d</bpmn:sourceRef>'), 'settingMissing'],
    ['<bpmn:endEvent id="x"><bpmn:errorEventDefinition errorRef="a"/></bpmn:endEvent>', 'wrongReference'],
    ['<bpmn:task id="t"/><bpmn:sequenceFlow id="x" sourceRef="t" targetRef="e"/>', 'wrongReference'],
  ])('%s', async (xml, code) => {
    const beside = '<bpmn:error id="e" name="n"/><bpmn:escalation id="a" name="n"/><bpmn:message id="m"/>';
    expect(told(await problemsOf(processFile(xml, beside)))).toEqual([`error ${code} x 5`]);
  });
});
