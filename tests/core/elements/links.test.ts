import { completeTask, startInstance } from '../../support/coreCommands.ts';
import {
  catching,
  end,
  exclusive,
  inclusive,
  on,
  sequence,
  start,
  sub,
  throwing,
  user,
} from '../../support/coreModel.ts';
import { entered, given } from '../../support/coreScenario.ts';
import { otherwise, path, processOf, when } from '../../support/model.ts';

describe('a link', () => {
  test('goes on where it is caught', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), throwing('out', on.link('L'))),
      sequence(catching('in', on.link('L')), user('b'), end()),
    );
    given(model).when(startInstance()).never(entered('in')).rests('a').when(completeTask('a')).rests('b');
  });

  test('may be thrown in several places, and lead back', () => {
    const model = processOf(
      'p',
      sequence(start(), throwing('first', on.link('L'))),
      sequence(catching('in', on.link('L')), user('b'), exclusive('again')),
      ...[throwing('second', on.link('L')), end()],
      when('more', 'again', 'second'),
      otherwise('again', 'end'),
    );
    given(model)
      .when(startInstance())
      .rests('b')
      .when(completeTask('b', { more: true }))
      .rests('b')
      .when(completeTask('b', { more: false }))
      .completes();
  });

  test('is found in its own scope only, and keeps that open', () => {
    const inside = [
      ...sequence(start('begin'), throwing('in.out', on.link('L'))),
      ...sequence(catching('in.in', on.link('L')), user('x'), end('in.end')),
    ];
    const model = processOf(
      'p',
      sequence(start(), sub('s', {}, ...inside), throwing('out', on.link('L'))),
      sequence(catching('in', on.link('L')), user('b'), end()),
    );
    given(model)
      .when(startInstance())
      .rests('x')
      .when(completeTask('x'))
      .rests('b')
      .when(completeTask('b'))
      .completes();
  });

  test('is a way for a token to reach an inclusive join', () => {
    const model = processOf(
      'p',
      sequence(start(), inclusive('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[user('b'), throwing('out', on.link('L'))],
      path('fork', 'b', 'out'),
      ...sequence(catching('in', on.link('L')), user('c')),
      path('c', 'join'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('a>join', 'b')
      .when(completeTask('b'))
      .rests('a>join', 'c')
      .when(completeTask('c'))
      .rests('after');
  });
});
