import { receiveMessage, resolveIncident, startInstance } from '../../support/coreCommands.ts';
import { end, eventSub, on, sequence, start, user } from '../../support/coreModel.ts';
import { given } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

/** Found by random processes: a retry counted the condition that had come true as the message that never came. */
describe('an event that needs several things, of which one could not be awaited at first', () => {
  const model = processOf(
    'p',
    sequence(start(), user('work'), end()),
    eventSub('both', on.allOf(on.condition('c = true'), on.message('m', 'key')), user('x'), ...path('both.start', 'x')),
  );

  test('waits for the others after a retry', () => {
    given(model)
      .when(startInstance(), resolveIncident('p', { key: 'k', c: true }))
      .rests('work')
      .when(receiveMessage('both.start'))
      .rests('x');
  });

  test('of several that are enough each alone hears the others too', () => {
    const either = processOf(
      'p',
      sequence(start(), user('work'), end()),
      eventSub('one', on.anyOf(on.condition('c = true'), on.message('m', 'key')), user('x'), ...path('one.start', 'x')),
    );
    given(either)
      .when(startInstance(), resolveIncident('p', { key: 'k' }), receiveMessage('one.start'))
      .rests('x');
  });
});
