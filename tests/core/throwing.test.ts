import { completeTask, setVariables, startInstance } from '../support/coreCommands.ts';
import {
  boundary,
  catching,
  end,
  eventSubBeside,
  inclusive,
  on,
  parallel,
  script,
  sequence,
  start,
  sub,
  throwing,
  transaction,
  undoing,
  undoneBy,
  user,
} from '../support/coreModel.ts';
import { cancelled, completed, entered, fact, given } from '../support/coreScenario.ts';
import { path, processOf } from '../support/model.ts';

describe('what is thrown', () => {
  test('waits until the branches of its fork have come to rest, however many steps they take', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('tell', on.signal('go')), user('a')),
      ...sequence(
        script('one', 'x', '1'),
        script('two', 'x', '2'),
        script('three', 'x', '3'),
        catching('wait', on.signal('go')),
        user('b'),
      ),
      path('fork', 'one'),
    );
    given(model)
      .when(startInstance())
      .then(entered('wait'), fact('signalThrown'), fact('signalReceived'), completed('tell'))
      .rests('a', 'b');
  });

  test('waits for what follows on a throw before it', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('first', on.escalation('X')), end('done')),
      ...[throwing('second', on.signal('go')), user('b'), ...path('fork', 'second', 'b')],
      eventSubBeside(
        'caught',
        on.escalation('X'),
        sequence('caught.start', script('s', 'x', '1'), catching('wait', on.signal('go')), user('c')),
      ),
    );
    given(model).when(startInstance()).rests('b', 'c');
  });

  test('comes before an inclusive join behind it goes on', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(
            start('begin'),
            parallel('fork'),
            throwing('tell', on.escalation('X')),
            inclusive('join'),
            user('after'),
          ),
          ...[end('gone'), ...path('fork', 'join')],
        ),
        end(),
      ),
      ...[boundary('stop', 's', on.escalation('X')), user('stopped')],
      path('stop', 'stopped'),
    );
    given(model).when(startInstance()).never(entered('join')).then(cancelled('s')).rests('stopped');
  });

  test('is nobody’s any more when its thrower was ended before its turn', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), end('stop', on.terminate)),
      ...[throwing('tell', on.escalation('X')), user('b'), ...path('fork', 'tell', 'b')],
      eventSubBeside('caught', on.escalation('X'), sequence('caught.start', user('c'))),
    );
    given(model).when(startInstance()).never(entered('caught')).completes();
  });

  test('by two branches acts in the order in which it was thrown', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('one', on.escalation('X')), user('a')),
      ...[throwing('two', on.escalation('Y')), user('b'), ...path('fork', 'two', 'b')],
      eventSubBeside('x', on.escalation('X'), sequence('x.start', script('sx', 'log', 'append(log, "x")'))),
      eventSubBeside('y', on.escalation('Y'), sequence('y.start', script('sy', 'log', 'append(log, "y")'))),
    );
    given(model)
      .when(startInstance({ log: [] }))
      .knows({ log: ['x', 'y'] });
  });

  test('in answer to a command acts within it', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), throwing('tell', on.signal('go')), end()),
      ...[catching('wait', on.signal('go')), user('b'), ...path('fork', 'wait', 'b')],
    );
    given(model)
      .when(startInstance())
      .when(completeTask('a'))
      .then(fact('signalThrown'), fact('signalReceived'), completed('tell'))
      .rests('b');
  });

  test('by a message leaves at once, for only other instances receive it', () => {
    const model = processOf(
      'p',
      sequence(start(), throwing('tell', on.message('M')), catching('wait', on.message('M'))),
    );
    given(model)
      .when(startInstance())
      .then(fact('messageThrown'), completed('tell'))
      .rests('wait')
      .when(setVariables({}))
      .rests('wait');
  });

  test('to undo what was done undoes what a branch beside it does meanwhile', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('undo', on.compensation()), user('after')),
      ...[script('book', 'booked', 'true', undoneBy('cancelBooking')), user('b'), undoing('cancelBooking')],
      path('fork', 'book', 'b'),
    );
    given(model).when(startInstance()).then(completed('book'), entered('cancelBooking')).rests('b', 'cancelBooking');
  });

  test('to cancel a transaction lets the branches beside it come to rest first', () => {
    const inside = [
      ...sequence(start('begin'), parallel('fork'), end('stop', on.cancel)),
      ...[script('book', 'booked', 'true', undoneBy('cancelBooking')), user('b'), undoing('cancelBooking')],
      ...path('fork', 'book', 'b'),
    ];
    const model = processOf(
      'p',
      sequence(start(), transaction('t', {}, ...inside), end()),
      ...[boundary('undone', 't', on.cancel), user('afterUndone')],
      path('undone', 'afterUndone'),
    );
    given(model)
      .when(startInstance())
      .then(completed('book'), fact('transactionCancelled'), entered('cancelBooking'))
      .rests('cancelBooking');
  });

  test('with others in one event waits as they do', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('tell', on.anyOf(on.signal('go'), on.signal('on'))), user('after')),
      ...[script('one', 'x', '1'), catching('wait', on.signal('on')), user('b'), ...path('fork', 'one', 'wait', 'b')],
    );
    given(model).when(startInstance()).rests('after', 'b');
  });
});
