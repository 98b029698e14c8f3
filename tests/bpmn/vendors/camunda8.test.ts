import { extended, imported } from './importing.ts';

const task = (kind: string, inside: string, attributes = ''): string =>
  `<bpmn:${kind} id="x" ${attributes}>${extended(inside)}</bpmn:${kind}>`;

describe('what Camunda 8 says becomes ours:', () => {
  test.each([
    [
      'a job with headers',
      task(
        'serviceTask',
        '<zeebe:taskDefinition type="=&quot;pay&quot;" retries="7"/><zeebe:taskHeaders><zeebe:header key="a" value="b"/></zeebe:taskHeaders>',
      ),
      { job: { type: 'pay', attemptsMax: 7, headers: { a: 'b' } } },
    ],
    [
      'a computed type is refused',
      `<bpmn:sendTask id="y">${extended('<zeebe:taskDefinition type="=kind" retries="=n"/>')}</bpmn:sendTask><bpmn:task id="x"/>`,
      {},
      ['refused zeebe:taskDefinition type="=kind"', 'lossy zeebe:taskDefinition'],
    ],
    [
      'mappings, fixed and computed',
      task(
        'subProcess',
        '<zeebe:ioMapping><zeebe:input source="=a + 1" target="b"/><zeebe:input source="text" target="c"/><zeebe:input source="1.5" target="d"/><zeebe:output source="=e" target="f.g.h"/></zeebe:ioMapping>',
      ),
      {
        inputs: [
          { source: 'a + 1', target: 'b' },
          { source: '"text"', target: 'c' },
          { source: '1.5', target: 'd' },
        ],
        outputs: [{ source: 'context put(if f = null then {} else f, ["g", "h"], e)', target: 'f' }],
      },
    ],
    [
      'people, fixed',
      task(
        'userTask',
        '<zeebe:assignmentDefinition assignee="ann" candidateUsers="bob, cid" candidateGroups="=[&quot;sales&quot;]"/>',
      ),
      { assignment: { assignee: '"ann"', candidates: '["bob", "cid"]', role: 'sales' } },
    ],
    [
      'people, computed',
      task(
        'userTask',
        '<zeebe:assignmentDefinition assignee="=owner" candidateUsers="=team" candidateGroups="=groups"/>',
      ),
      { assignment: { assignee: 'owner', candidates: 'team', role: null } },
      ['lossy zeebe:assignmentDefinition candidateGroups="=groups"'],
    ],
    [
      'times and priority',
      task(
        'userTask',
        '<zeebe:taskSchedule dueDate="=due" followUpDate="2030-01-01T00:00:00Z"/><zeebe:priorityDefinition priority="=p"/>',
      ),
      { due: 'due', followUp: '"2030-01-01T00:00:00Z"', priority: 'p' },
    ],
    ['a form', task('userTask', '<zeebe:formDefinition formId="f"/>'), { form: 'f' }],
    [
      'a script',
      task('scriptTask', '<zeebe:script expression="=1 + 1" resultVariable="r"/>'),
      { kind: 'scriptTask', runs: { by: 'feel', script: '1 + 1', resultVariable: 'r' } },
    ],
    [
      'a script that a worker runs',
      task('scriptTask', '<zeebe:taskDefinition type="run"/>'),
      { kind: 'scriptTask', runs: { by: 'job', job: { type: 'run' } } },
    ],
    [
      'a decision',
      task('businessRuleTask', '<zeebe:calledDecision decisionId="price" resultVariable="p"/>'),
      { rule: { by: 'decision', decision: 'price', resultVariable: 'p' } },
    ],
    [
      'a rule that a worker decides',
      task('businessRuleTask', '<zeebe:taskDefinition type="decide"/>'),
      { rule: { by: 'job', job: { type: 'decide' } } },
    ],
    [
      'a call with everything',
      task('callActivity', '<zeebe:calledElement processId="=&quot;p&quot;" bindingType="deployment"/>'),
      { calledProcess: 'p', passesAllVariables: true, outputs: null, binding: 'deployment' },
    ],
    [
      'a call with nothing',
      task(
        'callActivity',
        '<zeebe:calledElement processId="p" propagateAllChildVariables="false" propagateAllParentVariables="false" bindingType="versionTag"/>',
      ),
      { passesAllVariables: false, outputs: [], binding: 'latest' },
      ['lossy zeebe:calledElement bindingType="versionTag"'],
    ],
    [
      'a multi-instance',
      `<bpmn:task id="x"><bpmn:multiInstanceLoopCharacteristics>${extended('<zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="out" outputElement="=item.a"/>')}<bpmn:completionCondition>= numberOfCompletedInstances = 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`,
      {
        loop: {
          collection: 'items',
          item: 'item',
          outputCollection: 'out',
          outputItem: 'item.a',
          completionCondition: 'numberOfCompletedInstances = 2',
        },
      },
    ],
    [
      'the key of a message',
      '<bpmn:receiveTask id="x" messageRef="m"/>',
      { message: { type: 'message', name: 'reply', key: 'order.id' } },
    ],
    [
      'a timer',
      '<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeDuration>=duration("PT" + string(n) + "H")</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      { trigger: { type: 'timer', expression: 'duration("PT" + string(n) + "H")' } },
    ],
    [
      'a message that is published',
      `<bpmn:intermediateThrowEvent id="x">${extended('<zeebe:publishMessage correlationKey="=id" timeToLive="PT5M"/>')}<bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateThrowEvent>`,
      { trigger: { type: 'message', name: 'reply', key: 'id', timeToLive: 'PT5M' } },
    ],
    [
      'what it has no counterpart for is told',
      task('userTask', '<zeebe:userTask/><zeebe:taskListeners/><zeebe:executionListeners/><zeebe:properties/>'),
      {},
      ['kept zeebe:userTask', 'lossy zeebe:taskListeners', 'lossy zeebe:executionListeners', 'kept zeebe:properties'],
    ],
  ])('%s', async (_name, xml, element, left: readonly string[] = []) => {
    const message = `<bpmn:message id="m" name="reply">${extended('<zeebe:subscription correlationKey="=order.id"/>')}</bpmn:message>`;
    const read = await imported(xml, message);
    expect(read.element).toMatchObject(element);
    expect(read.left).toEqual(left);
  });

  test('a name that is computed is refused', async () => {
    const signal = '<bpmn:signal id="s" name="=kind"/>';
    const xml = `<bpmn:task id="x">${extended('<zeebe:properties/>')}</bpmn:task>`;
    expect((await imported(xml, signal)).left).toEqual(['refused name="=kind"', 'kept zeebe:properties']);
  });
});
