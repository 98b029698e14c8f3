import {
  completeTask,
  fireTimer,
  receiveMessage,
  receiveSignal,
  setVariables,
  startInstance,
  throwJobError,
} from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  catching,
  end,
  eventBased,
  eventSub,
  eventSubBeside,
  on,
  parallel,
  sequence,
  service,
  start,
  sub,
  throwing,
  undoing,
  undoneBy,
  user,
} from '../../support/coreModel.ts';
import { cancelled, entered, fact, given } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

const handled = (event: string) => [user(`${event}Handled`), ...path(event, `${event}Handled`)];

describe('an event of several triggers', () => {
  const first = on.anyOf(on.message('M'), on.signal('S'), on.timer('PT1H'));
  const all = on.allOf(on.message('M'), on.signal('S'), on.timer('PT1H'));

  test('happens with the first of them; the others are withdrawn', () => {
    const model = processOf('p', sequence(start(), catching('wait', first), user('after'), end()));
    for (const one of [receiveMessage('wait', { x: 1 }), receiveSignal('S'), fireTimer('wait')]) {
      given(model).when(startInstance(), one).then(fact('waitsWithdrawn')).rests('after');
    }
  });

  test('that needs all of them happens with the last, and brings what each brought', () => {
    const model = processOf('p', sequence(start(), catching('wait', all), user('after'), end()));
    given(model)
      .when(startInstance(), receiveSignal('S', { x: 1 }), fireTimer('wait'))
      .rests('wait')
      .when(receiveMessage('wait', { y: 2 }))
      .rests('after')
      .knows({ x: 1, y: 2 });
  });

  test('that needs all counts each of them once', () => {
    const model = processOf('p', sequence(start(), catching('wait', all), user('after'), end()));
    given(model)
      .when(startInstance(), receiveSignal('S', { x: 1 }), receiveSignal('S', { x: 2 }))
      .rests('wait')
      .when(receiveMessage('wait'), fireTimer('wait'))
      .knows({ x: 1 })
      .rests('after');
  });

  test('at a boundary interrupts, or runs beside again and again', () => {
    const ending = processOf('p', sequence(start(), user('a'), end()), boundary('b', 'a', first), ...handled('b'));
    given(ending).when(startInstance(), receiveSignal('S')).then(cancelled('a')).rests('bHandled');
    const besides = processOf('p', sequence(start(), user('a'), end()), beside('b', 'a', first), ...handled('b'));
    given(besides)
      .when(startInstance(), receiveSignal('S'), receiveMessage('b'), receiveSignal('S'))
      .rests('a', 'bHandled', 'bHandled', 'bHandled');
  });

  test('at a boundary, all of them, waits for all of them anew', () => {
    const both = on.allOf(on.message('M'), on.signal('S'));
    const model = processOf('p', sequence(start(), user('a'), end()), beside('b', 'a', both), ...handled('b'));
    given(model)
      .when(startInstance(), receiveSignal('S'), receiveMessage('b'))
      .rests('a', 'bHandled')
      .when(receiveMessage('b'))
      .rests('a', 'bHandled')
      .when(receiveSignal('S'))
      .rests('a', 'bHandled', 'bHandled');
  });

  test('of conditions that hold at once happens at once, and again when one of them has turned', () => {
    const both = on.allOf(on.condition('x > 1'), on.condition('y > 1'));
    const model = processOf('p', sequence(start(), user('a'), end()), beside('b', 'a', both), ...handled('b'));
    given(model)
      .when(startInstance({ x: 2, y: 2 }))
      .rests('a', 'bHandled')
      .when(setVariables({ x: 0 }), setVariables({ x: 3 }))
      .rests('a', 'bHandled')
      .when(setVariables({ y: 0 }), setVariables({ y: 3 }))
      .rests('a', 'bHandled', 'bHandled');
  });

  test('catches errors and escalations among others', () => {
    const any = on.anyOf(on.error('E'), on.message('M'));
    const model = processOf('p', sequence(start(), service('a'), end()), boundary('b', 'a', any), ...handled('b'));
    given(model).when(startInstance(), throwJobError('a', 'E')).rests('bHandled');
    given(model).when(startInstance(), receiveMessage('b')).rests('bHandled');
  });

  test('starts an event sub-process', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), end()),
      eventSub('one', first, ...sequence('one.start', user('x'))),
      eventSubBeside('two', on.allOf(on.signal('A'), on.signal('B')), ...sequence('two.start', user('y'))),
    );
    given(model).when(startInstance(), receiveSignal('A'), receiveSignal('B')).rests('a', 'y');
    given(model).when(startInstance(), receiveSignal('S')).rests('x');
  });

  test('stands behind an event-based gateway', () => {
    const model = processOf(
      'p',
      sequence(start(), eventBased('choose'), catching('all', all), user('x'), end()),
      ...[catching('stop', on.message('Stop')), user('y')],
      path('choose', 'stop', 'y'),
    );
    given(model)
      .when(startInstance(), receiveSignal('S'), receiveMessage('all'))
      .rests('choose')
      .when(fireTimer('all'))
      .rests('x');
    given(model).when(startInstance(), receiveSignal('S'), receiveMessage('stop')).rests('y');
  });
});

describe('an event that throws several things', () => {
  test('throws each in its turn, then goes on', () => {
    const model = processOf(
      'p',
      sequence(start(), throwing('tell', on.anyOf(on.signal('A'), on.message('M'), on.signal('B'))), user('after')),
    );
    given(model)
      .when(startInstance())
      .then(
        fact('signalThrown', { name: 'A' }),
        fact('messageThrown', { name: 'M' }),
        fact('signalThrown', { name: 'B' }),
      )
      .rests('after')
      .asks({ type: 'broadcastSignal', name: 'A' }, { type: 'publishMessage' }, { type: 'broadcastSignal', name: 'B' });
  });

  test('stops where one of them ends it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', {}, ...sequence(start('begin'), end('tell', on.anyOf(on.signal('A'), on.error('E'), on.signal('B'))))),
        end(),
      ),
      ...[boundary('b', 's', on.error('E')), ...handled('b')],
    );
    given(model)
      .when(startInstance())
      .then(fact('signalThrown', { name: 'A' }), fact('errorThrown'))
      .never(fact('signalThrown', { name: 'B' }))
      .rests('bHandled');
  });

  test('waits for what it has undone before it throws the next', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        user('a', undoneBy('una')),
        throwing('tell', on.anyOf(on.compensation(), on.signal('A'))),
        user('after'),
      ),
      undoing('una'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .never(fact('signalThrown'))
      .rests('una')
      .when(completeTask('una'))
      .then(fact('signalThrown'))
      .rests('after');
  });

  test('may terminate last of all', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a')),
      ...[end('stop', on.anyOf(on.signal('A'), on.terminate))],
      path('fork', 'stop'),
    );
    given(model).when(startInstance()).then(fact('signalThrown'), entered('stop')).completes();
  });
});
