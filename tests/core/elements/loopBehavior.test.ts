import type { InstanceThrow } from '../../../engine/core/model/activity.ts';
import { elementId } from '../../../engine/core/identifiers.ts';
import type { Trigger } from '../../../engine/core/model/trigger.ts';
import { completeTask, startInstance } from '../../support/coreCommands.ts';
import { beside, boundary, end, on, sequence, start, times, user } from '../../support/coreModel.ts';
import { cancelled, fact, given } from '../../support/coreScenario.ts';
import { element, path, processOf } from '../../support/model.ts';

const at = (when: InstanceThrow['at'], trigger: Trigger, condition: string | null = null): InstanceThrow => ({
  at: when,
  condition,
  event: elementId('told'),
  trigger,
});

/** A task done three times, which throws as its instances complete; what is thrown is caught beside it. */
const thrice = (thrown: InstanceThrow, settings: object = {}, catcher = beside) =>
  processOf(
    'p',
    sequence(start(), user('a', times('3', { throwing: [thrown], ...settings })), user('after'), end()),
    element('implicitThrowEvent', 'told', { trigger: thrown.trigger }),
    ...[catcher('caught', 'a', on.escalation('X')), user('x'), ...path('caught', 'x')],
  );

describe('a multi-instance', () => {
  test('of behavior None throws with each instance that completes', () => {
    given(thrice(at('each', on.escalation('X'))))
      .when(startInstance(), completeTask('a'), completeTask('a'))
      .rests('a', 'x', 'x')
      .when(completeTask('a'))
      .rests('after', 'x', 'x', 'x');
  });

  test('of behavior One throws with the first only', () => {
    given(thrice(at('first', on.escalation('X')), { sequential: true }))
      .when(startInstance(), completeTask('a'), completeTask('a'), completeTask('a'))
      .rests('after', 'x');
  });

  test('of behavior Complex throws when its condition holds', () => {
    given(thrice(at('condition', on.escalation('X'), 'numberOfCompletedInstances = 2')))
      .when(startInstance(), completeTask('a'))
      .rests('a', 'a')
      .when(completeTask('a'))
      .rests('a', 'x');
  });

  test('is ended by what it throws where that interrupts', () => {
    given(thrice(at('first', on.escalation('X')), {}, boundary))
      .when(startInstance(), completeTask('a'))
      .then(fact('escalationThrown'), cancelled('a'), cancelled('a'), cancelled('a'))
      .rests('x');
  });

  test('throws before its completion condition ends it', () => {
    given(thrice(at('each', on.escalation('X')), { completionCondition: 'numberOfCompletedInstances >= 1' }))
      .when(startInstance(), completeTask('a'))
      .then(fact('escalationThrown'))
      .rests('after', 'x');
  });

  test('goes on one after the other whatever is thrown', () => {
    given(thrice(at('each', on.signal('S')), { sequential: true }))
      .when(startInstance(), completeTask('a'))
      .then(fact('signalThrown'))
      .rests('a')
      .when(completeTask('a'), completeTask('a'))
      .rests('after');
  });
});
