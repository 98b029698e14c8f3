import { completeTask, fireTimer, startInstance, throwJobError } from '../../support/coreCommands.ts';
import {
  boundary,
  end,
  eventSub,
  on,
  parallel,
  script,
  sequence,
  service,
  start,
  sub,
  times,
  transaction,
  undoing,
  undoneBy,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given } from '../../support/coreScenario.ts';
import { element, path, processOf } from '../../support/model.ts';

const cancelBoundary = [boundary('undone', 't', on.cancel), user('afterUndone'), ...path('undone', 'afterUndone')];

describe('a transaction', () => {
  test('that is not cancelled is a sub-process', () => {
    const model = processOf(
      'p',
      sequence(start(), transaction('t', {}, ...sequence(start('begin'), user('a'), end('in'))), user('after'), end()),
      ...cancelBoundary,
    );
    given(model).when(startInstance(), completeTask('a')).rests('after');
  });

  test('cancelled ends what runs, undoes what completed, newest first, and only then goes on at its boundary', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction(
          't',
          {},
          ...sequence(start('begin'), user('a', undoneBy('una')), user('b', undoneBy('unb')), parallel('fork')),
          ...[undoing('una'), undoing('unb'), user('c'), end('stop', on.cancel), user('d')],
          path('fork', 'c'),
          path('fork', 'd', 'stop'),
        ),
        end(),
      ),
      ...cancelBoundary,
    );
    given(model)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .rests('c', 'd')
      .when(completeTask('d'))
      .then(fact('transactionCancelled', { element: 't' }), cancelled('c'), entered('unb'))
      .rests('unb')
      .when(completeTask('unb'))
      .rests('una')
      .when(completeTask('una'))
      .then(cancelled('t'), entered('undone'))
      .rests('afterUndone');
  });

  test('cancelled from a sub-process inside is cancelled whole', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction(
          't',
          {},
          ...sequence(
            start('begin'),
            user('a', undoneBy('una')),
            sub(
              's',
              {},
              ...sequence(start('inner'), user('b', undoneBy('unb')), end('stop', on.cancel)),
              undoing('unb'),
            ),
            end('in'),
          ),
          undoing('una'),
        ),
        end(),
      ),
      ...cancelBoundary,
    );
    given(model)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .then(cancelled('s'), entered('una'))
      .rests('una')
      .when(completeTask('una'))
      .rests('afterUndone');
  });

  test('cancelled without a boundary event for it ends, and nothing goes on from it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction('t', {}, ...sequence(start('begin'), end('stop', on.cancel))),
        user('after'),
        end(),
      ),
    );
    given(model).when(startInstance()).never(entered('after')).completes();
  });

  test('keeps its boundary while it is undone: an error of a handler is caught there', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction(
          't',
          {},
          ...sequence(start('begin'), user('a', undoneBy('una')), end('stop', on.cancel)),
          service('una', { isForCompensation: true }),
        ),
        end(),
      ),
      ...cancelBoundary,
      ...[boundary('hazard', 't', on.error('E')), user('afterHazard')],
      path('hazard', 'afterHazard'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('una')
      .when(throwJobError('una', 'E'))
      .rests('afterHazard');
  });

  test('that completed can be undone by what is around it, and is not undone twice', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction('t', {}, ...sequence(start('begin'), user('a', undoneBy('una')), end('in')), undoing('una')),
        element('intermediateThrowEvent', 'undo', { trigger: on.compensation() }),
        user('after'),
        end(),
      ),
      ...cancelBoundary,
    );
    given(model).when(startInstance(), completeTask('a')).rests('una').when(completeTask('una')).rests('after');
  });

  test('is cancelled by an event sub-process inside it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction(
          't',
          {},
          ...sequence(start('begin'), user('a', undoneBy('una')), user('b'), end('in')),
          undoing('una'),
          eventSub('late', on.timer('PT1H'), ...sequence('late.start', end('stop', on.cancel))),
        ),
        end(),
      ),
      ...cancelBoundary,
    );
    given(model)
      .when(startInstance(), completeTask('a'), fireTimer('late.start'))
      .rests('una')
      .when(completeTask('una'))
      .then(completed('undone'))
      .rests('afterUndone');
  });

  test('repeated is cancelled by one of its instances, and its boundary ends the others', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        transaction(
          't',
          times('2'),
          ...sequence(start('begin'), script('one', 'x', '1'), user('a'), end('stop', on.cancel)),
        ),
        end(),
      ),
      ...cancelBoundary,
    );
    given(model)
      .when(startInstance())
      .rests('a', 'a')
      .when(completeTask('a'))
      .then(cancelled('a'), entered('undone'))
      .rests('afterUndone');
  });
});
