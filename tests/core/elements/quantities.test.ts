import { completeTask, startInstance } from '../../support/coreCommands.ts';
import { end, exclusive, parallel, sequence, start, user } from '../../support/coreModel.ts';
import { given } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

describe('an activity', () => {
  test('begins when as many tokens have come as it needs, of whatever flows', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), user('both', { startQuantity: 2 }), end()),
      ...[user('b'), user('c')],
      path('fork', 'b', 'both'),
      path('fork', 'c', 'both'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('a>both', 'b', 'c')
      .when(completeTask('c'))
      .rests('b', 'both')
      .when(completeTask('b'))
      .rests('b>both', 'both');
  });

  test('counts tokens of one flow too', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        user('a', { completionQuantity: 2 }),
        exclusive('pass'),
        user('b', { startQuantity: 2 }),
        end(),
      ),
    );
    given(model).when(startInstance(), completeTask('a')).rests('b').when(completeTask('b')).completes();
  });

  test('leaves by each flow with as many tokens as it says', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', { completionQuantity: 3 }), user('b'), end()),
      user('c'),
      path('a', 'c'),
    );
    given(model).when(startInstance(), completeTask('a')).rests('b', 'b', 'b', 'c', 'c', 'c');
  });
});
