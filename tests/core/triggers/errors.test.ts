import { completeTask, resolveIncident, startInstance, throwJobError } from '../../support/coreCommands.ts';
import {
  boundary,
  end,
  eventSub,
  forEach,
  on,
  parallel,
  sequence,
  service,
  start,
  sub,
  user,
} from '../../support/coreModel.ts';
import { cancelled, entered, fact, given, incident } from '../../support/coreScenario.ts';
import type { Part } from '../../support/model.ts';
import { path, processOf, set } from '../../support/model.ts';

const handled = (id: string): Part[] => [user(`${id}Handled`), ...path(id, `${id}Handled`)];
const rescue = (id: string, code: string | null): Part =>
  eventSub(id, on.error(code), sequence(`${id}.start`, user(`${id}Handled`)));

/** A job in a sub-process in a sub-process. */
const nested = (inner: (Part | Part[])[], outer: (Part | Part[])[], top: (Part | Part[])[] = []) =>
  processOf(
    'p',
    sequence(start(), sub('outer', {}, sub('inner', {}, service('work'), ...inner), ...outer), end()),
    ...top,
  );

describe('an error', () => {
  test('is caught by an exact code before a catch-all at the same place', () => {
    const model = nested(
      [],
      [
        boundary('all', 'inner', on.error(null)),
        boundary('exact', 'inner', on.error('E1')),
        ...handled('all'),
        ...handled('exact'),
      ],
    );
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('exactHandled');
    given(model).when(startInstance(), throwJobError('work', 'E2')).rests('allHandled');
  });

  test('is caught by a catch-all further in before an exact code further out', () => {
    const model = nested(
      [],
      [boundary('all', 'inner', on.error(null)), ...handled('all')],
      [boundary('exact', 'outer', on.error('E1')), ...handled('exact')],
    );
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('allHandled');
  });

  test('is caught by an event sub-process of a scope before the boundary of that scope', () => {
    const model = nested([rescue('all', null)], [boundary('exact', 'inner', on.error('E1')), ...handled('exact')]);
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('allHandled');
  });

  test('is caught at the boundary of the thrower before any scope', () => {
    const model = nested([boundary('own', 'work', on.error(null)), ...handled('own'), rescue('all', 'E1')], []);
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('ownHandled');
  });

  test('passes a catcher of another code', () => {
    const model = nested([boundary('own', 'work', on.error('E2')), rescue('other', 'E3')], [rescue('caught', 'E1')]);
    given(model)
      .when(startInstance(), throwJobError('work', 'E1'))
      .then(cancelled('work'), cancelled('inner'), entered('caught'))
      .rests('caughtHandled');
  });

  test('passes catchers of escalations with the same code', () => {
    const model = nested([boundary('own', 'work', on.escalation('E1')), ...handled('own')], [rescue('caught', 'E1')]);
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('caughtHandled');
  });

  test('takes everything down in the scope around which it is caught, and nothing beside', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), sub('s', {}, service('work'), user('inside')), end()),
      ...[user('outside'), boundary('caught', 's', on.error('E1')), ...handled('caught')],
      path('fork', 'outside'),
    );
    given(model).when(startInstance(), throwJobError('work', 'E1')).rests('caughtHandled', 'outside');
  });

  test('of one instance takes the whole multi-instance down when it is caught at its boundary', () => {
    const model = processOf(
      'p',
      sequence(start(), service('work', forEach('[1, 2, 3]')), end()),
      boundary('caught', 'work', on.error(null)),
      ...handled('caught'),
    );
    given(model)
      .when(startInstance(), throwJobError('work', 'E1', {}, 1))
      .then(cancelled('work'), cancelled('work'), cancelled('work'), cancelled('work'), entered('caught'))
      .rests('caughtHandled');
  });

  test('is told to a catcher that chooses what it keeps with its code and message', () => {
    const outputs = [set('code', 'errorCode'), set('text', 'errorMessage'), set('kept', 'part')];
    const model = nested([boundary('own', 'work', on.error(null), { outputs }), ...handled('own')], []);
    given(model)
      .when(startInstance(), throwJobError('work', 'E1', { part: 5, other: 6 }))
      .knows({ code: 'E1', text: 'it is so', kept: 5 });
  });

  test('leaves nothing behind of its code where the catcher keeps what was thrown as it is', () => {
    const model = nested([boundary('own', 'work', on.error(null)), ...handled('own')], []);
    given(model)
      .when(startInstance(), throwJobError('work', 'E1', { part: 5 }))
      .knows({ part: 5 });
  });

  test('that nobody catches is an incident at the job, and a retry does the job again', () => {
    given(nested([], []))
      .when(startInstance(), throwJobError('work', 'E1'))
      .then(fact('jobEnded'), incident('work', 'errorNotCaught', 'entering'))
      .rests('work!')
      .when(resolveIncident('work'))
      .then(fact('jobCreated', { element: 'work' }))
      .rests('work');
  });

  test('of an end event that nobody catches is thrown again by a retry', () => {
    const model = processOf('p', sequence(start(), end('broken', on.error('E1'))));
    given(model)
      .when(startInstance())
      .rests('broken!')
      .when(resolveIncident('broken'))
      .then(fact('incidentResolved'), fact('errorThrown'), fact('incidentRaised'))
      .rests('broken!');
  });

  test('acts when the branches beside its thrower have come to rest', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), parallel('fork'), end('broken', on.error('E1'))),
          end('told', on.message('M')),
          path('fork', 'told'),
        ),
        end(),
      ),
      ...[boundary('caught', 's', on.error('E1')), ...handled('caught')],
    );
    given(model)
      .when(startInstance())
      .then(fact('messageThrown'), fact('errorThrown'), cancelled('s'))
      .rests('caughtHandled');
  });

  test('comes too late when another has ended its thrower', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), parallel('fork'), end('first', on.error('E1'))),
          end('second', on.error('E2')),
          path('fork', 'second'),
        ),
        end(),
      ),
      ...[
        boundary('one', 's', on.error('E1')),
        boundary('two', 's', on.error('E2')),
        ...handled('one'),
        ...handled('two'),
      ],
    );
    given(model).when(startInstance()).never(entered('two'), fact('incidentRaised')).rests('oneHandled');
  });

  test('thrown by a handler goes on to the next catcher out', () => {
    const model = nested(
      [eventSub('first', on.error('E1'), sequence('first.start', service('again')))],
      [rescue('second', 'E1')],
    );
    given(model)
      .when(startInstance(), throwJobError('work', 'E1'), throwJobError('again', 'E1'))
      .then(cancelled('first'), cancelled('inner'), entered('second'))
      .rests('secondHandled');
  });

  test('is not caught by a boundary event of an activity that is over', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), service('work'), end()),
      boundary('late', 'a', on.error(null)),
    );
    given(model)
      .when(startInstance(), completeTask('a'), throwJobError('work', 'E1'))
      .then(incident('work', 'errorNotCaught', 'entering'));
  });
});
