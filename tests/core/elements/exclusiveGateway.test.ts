import { completeTask, resolveIncident, startInstance } from '../../support/coreCommands.ts';
import { end, exclusive, parallel, sequence, start, user } from '../../support/coreModel.ts';
import { completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { otherwise, path, processOf, when } from '../../support/model.ts';

describe('exclusive gateway', () => {
  const sorted = processOf(
    'p',
    sequence(start(), exclusive('split')),
    ...[user('small'), user('large'), user('huge')],
    when('total > 10', 'split', 'large'),
    when('total > 100', 'split', 'huge'),
    otherwise('split', 'small'),
  );

  test('takes the first flow whose condition holds, and no other', () => {
    given(sorted)
      .when(startInstance({ total: 500 }))
      .then(completed('split'), entered('large'))
      .rests('large');
  });

  test('takes a later flow when the earlier conditions do not hold', () => {
    const reversed = processOf(
      'p',
      sequence(start(), exclusive('split')),
      ...[user('large'), user('huge')],
      when('total > 100', 'split', 'huge'),
      when('total > 10', 'split', 'large'),
    );
    given(reversed)
      .when(startInstance({ total: 50 }))
      .rests('large');
    given(reversed)
      .when(startInstance({ total: 500 }))
      .rests('huge');
  });

  test('takes the default flow when no condition holds', () => {
    given(sorted)
      .when(startInstance({ total: 10 }))
      .rests('small');
  });

  test('takes a missing variable for a condition that does not hold', () => {
    given(sorted).when(startInstance()).rests('small');
  });

  test('does not evaluate the conditions after the one it takes', () => {
    const model = processOf(
      'p',
      sequence(start(), exclusive('split')),
      ...[user('a'), user('b')],
      when('true', 'split', 'a'),
      when('"no boolean"', 'split', 'b'),
    );
    given(model).when(startInstance()).rests('a');
  });

  test('takes a default flow that has a condition only by default', () => {
    const model = processOf('p', sequence(start(), exclusive('split')), user('a'), user('b'), {
      ...otherwise('split', 'a'),
      when: 'true',
    });
    given({ ...model, flows: { ...model.flows } })
      .when(startInstance())
      .rests('a');
  });

  const withoutDefault = processOf(
    'p',
    sequence(start(), exclusive('split')),
    user('a'),
    user('b'),
    when('x = 1', 'split', 'a'),
    when('x = 2', 'split', 'b'),
  );

  test('is an incident that names the conditions when nothing holds and there is no default', () => {
    given(withoutDefault)
      .when(startInstance({ x: 3 }))
      .then(incident('split', 'noFlowChosen', 'entering'))
      .then(fact('incidentRaised', { message: expect.stringMatching(/"x = 1", "x = 2" with x = 3$/) }))
      .rests('split!')
      .when(resolveIncident('split', { x: 2 }))
      .then(fact('variablesSet', { variables: { x: 2 } }), fact('incidentResolved', { how: 'retried' }), entered('b'))
      .rests('b');
  });

  test('tells no value that its conditions do not name, and none at length', () => {
    const byText = processOf('p', sequence(start(), exclusive('split')), user('a'), when('x = "a"', 'split', 'a'));
    given(byText)
      .when(startInstance({ y: 1, x: 'x'.repeat(10_000) }))
      .then(fact('incidentRaised', { message: expect.stringMatching(/with x = "x{99}$/) }));
    given(withoutDefault)
      .when(startInstance({ y: 1 }))
      .then(fact('incidentRaised', { message: expect.stringMatching(/with no variable that they name$/) }));
  });

  test('is an incident again when a retry does not help', () => {
    given(withoutDefault)
      .when(startInstance(), resolveIncident('split', { x: 7 }))
      .rests('split!')
      .when(resolveIncident('split', { x: 1 }))
      .rests('a');
  });

  test.each([['"yes"'], ['1'], ['[true]']])('is an incident when a condition answers %s', (condition) => {
    const model = processOf(
      'p',
      sequence(start(), exclusive('split')),
      user('a'),
      user('b'),
      when(condition, 'split', 'a'),
      otherwise('split', 'b'),
    );
    given(model)
      .when(startInstance())
      .then(incident('split', 'conditionNotBoolean', 'entering'))
      .rests('split!');
  });

  test('merges without waiting: each token passes by itself', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork')),
      ...[user('a'), user('b'), exclusive('merge'), user('after'), end()],
      path('fork', 'a', 'merge', 'after', 'end'),
      path('fork', 'b', 'merge'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('after', 'b')
      .when(completeTask('b'))
      .rests('after', 'after')
      .when(completeTask('after'), completeTask('after'))
      .completes();
  });

  test('at which a path ends lets the token end', () => {
    given(processOf('p', sequence(start(), exclusive('last'))))
      .when(startInstance())
      .completes();
  });
});
