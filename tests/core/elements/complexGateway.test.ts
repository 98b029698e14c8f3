import { completeTask, resolveIncident, startInstance } from '../../support/coreCommands.ts';
import { complex, end, exclusive, parallel, script, sequence, start, user } from '../../support/coreModel.ts';
import { entered, fact, given, incident } from '../../support/coreScenario.ts';
import { otherwise, path, processOf, when } from '../../support/model.ts';

/** Three branches that meet at a complex gateway. */
const threeInto = (condition: string | null) =>
  processOf(
    'p',
    sequence(start(), parallel('fork'), user('a'), complex('join', condition), user('after'), end()),
    user('b'),
    user('c'),
    path('fork', 'b', 'join'),
    path('fork', 'c', 'join'),
  );

describe('a complex gateway', () => {
  test('fires once at its condition, swallows what comes later, and ends with its scope', () => {
    given(threeInto('activationCount >= 2'))
      .when(startInstance(), completeTask('b'))
      .rests('a', 'b>join', 'c')
      .when(completeTask('a'))
      .then(fact('gatewayActivated', { element: 'join', flows: ['a>join', 'b>join'] }), entered('join'))
      .rests('after', 'c')
      .when(completeTask('c'))
      .never(entered('join'))
      .then(fact('gatewayReset', { element: 'join', flows: ['c>join'] }))
      .rests('after')
      .when(completeTask('after'))
      .completes();
  });

  test('without a condition fires at the first token', () => {
    given(threeInto(null)).when(startInstance(), completeTask('c')).rests('a', 'after', 'b');
  });

  test('ends its scope when the late token was all that was left', () => {
    given(threeInto('activationCount >= 2'))
      .when(startInstance(), completeTask('a'), completeTask('b'), completeTask('after'))
      .rests('c')
      .when(completeTask('c'))
      .completes();
  });

  test('begins anew for the next round of a loop', () => {
    const model = processOf(
      'p',
      sequence(start(), exclusive('again'), parallel('fork'), user('a'), complex('join', 'activationCount >= 1')),
      ...[user('b'), user('after'), exclusive('more'), end()],
      path('fork', 'b', 'join', 'after', 'more'),
      when('more', 'more', 'again'),
      otherwise('more', 'end'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('after', 'b')
      .when(completeTask('b'))
      .then(fact('gatewayReset'))
      .rests('after')
      .when(completeTask('after', { more: true }), completeTask('b'))
      .then(fact('gatewayActivated', { flows: ['b>join'] }))
      .rests('a', 'after')
      .when(completeTask('a'))
      .rests('after')
      .when(completeTask('after', { more: false }))
      .completes();
  });

  test('resets when a branch that it still waited for can no longer come', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), complex('join', 'activationCount >= 1'), user('after'), end()),
      ...[user('b'), exclusive('maybe'), end('elsewhere')],
      path('fork', 'b', 'maybe'),
      when('come', 'maybe', 'join'),
      otherwise('maybe', 'elsewhere'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('after', 'b')
      .when(completeTask('b', { come: false }))
      .then(fact('gatewayReset', { flows: [] }))
      .rests('after');
  });

  test('takes as it begins anew only what asks for that (table 13.5: waitingForStart)', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), complex('join', 'activationCount >= 1')),
      ...[user('b'), user('early'), user('late'), end()],
      path('fork', 'b', 'join'),
      when('waitingForStart', 'join', 'early'),
      when('not(waitingForStart)', 'join', 'late'),
      path('early', 'end'),
      path('late', 'end'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('b', 'early')
      .when(completeTask('b'))
      .rests('early', 'late');
  });

  test('whose condition cannot be evaluated is an incident that can be retried', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), script('one', 'x', '1'), complex('join', 'activationCount >= limit + "a"')),
      ...[user('after'), end()],
      path('fork', 'join', 'after', 'end'),
    );
    given(model)
      .when(startInstance({ limit: 1 }))
      .then(incident('join', 'expressionFailed', 'entering'))
      .when(resolveIncident('join', { limit: 'b' }))
      .then(incident('join', 'expressionFailed', 'entering'));
  });
});
