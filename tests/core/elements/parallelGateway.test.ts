import { completeTask, startInstance } from '../../support/coreCommands.ts';
import { end, exclusive, parallel, sequence, start, user } from '../../support/coreModel.ts';
import { completed, entered, fact, given } from '../../support/coreScenario.ts';
import { otherwise, path, processOf, when } from '../../support/model.ts';

describe('parallel gateway', () => {
  const forkAndJoin = processOf(
    'p',
    sequence(start(), parallel('fork'), user('a'), parallel('join'), user('after'), end()),
    user('b'),
    path('fork', 'b', 'join'),
  );

  test('takes every outgoing flow', () => {
    given(forkAndJoin).when(startInstance()).then(completed('fork'), entered('a'), entered('b')).rests('a', 'b');
  });

  test('waits for one token on every incoming flow', () => {
    given(forkAndJoin)
      .when(startInstance(), completeTask('b'))
      .never(entered('join'))
      .rests('a', 'b>join')
      .when(completeTask('a'))
      .then(entered('join', { consumed: ['a>join', 'b>join'] }), completed('join'), entered('after'))
      .rests('after')
      .when(completeTask('after'))
      .completes();
  });

  test('ignores conditions on its outgoing flows', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork')),
      user('a'),
      user('b'),
      when('false', 'fork', 'a'),
      when('1', 'fork', 'b'),
    );
    given(model).when(startInstance()).rests('a', 'b');
  });

  test('both joins and forks', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), parallel('middle'), user('c')),
      ...[user('b'), user('d')],
      path('fork', 'b', 'middle', 'd'),
    );
    given(model).when(startInstance(), completeTask('a'), completeTask('b')).rests('c', 'd');
  });

  test('joins two flows that come from the same gateway', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), parallel('join'), user('after')),
      user('b'),
      path('fork', 'b', 'join'),
    );
    given(model).when(startInstance()).rests('b', 'fork>join').when(completeTask('b')).rests('after');
  });

  /** Two rounds reach the join by way of a merge that does not synchronise. */
  const surplus = processOf(
    'p',
    sequence(start(), parallel('fork'), exclusive('merge'), user('a'), parallel('join'), user('after'), end()),
    ...[user('again'), user('b'), user('b2'), exclusive('merge2')],
    path('fork', 'again', 'merge'),
    path('fork', 'b', 'merge2', 'join'),
    path('fork', 'b2', 'merge2'),
  );

  test('takes one token a flow: a surplus token waits for the next round', () => {
    given(surplus)
      .when(startInstance(), completeTask('again'))
      .rests('a', 'a', 'b', 'b2')
      .when(completeTask('a'), completeTask('a'))
      .never(entered('join'))
      .rests('a>join', 'a>join', 'b', 'b2')
      .when(completeTask('b'))
      .then(entered('join', { consumed: ['a>join', 'merge2>join'] }))
      .rests('a>join', 'after', 'b2')
      .when(completeTask('after'))
      .rests('a>join', 'b2')
      .when(completeTask('b2'))
      .rests('after')
      .when(completeTask('after'))
      .completes();
  });

  test('keeps a scope open that a surplus token can never leave', () => {
    const stuck = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), parallel('join'), end()),
      ...[exclusive('split'), user('b')],
      path('fork', 'split'),
      when('goes', 'split', 'b'),
      when('not(goes)', 'split', 'a'),
      path('b', 'join'),
    );
    given(stuck)
      .when(startInstance({ goes: false }), completeTask('a'), completeTask('a'))
      .rests('a>join', 'a>join')
      .never(fact('instanceCompleted'));
  });

  test('joins anew on every round of a loop', () => {
    const model = processOf(
      'p',
      sequence(start(), exclusive('merge'), parallel('fork'), user('a'), parallel('join'), exclusive('split')),
      ...[user('b'), end(), otherwise('split', 'end')],
      path('fork', 'b', 'join'),
      when('again', 'split', 'merge'),
    );
    given(model)
      .when(startInstance({ again: true }), completeTask('a'), completeTask('b'))
      .rests('a', 'b')
      .when(completeTask('b', { again: false }), completeTask('a'))
      .completes();
  });
});
