import { completeTask, resolveIncident, startAt, startInstance } from '../../support/coreCommands.ts';
import { end, on, parallel, script, sequence, start, user } from '../../support/coreModel.ts';
import { completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { declaring, element, path, processOf, set } from '../../support/model.ts';

describe('a process', () => {
  test('begins at its start event without a trigger', () => {
    const model = processOf(
      'p',
      sequence(start('plain'), user('a')),
      sequence(start('ordered', on.message('Order')), user('b')),
    );
    given(model)
      .when(startInstance())
      .then(
        fact('instanceStarted', { process: 'p', caller: null, businessKey: null, by: 'ann', variables: {} }),
        entered('plain', { occurred: true, consumed: [] }),
        completed('plain'),
      )
      .rests('a');
  });

  test.each([
    ['message', on.message('Order')],
    ['timer', on.timer('R/PT1H')],
    ['signal', on.signal('alarm')],
    ['conditional', on.condition('false')],
  ])('begins at a %s start event that happened, without waiting for it', (_type, trigger) => {
    const model = processOf('p', sequence(start('plain'), user('a')), sequence(start('happened', trigger), user('b')));
    given(model)
      .when(startAt('happened', { orderId: 1 }))
      .then(completed('happened'))
      .rests('b')
      .knows({ orderId: 1 });
  });

  test('begins with every element without incoming flow when it has no start event', () => {
    const model = processOf('p', user('a'), user('b'), script('c', 'x', '1'), end(), path('c', 'end'));
    given(model)
      .when(startInstance())
      .then(entered('a', { occurred: false }), entered('b'), entered('c'))
      .rests('a', 'b')
      .when(completeTask('a'), completeTask('b'))
      .completes()
      .knows({ x: 1 });
  });

  test('does not begin by itself when all its start events wait for something', () => {
    given(processOf('p', sequence(start('ordered', on.message('Order')), user('a')))).refuses(
      startInstance(),
      'unknownStartEvent',
      'without a trigger',
    );
  });

  test('does not begin where there is no start event', () => {
    const model = processOf('p', sequence(start(), user('a')));
    given(model).refuses(startAt('a'), 'unknownStartEvent', '"a"').refuses(startAt('elsewhere'), 'unknownStartEvent');
  });

  test('begins once', () => {
    given(processOf('p', sequence(start(), user('a'))))
      .when(startInstance())
      .refuses(startInstance(), 'alreadyStarted');
  });

  test('maps what started it by the outputs of its start event', () => {
    const begun = element('startEvent', 'start', { outputs: [set('orderId', 'order.id')] });
    given(processOf('p', begun, user('a'), path('start', 'a')))
      .when(startInstance({ order: { id: 12 } }))
      .knows({ order: { id: 12 }, orderId: 12 });
  });

  test('is an incident where its start event cannot map what started it', () => {
    const begun = element('startEvent', 'start', { outputs: [set('orderId', 'date(1)')] });
    given(processOf('p', begun, user('a'), path('start', 'a')))
      .when(startInstance())
      .then(incident('start', 'expressionFailed', 'leaving'))
      .rests('start!');
  });

  test('declares its variables before its first element begins, and keeps what it was started with', () => {
    const model = processOf(
      'p',
      ...[declaring('x', '2'), declaring('y', 'x + 1'), declaring('z')],
      sequence(start(), script('a', 'sum', 'x + y'), end()),
    );
    given(model).when(startInstance()).completes().knows({ x: 2, y: 3, z: null, sum: 5 });
    given(model)
      .when(startInstance({ x: 10 }))
      .completes()
      .knows({ x: 10, y: 11, z: null, sum: 21 });
  });

  test('is an incident of the process where its variables cannot be declared, and goes on when that is mended', () => {
    const model = processOf('p', declaring('x', 'split(given, ",")'), sequence(start(), user('a'), end()));
    given(model)
      .when(startInstance({ given: 1 }))
      .then(incident('p', 'expressionFailed', 'entering'))
      .rests('a', 'p!')
      .when(completeTask('a'))
      .rests('p!')
      .when(resolveIncident('p', { given: 'a,b' }))
      .completes()
      .knows({ given: 'a,b', x: ['a', 'b'] });
  });

  test('ends when nothing moves in it any more', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), end('end1')),
      ...[user('b'), end('end2')],
      path('fork', 'b', 'end2'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .then(completed('end1'))
      .never(fact('instanceCompleted'))
      .rests('b')
      .when(completeTask('b'))
      .completes();
  });
});
