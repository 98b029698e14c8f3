import { completeTask, startInstance } from '../../support/coreCommands.ts';
import {
  boundary,
  end,
  eventSub,
  on,
  sequence,
  start,
  sub,
  throwing,
  transaction,
  undoneBy,
  user,
} from '../../support/coreModel.ts';
import { given } from '../../support/coreScenario.ts';
import { path, processOf } from '../../support/model.ts';

/** Found by random processes: the engine broke, or waited for ever, where what undoes a transaction cancels it. */
describe('a cancel end event in what undoes a transaction', () => {
  test('just ends where the transaction had completed', () => {
    const inside = [
      ...sequence(start('s'), user('a'), end('e')),
      eventSub('undo', on.compensation(), user('b'), end('stop', on.cancel), ...path('undo.start', 'b', 'stop')),
    ];
    const model = processOf(
      'p',
      sequence(start(), transaction('t', {}, inside), throwing('back', on.compensation()), user('after')),
      ...[boundary('cancelled', 't', on.cancel), user('x'), ...path('cancelled', 'x')],
    );
    given(model).when(startInstance(), completeTask('a'), completeTask('b')).rests('after');
  });

  test('just ends where the transaction is being cancelled already', () => {
    const handler = sub('una', { isForCompensation: true }, sequence(start('us'), user('u'), end('ue', on.cancel)));
    const inside = [...sequence(start('s'), user('a', undoneBy('una')), end('e', on.cancel)), handler];
    const model = processOf(
      'p',
      sequence(start(), transaction('t', {}, inside), user('after')),
      ...[boundary('cancelled', 't', on.cancel), user('x'), ...path('cancelled', 'x')],
    );
    given(model).when(startInstance(), completeTask('a'), completeTask('u')).rests('x');
  });
});
