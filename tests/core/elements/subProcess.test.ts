import { completeTask, startInstance } from '../../support/coreCommands.ts';
import { end, eventSub, forEach, on, parallel, script, sequence, start, sub, user } from '../../support/coreModel.ts';
import { completed, entered, fact, given } from '../../support/coreScenario.ts';
import { declaring, path, processOf, set } from '../../support/model.ts';

describe('sub-process', () => {
  test('begins at its start event and completes with its last token', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', {}, sequence(start('begin'), parallel('fork'), user('a'), end('done')), user('b'), path('fork', 'b')),
        user('after'),
        end(),
      ),
    );
    given(model)
      .when(startInstance())
      .then(entered('s'), entered('begin', { occurred: true }), completed('begin'), entered('a'), entered('b'))
      .when(completeTask('a'))
      .then(completed('done'))
      .never(completed('s'))
      .rests('b')
      .when(completeTask('b'))
      .then(completed('b'), completed('s'), entered('after'))
      .rests('after');
  });

  test('begins with all its elements without incoming flow when it has no start event (13.3.4)', () => {
    const model = processOf('p', sequence(start(), sub('s', {}, user('a'), user('b')), user('after')));
    given(model).when(startInstance()).rests('a', 'b').when(completeTask('a'), completeTask('b')).rests('after');
  });

  test('is over at once when there is nothing in it', () => {
    given(processOf('p', sequence(start(), sub('s', {}), end())))
      .when(startInstance())
      .then(entered('s'), completed('s'))
      .completes();
  });

  test('is over at once when there is nothing in it but what listens', () => {
    const listening = sub('s', {}, eventSub('rescue', on.message('M'), sequence('rescue.start', user('a'))));
    given(processOf('p', sequence(start(), listening, end())))
      .when(startInstance())
      .then(fact('messageAwaited'), fact('waitsWithdrawn'), completed('s'))
      .completes();
  });

  test('of no content but instances is over with the last of them', () => {
    given(processOf('p', sequence(start(), sub('s', forEach('[1, 2]')), end())))
      .when(startInstance())
      .completes();
  });

  test('keeps variables of its own', () => {
    const inside = [
      declaring('x', 'y * 2'),
      ...sequence(start('begin'), script('a', 'x', 'x + 1'), script('b', 'seen', 'x'), end('done')),
    ];
    given(processOf('p', sequence(start(), sub('s', {}, ...inside), end())))
      .when(startInstance({ y: 2, x: 100 }))
      .completes()
      .knows({ x: 100, y: 2, seen: 5 });
  });

  test('declares what its inputs have set with the value of the input', () => {
    const inside = [declaring('x', '1'), ...sequence(start('begin'), script('a', 'seen', 'x'), end('done'))];
    given(processOf('p', sequence(start(), sub('s', { inputs: [set('x', '7')] }, ...inside), end())))
      .when(startInstance())
      .knows({ seen: 7 });
  });

  test('maps its inner variables out when it completes', () => {
    const inside = [declaring('x', '1'), ...sequence(start('begin'), user('a'), end('done'))];
    given(processOf('p', sequence(start(), sub('s', { outputs: [set('sum', 'x + 1')] }, ...inside), end())))
      .when(startInstance(), completeTask('a', { x: 41 }))
      .completes()
      .knows({ sum: 42 });
  });

  test('is left by its conditional flows like any activity', () => {
    const model = processOf('p', sequence(start(), sub('s', {}, user('a')), user('b')), user('c'), path('s', 'c'));
    given(model).when(startInstance(), completeTask('a')).rests('b', 'c');
  });
});
