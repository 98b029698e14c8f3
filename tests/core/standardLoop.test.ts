import { completeTask, resolveIncident, setVariables, startInstance } from '../support/coreCommands.ts';
import { beside, end, on, repeatWhile, script, sequence, start, sub, user } from '../support/coreModel.ts';
import { completed, entered, fact, given, incident } from '../support/coreScenario.ts';
import type { Piece } from '../support/model.ts';
import { processOf, set } from '../support/model.ts';

const around = (repeated: Piece, ...more: Piece[]) =>
  processOf('p', sequence(start(), repeated, user('after'), end()), ...more);

describe('standard loop', () => {
  test('does its activity at least once when it tests after', () => {
    given(around(user('a', repeatWhile('more'))))
      .when(startInstance({ more: false }))
      .then(
        entered('a', { role: 'body' }),
        entered('a', { role: 'iteration', index: 0, variables: { loopCounter: 1 } }),
      )
      .rests('a')
      .when(completeTask('a'))
      .then(completed('a'), completed('a'))
      .rests('after');
  });

  test('repeats while its condition holds', () => {
    given(around(user('a', repeatWhile('more'))))
      .when(startInstance(), completeTask('a', { more: true }))
      .then(entered('a', { role: 'iteration', index: 1, variables: { loopCounter: 2 } }))
      .rests('a')
      .when(completeTask('a', { more: false }))
      .rests('after');
  });

  test('does nothing when it tests before and its condition does not hold', () => {
    given(around(user('a', repeatWhile('more', { testBefore: true }))))
      .when(startInstance())
      .never(entered('a', { role: 'iteration' }))
      .then(completed('a'))
      .rests('after');
  });

  test('that tests before repeats while its condition holds', () => {
    given(around(script('a', 'x', 'x + 1', repeatWhile('x < 5', { testBefore: true }))))
      .when(startInstance({ x: 0 }))
      .rests('after')
      .knows({ x: 5 });
  });

  test.each([true, false])('stops at its maximum (testBefore %s)', (testBefore) => {
    given(around(script('a', 'x', 'x + 1', repeatWhile('true', { testBefore, maximum: 3 }))))
      .when(startInstance({ x: 0 }))
      .rests('after')
      .knows({ x: 3 });
  });

  test('counts from 1 inside, and what is done in its condition', () => {
    given(around(script('a', 'log', 'append(log, loopCounter)', repeatWhile('loopCounter < 4'))))
      .when(startInstance({ log: [] }))
      .knows({ log: [1, 2, 3, 4] });
  });

  test('repeats a sub-process as a whole, with new variables of its own', () => {
    const inside = sequence(
      start('begin'),
      script('s', 'own', 'own + 1'),
      user('x', { outputs: [set('seen', 'own')] }),
    );
    given(around(sub('a', { ...repeatWhile('loopCounter < 2'), inputs: [set('own', '10')] }, ...inside)))
      .when(startInstance(), completeTask('x'))
      .rests('x')
      .when(completeTask('x'))
      .rests('after')
      .knows({ seen: 11 });
  });

  test('keeps its boundary events through all repetitions', () => {
    const scenario = given(
      around(user('a', repeatWhile('loopCounter < 3')), beside('remind', 'a', on.timer('R/PT1H'))),
    ).when(startInstance(), completeTask('a'), completeTask('a'));
    expect(scenario.facts.filter(({ type }) => type === 'timerScheduled')).toHaveLength(1);
  });

  test('is an incident when its condition is no boolean, and goes on when that is mended', () => {
    given(around(user('a', repeatWhile('more'))))
      .when(startInstance(), completeTask('a', { more: 'yes' }))
      .then(incident('a', 'conditionNotBoolean', 'repeating'))
      .rests('a!')
      .when(resolveIncident('a', { more: true }))
      .rests('a')
      .when(setVariables({ more: false }), completeTask('a'))
      .rests('after');
  });

  test('is an incident on entry when it tests before by no boolean', () => {
    given(around(user('a', repeatWhile('more', { testBefore: true }))))
      .when(startInstance({ more: 1 }))
      .then(incident('a', 'conditionNotBoolean', 'entering'))
      .rests('a!')
      .when(resolveIncident('a', { more: true }))
      .then(fact('incidentResolved', { how: 'retried' }), entered('a', { index: 0 }))
      .rests('a');
  });
});
