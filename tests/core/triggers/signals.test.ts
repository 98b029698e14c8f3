import { completeTask, receiveSignal, startInstance } from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  catching,
  end,
  eventSub,
  on,
  parallel,
  sequence,
  start,
  sub,
  throwing,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given } from '../../support/coreScenario.ts';
import { path, processOf, set } from '../../support/model.ts';

describe('a signal', () => {
  test('reaches all who wait for its name', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), catching('one', on.signal('go')), user('a')),
      ...[catching('two', on.signal('go')), catching('other', on.signal('stop')), user('b'), user('c')],
      path('fork', 'two', 'b'),
      path('fork', 'other', 'c'),
    );
    given(model)
      .when(startInstance(), receiveSignal('go', { x: 1 }))
      .then(
        fact('signalDelivered', { name: 'go' }),
        fact('signalReceived', { element: 'one', remains: false }),
        fact('signalReceived', { element: 'two' }),
      )
      .rests('a', 'b', 'other')
      .knows({ x: 1 });
  });

  test('that nobody waits for is recorded, and no more', () => {
    given(processOf('p', sequence(start(), user('a'))))
      .when(startInstance())
      .when(receiveSignal('go'))
      .then(fact('signalDelivered'))
      .asksNothing()
      .rests('a');
  });

  test('reaches those who wait when it is thrown, not those who begin to because of it', () => {
    const model = processOf(
      'p',
      sequence(start(), catching('one', on.signal('go')), catching('two', on.signal('go')), end()),
    );
    given(model).when(startInstance(), receiveSignal('go')).rests('two').when(receiveSignal('go')).completes();
  });

  test('does not reach those whom it has ended', () => {
    const model = processOf(
      'p',
      sequence(start(), sub('s', {}, sequence(start('begin'), catching('inside', on.signal('go')), user('a'))), end()),
      ...[boundary('stopped', 's', on.signal('go')), user('b')],
      path('stopped', 'b'),
    );
    given(model)
      .when(startInstance(), receiveSignal('go'))
      .then(cancelled('inside'), cancelled('s'))
      .never(fact('signalReceived', { element: 'inside' }))
      .rests('b');
  });

  test('thrown within the instance acts before the thrower goes on', () => {
    const model = processOf(
      'p',
      sequence(start(), throwing('tell', on.signal('go', [set('sum', 'x + 1')])), user('on')),
      eventSub('rescue', on.signal('go'), sequence('rescue.start', user('mend'))),
    );
    given(model)
      .when(startInstance({ x: 1 }))
      .then(fact('signalThrown'), fact('signalReceived'), cancelled('tell'), entered('rescue'))
      .asks({ type: 'broadcastSignal', name: 'go', variables: { sum: 2 } })
      .never(completed('tell'))
      .rests('mend')
      .knows({ x: 1, sum: 2 });
  });

  test('thrown at a fork reaches a branch that is on its way to waiting for it', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('tell', on.signal('go')), user('a')),
      ...[catching('waits', on.signal('go')), user('b')],
      path('fork', 'waits', 'b'),
    );
    given(model).when(startInstance()).rests('a', 'b');
  });

  test('thrown beside another is carried out whole before the next', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('one', on.signal('x')), user('a')),
      ...[
        throwing('two', on.signal('y')),
        user('b'),
        catching('waits', on.signal('x')),
        catching('then', on.signal('y')),
        user('c'),
      ],
      path('fork', 'two', 'b'),
      path('fork', 'waits', 'then', 'c'),
    );
    given(model)
      .when(startInstance())
      .then(
        fact('signalThrown', { name: 'x' }),
        fact('signalReceived', { name: undefined, element: 'waits' }),
        fact('signalThrown', { name: 'y' }),
        fact('signalReceived', { element: 'then' }),
      )
      .rests('a', 'b', 'c');
  });

  test('tells a non-interrupting catcher as often as it comes', () => {
    const model = processOf(
      'p',
      sequence(start(), user('work'), end()),
      beside('heard', 'work', on.signal('go')),
      user('note'),
      path('heard', 'note'),
    );
    given(model)
      .when(startInstance(), receiveSignal('go'), receiveSignal('go'))
      .rests('note', 'note', 'work')
      .when(completeTask('work'))
      .rests('note', 'note');
  });

  test('thrown by an end event acts and ends', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), end('tell', on.signal('go'))),
      catching('waits', on.signal('go')),
      path('fork', 'waits'),
    );
    given(model).when(startInstance()).completes();
  });

  test('is heard by an interrupting catcher around the thrower before one inside it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', {}, ...sequence(start('begin'), throwing('tell', on.signal('go')), user('on'))),
        end(),
      ),
      ...[boundary('stopped', 's', on.signal('go')), user('b')],
      path('stopped', 'b'),
    );
    given(model).when(startInstance()).never(entered('on')).rests('b');
  });
});
