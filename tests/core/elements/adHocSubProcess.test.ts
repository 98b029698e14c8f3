import {
  cancelInstance,
  completeAdHoc,
  completeTask,
  fireTimer,
  resolveIncident,
  startActivity,
  startInstance,
} from '../../support/coreCommands.ts';
import { adHoc, boundary, end, on, script, sequence, start, sub, times, user } from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

const around = (...inside: Parameters<typeof adHoc>) =>
  processOf('p', sequence(start(), adHoc(...inside), user('after'), end()));

describe('an ad-hoc sub-process', () => {
  test('begins nothing by itself, and each activity as often as somebody says', () => {
    given(around('free', {}, user('a'), user('b')))
      .when(startInstance())
      .rests('free')
      .when(startActivity('free', 'a'), startActivity('free', 'b'), startActivity('free', 'a'))
      .rests('a', 'a', 'b')
      .when(completeTask('a'), completeTask('a'), completeTask('b'))
      .rests('free')
      .when(completeAdHoc('free'))
      .rests('after');
  });

  test('is over as soon as its condition holds, and cancels what still runs', () => {
    given(around('free', { completionCondition: 'done' }, user('a'), user('b')))
      .when(startInstance({ done: false }), startActivity('free', 'a'), startActivity('free', 'b'))
      .when(completeTask('a'))
      .rests('b')
      .when(startActivity('free', 'a'), completeTask('a', { done: true }))
      .then(fact('adHocClosed'), cancelled('b'), completed('free'))
      .rests('after');
  });

  test('may let what runs come to its end, and lets nothing more begin', () => {
    const model = around(
      'free',
      { completionCondition: 'done', cancelsRemaining: false },
      ...[user('a'), user('b'), user('c'), ...path('b', 'c')],
    );
    given(model)
      .when(startInstance({ done: false }), startActivity('free', 'a'), startActivity('free', 'b'))
      .when(completeTask('a', { done: true }))
      .rests('b')
      .refuses(startActivity('free', 'a'), 'adHocClosed')
      .refuses(completeAdHoc('free'), 'adHocClosed')
      .when(completeTask('b'))
      .never(entered('c'))
      .rests('after');
  });

  test('goes on along the flows inside, and what a flow leads to is nobody’s to begin', () => {
    given(around('free', {}, user('a'), user('b'), path('a', 'b')))
      .when(startInstance())
      .refuses(startActivity('free', 'b'), 'activityNotStartable', 'a')
      .when(startActivity('free', 'a'), completeTask('a'))
      .rests('b');
  });

  test('does one thing after the other when it is sequential', () => {
    given(around('free', { ordering: 'sequential' }, user('a'), user('b')))
      .when(startInstance(), startActivity('free', 'a'))
      .refuses(startActivity('free', 'b'), 'activityRunning')
      .when(completeTask('a'), startActivity('free', 'b'))
      .rests('b');
  });

  test('may begin some by itself, and is over when they are', () => {
    given(around('free', { activeElements: '["a", "b"]' }, user('a'), user('b'), user('c')))
      .when(startInstance())
      .rests('a', 'b')
      .when(completeTask('a'), startActivity('free', 'c'), completeTask('b'))
      .rests('c')
      .when(completeTask('c'))
      .rests('after');
  });

  test('that is to begin nothing is over at once', () => {
    given(around('free', { activeElements: '[]' }, user('a')))
      .when(startInstance())
      .rests('after');
  });

  test('that is to begin what it has not is an incident', () => {
    given(around('free', { activeElements: '[name]' }, user('a')))
      .when(startInstance({ name: 'x' }))
      .then(incident('free', 'activityUnknown', 'entering'))
      .when(resolveIncident('free', { name: 'a' }))
      .rests('a');
  });

  test('whose condition cannot be evaluated is asked again by a retry', () => {
    given(around('free', { completionCondition: 'n + "x" = 1' }, user('a')))
      .when(startInstance({ n: 1 }), startActivity('free', 'a'), completeTask('a'))
      .then(incident('free', 'expressionFailed', 'repeating'))
      .rests('free!');
    given(around('free', { completionCondition: 'if n = 0 then n + "x" = 1 else n > 1' }, user('a')))
      .when(startInstance({ n: 0 }), startActivity('free', 'a'), completeTask('a'))
      .when(resolveIncident('free', { n: 2 }))
      .rests('after');
  });

  test('is interrupted and cancelled like any sub-process', () => {
    const model = processOf(
      'p',
      sequence(start(), adHoc('free', {}, user('a')), end()),
      ...[boundary('late', 'free', on.timer('PT1H')), user('afterLate')],
      path('late', 'afterLate'),
    );
    given(model).when(startInstance(), startActivity('free', 'a'), fireTimer('late')).rests('afterLate');
    given(model).when(startInstance(), startActivity('free', 'a'), cancelInstance()).rests();
  });

  test('can be repeated, each time with activities of its own', () => {
    given(around('free', { ...times('2'), completionCondition: 'true' }, user('a')))
      .when(startInstance())
      .rests('free', 'free')
      .when(startActivity('free', 'a'), completeTask('a'))
      .rests('free')
      .when(startActivity('free', 'a'), completeTask('a'))
      .rests('after');
  });

  test('may hold sub-processes; only what completes directly in it asks the condition', () => {
    const inner = sub('s', {}, ...sequence(start('begin'), script('one', 'done', 'true'), user('x'), end('inner')));
    given(around('free', { completionCondition: 'done' }, inner))
      .when(startInstance({ done: false }), startActivity('free', 's'))
      .rests('x')
      .when(completeTask('x'))
      .rests('after');
  });

  test('that is not there can neither be begun in nor be completed', () => {
    given(around('free', {}, user('a')))
      .when(startInstance(), completeAdHoc('free'))
      .refuses(completeAdHoc('free'), 'unknownVisit')
      .refuses(startActivity('free', 'a'), 'unknownVisit');
  });
});
