import { processToXml } from '../../engine/bpmn/processToXml.ts';
import { readFile } from '../../engine/bpmn/readFile.ts';
import { problemsOf, processFile, processOf, told } from './sample.ts';

const beside = `<bpmn:signal id="s" name="recall"/><bpmn:message id="m" name="reply"/>
  <bpmn:signalEventDefinition id="tell" signalRef="s"/><bpmn:escalation id="late"/><bpmn:escalationEventDefinition id="escalate" escalationRef="late"/>`;

const repeated = (settings: string, contents = '') =>
  `<bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics ${settings}><bpmn:loopCardinality>3</bpmn:loopCardinality>${contents}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;

const recall = { type: 'signal', name: 'recall', payload: null };

test.each([
  ['behavior="None" noneBehaviorEventRef="tell"', 'each', recall],
  ['behavior="One" oneBehaviorEventRef="escalate"', 'first', { type: 'escalation', code: 'late' }],
])('a multi-instance with %s throws as its instances complete', async (settings, at, trigger) => {
  const { elements, scopes } = await processOf(repeated(settings), beside);
  expect(elements).toMatchObject({
    x: { loop: { throwing: [{ at, condition: null, event: 'x-throw-1', trigger }] } },
    'x-throw-1': { kind: 'implicitThrowEvent', scope: 'sample', incoming: [], outgoing: [], trigger },
  });
  expect(scopes).toMatchObject({ sample: { implicitStarts: ['x'] } });
});

test.each(['', 'behavior="All"', 'behavior="None"', 'behavior="One"', 'behavior="All" oneBehaviorEventRef="tell"'])(
  'a multi-instance with %j throws nothing',
  async (settings) => {
    const { elements } = await processOf(repeated(settings), beside);
    expect(Object.keys(elements)).toEqual(['x']);
    expect(elements).toMatchObject({ x: { loop: { throwing: [] } } });
  },
);

const complex = repeated(
  'behavior="Complex"',
  `<bpmn:complexBehaviorDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression"> numberOfCompletedInstances = 2 </bpmn:condition>
    <bpmn:event id="half"><bpmn:extensionElements><aftercare:payload source="1" target="a"/></bpmn:extensionElements><bpmn:messageEventDefinition messageRef="m"/></bpmn:event></bpmn:complexBehaviorDefinition>
  <bpmn:complexBehaviorDefinition><bpmn:condition>true</bpmn:condition>
    <bpmn:event><bpmn:eventDefinitionRef>tell</bpmn:eventDefinitionRef><bpmn:eventDefinitionRef>escalate</bpmn:eventDefinitionRef></bpmn:event></bpmn:complexBehaviorDefinition>`,
);

test('a multi-instance of complex behavior throws each event whose condition holds', async () => {
  const { elements } = await processOf(complex, beside);
  const payload = [{ source: '1', target: 'a' }];
  expect(elements).toMatchObject({
    x: {
      loop: {
        throwing: [
          { at: 'condition', condition: 'numberOfCompletedInstances = 2', event: 'half' },
          { at: 'condition', condition: 'true', event: 'x-throw-2' },
        ],
      },
    },
    half: { kind: 'implicitThrowEvent', trigger: { type: 'message', name: 'reply', payload } },
    'x-throw-2': { trigger: { type: 'multiple', triggers: [recall, { type: 'escalation', code: 'late' }] } },
  });
});

test.each([complex, repeated('behavior="One" oneBehaviorEventRef="escalate"')])(
  'what the instances throw is read again as it was written: %s',
  async (xml) => {
    const { file, problems } = await readFile(processFile(xml, beside));
    expect(problems).toEqual([]);
    const again = await readFile(await processToXml(...file!.processes));
    expect(again.problems).toEqual([]);
    expect(again.file?.processes).toEqual(file?.processes);
  },
);

test('an event that is not there is told', async () => {
  const xml = processFile(repeated('behavior="One" oneBehaviorEventRef="gone"'), beside);
  expect(told(await problemsOf(xml))).toEqual(['error missingReference x 6']);
});
