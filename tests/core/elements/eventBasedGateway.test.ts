import {
  completeTask,
  fireTimer,
  receiveMessage,
  receiveSignal,
  resolveIncident,
  setVariables,
  startInstance,
} from '../../support/coreCommands.ts';
import { catching, end, eventBased, exclusive, on, parallel, sequence, start, user } from '../../support/coreModel.ts';
import { completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { element, path, processOf, set } from '../../support/model.ts';

const message = { type: 'message', name: 'Refused', key: null, payload: null, timeToLive: null } as const;

const choice = processOf(
  'p',
  sequence(start(), eventBased('choice')),
  ...[catching('paid', on.message('Paid')), catching('late', on.timer('PT1H')), catching('alarm', on.signal('alarm'))],
  ...[catching('empty', on.condition('stock = 0')), element('receiveTask', 'refused', { message })],
  ...['paid', 'late', 'alarm', 'empty', 'refused'].flatMap((id) => [
    user(`${id}Next`),
    path('choice', id, `${id}Next`),
  ]),
);

describe('event-based gateway', () => {
  test('waits for all the events behind it at once', () => {
    given(choice)
      .when(startInstance())
      .then(
        fact('messageAwaited', { element: 'paid' }),
        fact('timerScheduled', { element: 'late' }),
        fact('signalAwaited', { element: 'alarm' }),
        fact('conditionAwaited', { element: 'empty', held: false }),
        fact('messageAwaited', { element: 'refused' }),
      )
      .rests('choice');
  });

  test.each([
    ['paid', receiveMessage('paid', { x: 1 })],
    ['late', fireTimer('late')],
    ['alarm', receiveSignal('alarm', { x: 1 })],
    ['empty', setVariables({ stock: 0 })],
    ['refused', receiveMessage('refused', { x: 1 })],
  ])('goes on by %s when that happens first, and withdraws the others in the same command', (first, ask) => {
    const scenario = given(choice)
      .when(startInstance(), ask)
      .then(
        fact('waitsWithdrawn'),
        fact('eventChosen', { element: 'choice', flow: `choice>${first}` }),
        entered(first, { occurred: true }),
        completed(first),
      )
      .rests(`${first}Next`);
    expect([...scenario.instance.waits.values()].map((wait) => wait.element)).toEqual([`${first}Next`]);
  });

  test('hands on the payload of the event that happened', () => {
    given(choice)
      .when(startInstance(), receiveMessage('refused', { why: 'price' }))
      .knows({ why: 'price' });
  });

  test('maps the payload by the outputs of the event that happened', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        eventBased('choice'),
        catching('a', on.message('A'), { outputs: [set('sum', 'amount + 1')] }),
        user('next'),
      ),
      catching('b', on.timer('PT1H')),
      path('choice', 'b'),
    );
    given(model)
      .when(startInstance(), receiveMessage('a', { amount: 2 }))
      .rests('next')
      .knows({ sum: 3 });
  });

  test('goes on at once by a condition that holds already, and by one only', () => {
    const scenario = given(choice)
      .when(startInstance({ stock: 0 }))
      .then(completed('empty'))
      .rests('emptyNext')
      .knows({ stock: 0 });
    expect(scenario.facts.filter(({ type }) => type === 'eventChosen')).toHaveLength(1);
  });

  test('takes the first of two conditions that come to hold together', () => {
    const model = processOf(
      'p',
      sequence(start(), eventBased('choice'), catching('a', on.condition('x > 1')), user('aNext')),
      sequence(catching('b', on.condition('x > 2')), user('bNext')),
      path('choice', 'b'),
    );
    given(model)
      .when(startInstance(), setVariables({ x: 5 }))
      .rests('aNext');
    given(model)
      .when(startInstance({ x: 5 }))
      .rests('aNext');
  });

  test('with one event of which two tokens wait lets each choose for itself', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        parallel('fork'),
        exclusive('merge'),
        eventBased('choice'),
        catching('a', on.message('A')),
        end(),
      ),
      catching('b', on.timer('PT1H')),
      path('choice', 'b'),
      path('fork', 'merge'),
    );
    const twice = {
      ...model,
      elements: {
        ...model.elements,
        fork: { ...model.elements['fork' as never]!, outgoing: ['fork>merge', 'fork>merge'] },
      },
    } as typeof model;
    given(twice)
      .when(startInstance())
      .rests('choice', 'choice')
      .when(receiveMessage('a'))
      .rests('choice')
      .when(fireTimer('b'))
      .completes();
  });

  test('listens once for each event although a retry begins it anew', () => {
    const model = processOf(
      'p',
      sequence(start(), eventBased('choice'), element('receiveTask', 'refused', { message }), end()),
      ...[catching('paid', on.message('Paid')), catching('late', on.timerBy('duration', 'patience'))],
      path('choice', 'paid'),
      path('choice', 'late'),
    );
    const scenario = given(model)
      .when(startInstance({ patience: 'soon' }))
      .then(incident('choice', 'timerNotReadable', 'entering'))
      .rests('choice!')
      .when(resolveIncident('choice', { patience: 'PT2H' }))
      .then(fact('timerScheduled', { element: 'late' }))
      .never(fact('messageAwaited'));
    expect([...scenario.instance.waits.values()].map((wait) => wait.element)).toEqual(['refused', 'paid', 'late']);
  });

  test('that has an incident is decided by an event all the same', () => {
    const model = processOf(
      'p',
      sequence(start(), eventBased('choice'), catching('paid', on.message('Paid')), user('after'), end()),
      catching('late', on.timerBy('duration', 'patience')),
      path('choice', 'late'),
    );
    given(model)
      .when(startInstance(), receiveMessage('paid'))
      .then(fact('incidentResolved', { how: 'cancelled' }), fact('eventChosen'))
      .rests('after')
      .when(completeTask('after'))
      .completes();
  });
});
