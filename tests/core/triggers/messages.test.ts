import { completeTask, receiveMessage, resolveIncident, say, startInstance } from '../../support/coreCommands.ts';
import { waitId } from '../../../engine/core/identifiers.ts';
import { beside, boundary, catching, end, on, sequence, start, throwing, user } from '../../support/coreModel.ts';
import { completed, fact, given, incident } from '../../support/coreScenario.ts';
import { element, path, processOf, set } from '../../support/model.ts';

describe('a message', () => {
  const waiting = processOf('p', sequence(start(), catching('wait', on.message('Paid', 'orderId')), user('after')));

  test('is awaited by its name and the key that the expression answers', () => {
    given(waiting)
      .when(startInstance({ orderId: 'o-1' }))
      .then(fact('messageAwaited', { element: 'wait', name: 'Paid', key: 'o-1' }))
      .asksNothing()
      .rests('wait');
  });

  test.each([
    [17, '17'],
    [true, 'true'],
    ['', ''],
  ])('is correlated by %p as text', (orderId, key) => {
    given(waiting).when(startInstance({ orderId })).then(fact('messageAwaited', { key }));
  });

  test('is correlated by name alone without a key', () => {
    given(processOf('p', sequence(start(), catching('wait', on.message('Paid')))))
      .when(startInstance())
      .then(fact('messageAwaited', { key: null }));
  });

  test.each([
    ['is missing', {}, 'correlationKeyMissing'],
    ['is a list', { orderId: [1] }, 'notText'],
    ['is a context', { orderId: { a: 1 } }, 'notText'],
  ])('whose key %s is an incident, and a retry awaits it', (_what, variables, code) => {
    given(waiting)
      .when(startInstance(variables))
      .then(incident('wait', code, 'entering'))
      .rests('wait!')
      .when(resolveIncident('wait', { orderId: 'o-2' }))
      .then(fact('messageAwaited', { key: 'o-2' }))
      .rests('wait');
  });

  test('is received once', () => {
    const scenario = given(waiting).when(startInstance({ orderId: 1 }));
    const [wait] = [...scenario.instance.waits.keys()];
    scenario
      .when(receiveMessage('wait', { amount: 3 }))
      .then(fact('messageReceived', { messageId: 'message-1', variables: { amount: 3 } }), completed('wait'))
      .rests('after')
      .knows({ orderId: 1, amount: 3 })
      .refuses(say({ type: 'receiveMessage', wait: wait!, messageId: 'message-2', variables: {} }), 'unknownWait');
  });

  test('is received by nobody who waits for something else', () => {
    const scenario = given(processOf('p', sequence(start(), user('a')))).when(startInstance());
    const [task] = [...scenario.instance.waits.keys()];
    scenario.refuses(say({ type: 'receiveMessage', wait: task!, messageId: 'm', variables: {} }), 'unknownWait');
    scenario.refuses(say({ type: 'receiveMessage', wait: waitId(99), messageId: 'm', variables: {} }), 'unknownWait');
  });

  test('thrown carries its payload and goes on', () => {
    given(
      processOf(
        'p',
        sequence(start(), throwing('tell', on.message('Paid', 'orderId', [set('sum', 'x * 2')])), user('after')),
      ),
    )
      .when(startInstance({ orderId: 5, x: 2 }))
      .then(fact('messageThrown', { element: 'tell', key: '5', variables: { sum: 4 } }), completed('tell'))
      .asks({
        type: 'publishMessage',
        key: expect.stringMatching(/^message-/),
        name: 'Paid',
        correlationKey: '5',
        variables: { sum: 4 },
        timeToLiveMs: 3_600_000,
      })
      .rests('after');
  });

  test.each([
    ['PT0S', 0],
    ['P1D', 86_400_000],
    ['P1M', 30 * 86_400_000],
    ['P1Y', 360 * 86_400_000],
  ])('thrown lives for %s', (timeToLive, timeToLiveMs) => {
    const trigger = { type: 'message', name: 'M', key: null, payload: null, timeToLive } as const;
    given(processOf('p', sequence(start(), throwing('tell', trigger))))
      .when(startInstance())
      .asks({ type: 'publishMessage', timeToLiveMs });
  });

  test('thrown with a time to live that is no duration is an incident', () => {
    const trigger = { type: 'message', name: 'M', key: null, payload: null, timeToLive: 'long' } as const;
    given(processOf('p', sequence(start(), throwing('tell', trigger))))
      .when(startInstance())
      .then(incident('tell', 'timeToLive', 'entering'))
      .rests('tell!');
  });

  test('thrown in a loop is a message of its own each time', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', {}), throwing('tell', on.message('M'))),
      path('tell', 'a'),
    );
    given({
      ...model,
      elements: { ...model.elements, a: { ...model.elements['a' as never]!, incoming: ['start>a', 'tell>a'] } },
    } as typeof model)
      .when(startInstance(), completeTask('a'), completeTask('a'))
      .asks({ type: 'publishMessage' }, { type: 'publishMessage' })
      .rests('a');
  });

  test('whose key fails at a boundary keeps the activity from beginning until it is mended', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), end()),
      beside('event', 'a', on.message('M', 'orderId')),
      boundary('first', 'a', on.message('N')),
    );
    const scenario = given(model)
      .when(startInstance())
      .then(incident('a', 'correlationKeyMissing', 'entering'))
      .rests('a!')
      .when(resolveIncident('a', { orderId: 1 }))
      .rests('a');
    expect([...scenario.instance.waits.values()].map(({ type, element: at }) => [type, at])).toEqual(
      expect.arrayContaining([
        ['message', 'event'],
        ['message', 'first'],
        ['task', 'a'],
      ]),
    );
    expect(scenario.instance.waits.size).toBe(3);
  });

  test('of a receive task is awaited again after a retry, once', () => {
    const message = { type: 'message', name: 'M', key: 'orderId', payload: null, timeToLive: null } as const;
    const scenario = given(processOf('p', sequence(start(), element('receiveTask', 'a', { message }), end())))
      .when(startInstance(), resolveIncident('a', { orderId: 1 }))
      .rests('a');
    expect(scenario.instance.waits.size).toBe(1);
    scenario.when(receiveMessage('a')).completes();
  });
});
