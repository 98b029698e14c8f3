import { INSTANCE, calledBy, completeTask, receiveSignal, startInstance } from '../../support/coreCommands.ts';
import {
  boundary,
  end,
  forEach,
  eventSubBeside,
  on,
  parallel,
  sequence,
  start,
  sub,
  times,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given } from '../../support/coreScenario.ts';
import { declaring, path, processOf, set } from '../../support/model.ts';

describe('none end event', () => {
  test('ends its token, not the others', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), end()),
      user('b'),
      path('fork', 'b', 'end'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .then(completed('end'))
      .rests('b')
      .when(completeTask('b'))
      .completes();
  });
});

describe('message end event', () => {
  test('throws its message and ends', () => {
    const model = processOf('p', sequence(start(), end('told', on.message('Done', 'key', [set('sum', 'x + 1')]))));
    given(model)
      .when(startInstance({ key: 'k', x: 1 }))
      .then(
        fact('messageThrown', { element: 'told', name: 'Done', key: 'k', variables: { sum: 2 } }),
        completed('told'),
      )
      .asks({
        type: 'publishMessage',
        name: 'Done',
        correlationKey: 'k',
        variables: { sum: 2 },
        timeToLiveMs: 3_600_000,
      })
      .completes();
  });

  test('throws without a key what correlates by its name alone', () => {
    given(processOf('p', sequence(start(), end('told', on.message('Done')))))
      .when(startInstance())
      .asks({ type: 'publishMessage', correlationKey: null, variables: {} })
      .completes();
  });
});

describe('signal end event', () => {
  test('reaches the catchers of its own instance and tells the others', () => {
    const model = processOf(
      'p',
      sequence(start(), end('told', on.signal('done', [set('sum', 'x + 1')]))),
      eventSubBeside('heard', on.signal('done'), sequence('heard.start', user('note'))),
    );
    given(model)
      .when(startInstance({ x: 1 }))
      .then(
        fact('signalThrown', { name: 'done', variables: { sum: 2 } }),
        fact('signalReceived', { element: 'heard.start' }),
        completed('told'),
      )
      .asks({ type: 'broadcastSignal', name: 'done', variables: { sum: 2 } })
      .rests('note')
      .knows({ x: 1, sum: 2 });
  });
});

describe('error end event', () => {
  test('ends its scope where it is caught', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          sequence(start('begin'), parallel('fork'), user('a')),
          end('broken', on.error('E1', 'no part')),
          path('fork', 'broken'),
        ),
        end(),
      ),
      ...[boundary('caught', 's', on.error('E1')), user('mend')],
      path('caught', 'mend'),
    );
    given(model)
      .when(startInstance())
      .then(
        fact('errorThrown', { element: 'broken', code: 'E1', message: 'no part' }),
        cancelled('a'),
        cancelled('broken'),
        cancelled('s'),
        entered('caught'),
      )
      .never(completed('broken'), completed('s'))
      .rests('mend');
  });

  test('is an incident where nobody catches it', () => {
    given(processOf('p', sequence(start(), end('broken', on.error('E1', 'no part')))))
      .when(startInstance())
      .then(
        fact('incidentRaised', { element: 'broken', code: 'errorNotCaught', message: expect.stringContaining('E1') }),
      )
      .rests('broken!');
  });

  test('asks the caller where nobody in the called instance catches it', () => {
    given(processOf('p', sequence(start(), end('broken', on.error('E1', 'no part')))))
      .when(startInstance({}, { caller: calledBy() }))
      .then(fact('errorPassedUp', { caller: calledBy(), code: 'E1', message: 'no part' }))
      .asks({ type: 'throwInCaller', caller: calledBy(), thrown: 'error', code: 'E1', message: 'no part' })
      .never(fact('incidentRaised'), fact('instanceCompleted'));
  });
});

describe('terminate end event', () => {
  test('ends everything in its process, and the process with it', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), end('stop', on.terminate)),
      user('b'),
      path('fork', 'b'),
    );
    given(model).when(startInstance(), completeTask('a')).then(fact('terminationAsked'), cancelled('b')).completes();
  });

  test('completes its instance for the caller', () => {
    given(processOf('p', sequence(start(), end('stop', on.terminate))))
      .when(startInstance({ x: 1 }, { caller: calledBy() }))
      .completes()
      .asks({ type: 'answerCaller', key: 'answer', caller: calledBy(), variables: { x: 1 } });
  });

  test('ends its own sub-process only: the process around it goes on by the normal flow', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        parallel('fork'),
        sub(
          's',
          {},
          sequence(start('begin'), parallel('fork2'), user('a'), end('stop', on.terminate)),
          user('b'),
          path('fork2', 'b'),
        ),
        user('after'),
      ),
      user('beside'),
      path('fork', 'beside'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .then(cancelled('b'), completed('s'), entered('after'))
      .never(cancelled('s'), cancelled('beside'))
      .rests('after', 'beside');
  });

  test('drops the tokens that wait at a join of its scope', () => {
    const inside = [
      sequence(start('begin'), parallel('fork'), user('a'), parallel('join'), end('never')),
      ...[user('b'), user('c'), end('stop', on.terminate)],
      path('fork', 'b', 'join'),
      path('fork', 'c', 'stop'),
    ];
    given(processOf('p', sequence(start(), sub('s', {}, ...inside), user('after'))))
      .when(startInstance(), completeTask('a'))
      .rests('a>join', 'b', 'c')
      .when(completeTask('c'))
      .then(cancelled('b'), fact('tokensDropped'), completed('s'))
      .rests('after');
  });

  test('ends its own instance only inside a multi-instance sub-process', () => {
    const inside = [
      sequence(start('begin'), parallel('fork'), user('a'), end('stop', on.terminate)),
      user('b'),
      path('fork', 'b'),
    ];
    given(processOf('p', sequence(start(), sub('each', forEach('[1, 2]'), ...inside), user('after'))))
      .when(startInstance())
      .rests('a', 'a', 'b', 'b')
      .when(completeTask('a'))
      .rests('a', 'b')
      .when(completeTask('a'))
      .then(fact('elementCompleted', { element: 'each' }), entered('after'))
      .rests('after');
  });

  test('counts the instance it ends as completed', () => {
    const inside = [sequence(start('begin'), user('a'), end('stop', on.terminate))];
    const loop = times('3', {
      completionCondition: 'numberOfCompletedInstances = 1 and numberOfTerminatedInstances = 0',
    });
    given(processOf('p', sequence(start(), sub('each', loop, ...inside), user('after'))))
      .when(startInstance(), completeTask('a'))
      .rests('after');
  });

  test('ends its own event sub-process only', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), end()),
      eventSubBeside(
        'extra',
        on.signal('go'),
        sequence('extra.start', parallel('fork'), user('x'), end('stop', on.terminate)),
        user('y'),
        path('fork', 'y'),
      ),
    );
    given(model)
      .when(startInstance(), receiveSignal('go'), completeTask('x'))
      .then(cancelled('y'), completed('extra'))
      .rests('a')
      .when(completeTask('a'))
      .completes();
  });

  test('ends a scope that has an incident, which is closed', () => {
    const broken = [declaring('x', 'date(1)'), ...sequence('extra.start', user('a'), end('stop', on.terminate))];
    given(processOf('p', sequence(start(), user('work')), eventSubBeside('extra', on.signal('go'), ...broken)))
      .when(startInstance(), receiveSignal('go'))
      .rests('a', 'extra!', 'work')
      .when(completeTask('a'))
      .then(fact('incidentResolved', { how: 'cancelled' }), completed('extra'))
      .rests('work');
  });

  test('waits until the branches beside it have come to rest', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), end('stop', on.terminate)),
      sequence(user('b', { inputs: [] }), end()),
      ...[end('told', on.message('Order'))],
      path('fork', 'told'),
      path('fork', 'b'),
    );
    given(model)
      .when(startInstance())
      .then(fact('messageThrown'), completed('told'), fact('terminationAsked'), cancelled('b'))
      .completes();
  });
});

test('a called instance answers with its variables, and no other tells its own', () => {
  const model = processOf('p', sequence(start(), end()));
  given(model)
    .when(startInstance({ x: 1 }, { caller: calledBy() }))
    .then(fact('instanceCompleted', { caller: calledBy(), variables: { x: 1 } }))
    .asks({ type: 'answerCaller', variables: { x: 1 } });
  given(model)
    .when(startInstance({ x: 1 }))
    .then(fact('instanceStarted', { instance: INSTANCE }), fact('instanceCompleted', { caller: null, variables: {} }))
    .asksNothing();
});
