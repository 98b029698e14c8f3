import { elementOf } from './sample.ts';

const beside = `
<bpmn:message id="m" name="reply"/><bpmn:signal id="s" name="recall"/>
<bpmn:error id="e" name="No part" errorCode="outOfStock"/><bpmn:escalation id="a" escalationCode="late"/>
<bpmn:message id="m1"/><bpmn:signal id="s1" name=" "/><bpmn:error id="e1" name="Broken"/><bpmn:escalation id="a1" name="Late"/>`;

const thrown: readonly (readonly [string, object])[] = [
  ['<bpmn:terminateEventDefinition/>', { type: 'terminate' }],
  [
    '<bpmn:messageEventDefinition messageRef="m"/>',
    { type: 'message', name: 'reply', key: null, payload: null, timeToLive: null },
  ],
  ['<bpmn:messageEventDefinition/>', { type: 'message', name: '', key: null, payload: null, timeToLive: null }],
  ['<bpmn:signalEventDefinition signalRef="s"/>', { type: 'signal', name: 'recall', payload: null }],
  ['<bpmn:errorEventDefinition errorRef="e"/>', { type: 'error', code: 'outOfStock', message: 'No part' }],
  ['<bpmn:errorEventDefinition/>', { type: 'error', code: null, message: null }],
  ['<bpmn:escalationEventDefinition escalationRef="a"/>', { type: 'escalation', code: 'late' }],
  ['<bpmn:escalationEventDefinition/>', { type: 'escalation', code: null }],
  ['<bpmn:messageEventDefinition messageRef="m1"/>', { type: 'message', name: 'm1' }],
  ['<bpmn:signalEventDefinition signalRef="s1"/>', { type: 'signal', name: 's1' }],
  ['<bpmn:signalEventDefinition/>', { type: 'signal', name: '' }],
  ['<bpmn:errorEventDefinition errorRef="e1"/>', { type: 'error', code: 'e1', message: 'Broken' }],
  ['<bpmn:escalationEventDefinition escalationRef="a1"/>', { type: 'escalation', code: 'a1' }],
  ['<bpmn:linkEventDefinition name=" page two "/>', { type: 'link', name: 'page two' }],
  ['<bpmn:linkEventDefinition/>', { type: 'link', name: '' }],
  ['<bpmn:cancelEventDefinition/>', { type: 'cancel' }],
  [
    '<bpmn:signalEventDefinition signalRef="s"/><bpmn:errorEventDefinition errorRef="e"/><bpmn:signalEventDefinition signalRef="s1"/>',
    {
      type: 'multiple',
      triggers: [
        { type: 'signal', name: 'recall' },
        { type: 'error', code: 'outOfStock' },
        { type: 'signal', name: 's1' },
      ],
    },
  ],
  ['<bpmn:compensateEventDefinition/>', { type: 'compensation', activity: null, waitForCompletion: true }],
  [
    '<bpmn:compensateEventDefinition activityRef="pay" waitForCompletion="false"/>',
    { type: 'compensation', activity: 'pay', waitForCompletion: false },
  ],
];

test.each(thrown)('%s is read', async (definition, trigger) => {
  const xml = `<bpmn:task id="pay"/><bpmn:endEvent id="x">${definition}</bpmn:endEvent>`;
  expect(await elementOf('x', xml, beside)).toMatchObject({ trigger });
});

const timers: readonly (readonly [string, object])[] = [
  ['<bpmn:timeDuration>PT2H</bpmn:timeDuration>', { timer: 'duration', expression: '"PT2H"' }],
  ['<bpmn:timeDuration> P1DT2H </bpmn:timeDuration>', { timer: 'duration', expression: '"P1DT2H"' }],
  ['<bpmn:timeDuration>PT2X</bpmn:timeDuration>', { timer: 'duration', expression: '"PT2X"' }],
  ['<bpmn:timeDuration>times.reply</bpmn:timeDuration>', { timer: 'duration', expression: 'times.reply' }],
  ['<bpmn:timeDuration>"PT2H"</bpmn:timeDuration>', { timer: 'duration', expression: '"PT2H"' }],
  ['<bpmn:timeDuration>Period</bpmn:timeDuration>', { timer: 'duration', expression: 'Period' }],
  ['<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>', { timer: 'cycle', expression: '"R3/PT1H"' }],
  ['<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>', { timer: 'cycle', expression: '"R/PT1H"' }],
  [
    '<bpmn:timeDate>2026-03-02T09:00:00+08:00</bpmn:timeDate>',
    { timer: 'date', expression: '"2026-03-02T09:00:00+08:00"' },
  ],
  ['<bpmn:timeDate>2026-03-02</bpmn:timeDate>', { timer: 'date', expression: '"2026-03-02"' }],
];

test.each(timers)('%s is read', async (time, trigger) => {
  const xml = `<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition>${time}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
  expect(await elementOf('x', xml)).toMatchObject({ trigger: { type: 'timer', ...trigger } });
});

test.each([
  ['', 'multiple'],
  ['parallelMultiple="false"', 'multiple'],
  ['parallelMultiple="true"', 'parallelMultiple'],
])('an event that catches several with %j is %s', async (settings, type) => {
  const several =
    '<bpmn:messageEventDefinition messageRef="m"/><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition><bpmn:eventDefinitionRef>shared</bpmn:eventDefinitionRef>';
  const xml = `<bpmn:intermediateCatchEvent id="x" ${settings}>${several}</bpmn:intermediateCatchEvent>`;
  const shared = `${beside}<bpmn:signalEventDefinition id="shared" signalRef="s"/>`;
  expect(await elementOf('x', xml, shared)).toMatchObject({
    trigger: {
      type,
      triggers: [
        { type: 'message', name: 'reply' },
        { type: 'timer', timer: 'duration' },
        { type: 'signal', name: 'recall' },
      ],
    },
  });
});

test('one that is to be met with others, and is alone, is that one', async () => {
  const xml =
    '<bpmn:intermediateCatchEvent id="x" parallelMultiple="true"><bpmn:signalEventDefinition signalRef="s"/></bpmn:intermediateCatchEvent>';
  expect(await elementOf('x', xml, beside)).toMatchObject({ trigger: { type: 'signal', name: 'recall' } });
});

test('a condition is read', async () => {
  const xml =
    '<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression" language="feel">stock &lt; 3</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>';
  expect(await elementOf('x', xml)).toMatchObject({ trigger: { type: 'conditional', condition: 'stock < 3' } });
});

test('an event definition of the file serves the events that refer to it', async () => {
  const xml = '<bpmn:endEvent id="x"><bpmn:eventDefinitionRef>shared</bpmn:eventDefinitionRef></bpmn:endEvent>';
  const shared = `${beside}<bpmn:signalEventDefinition id="shared" signalRef="s"/>`;
  expect(await elementOf('x', xml, shared)).toMatchObject({ trigger: { type: 'signal', name: 'recall' } });
});

test('what is said at the place wins over what the message says, setting by setting', async () => {
  const message =
    '<bpmn:message id="m" name="reply"><bpmn:extensionElements><aftercare:subscription key="there" timeToLive="PT1M"/></bpmn:extensionElements></bpmn:message>';
  const event = (place: string) =>
    elementOf(
      'x',
      `<bpmn:startEvent id="x"><bpmn:extensionElements>${place}</bpmn:extensionElements><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>`,
      message,
    );
  expect(await event('')).toMatchObject({ trigger: { key: 'there', timeToLive: 'PT1M' } });
  expect(await event('<aftercare:subscription key="here"/>')).toMatchObject({
    trigger: { key: 'here', timeToLive: 'PT1M' },
  });
});
