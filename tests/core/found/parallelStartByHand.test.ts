import { receiveMessage, startInstance } from '../../support/coreCommands.ts';
import { catching, end, on, parallel, startingGateway } from '../../support/coreModel.ts';
import { given } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

/** Found by random processes: begun by hand, the gateway chose the first event, and the join waited for ever. */
describe('a process that begins at a parallel event-based gateway, begun by hand', () => {
  test('waits for every event of the gateway', () => {
    const model = processOf(
      'p',
      ...[startingGateway('both', 'all'), catching('a', on.message('a')), catching('b', on.message('b'))],
      ...[parallel('join'), end(), ...path('both', 'a', 'join'), ...path('both', 'b', 'join', 'end')],
    );
    given(model)
      .when(startInstance())
      .rests('a', 'b')
      .when(receiveMessage('b'))
      .rests('a', 'b>join')
      .when(receiveMessage('a'))
      .completes();
  });
});
