import {
  completeTask,
  receiveSignal,
  resolveIncident,
  setVariables,
  startInstance,
  throwJobError,
} from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  catching,
  end,
  eventSub,
  eventSubBeside,
  on,
  parallel,
  script,
  sequence,
  service,
  start,
  sub,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { declaring, path, processOf } from '../../support/model.ts';

describe('a conditional catch event', () => {
  const waiting = processOf('p', sequence(start(), catching('wait', on.condition('x > 5')), user('after'), end()));

  test('waits until its condition holds', () => {
    given(waiting)
      .when(startInstance())
      .then(fact('conditionAwaited', { held: false }))
      .rests('wait')
      .when(setVariables({ x: 5 }))
      .rests('wait')
      .when(setVariables({ x: 6 }))
      .then(fact('variablesSet'), fact('conditionMet', { element: 'wait', remains: false }), completed('wait'))
      .rests('after');
  });

  test('passes at once when its condition holds already', () => {
    given(waiting)
      .when(startInstance({ x: 6 }))
      .then(fact('conditionAwaited', { held: true }), fact('conditionMet'), completed('wait'))
      .rests('after');
  });

  test('is not looked at without a change of variables', () => {
    given(
      processOf(
        'p',
        sequence(
          start(),
          parallel('fork'),
          catching('wait', on.condition('now() > date and time("2026-01-05T10:00:00Z")')),
        ),
        user('a'),
        path('fork', 'a'),
      ),
    )
      .when(startInstance())
      .when(completeTask('a'))
      .never(fact('conditionMet'))
      .rests('wait');
  });

  test('that cannot be evaluated on entry is an incident, and a retry looks again', () => {
    given(waiting)
      .when(startInstance({ x: [1] }))
      .then(incident('wait', expect.any(String), 'entering'))
      .rests('wait!')
      .when(resolveIncident('wait', { x: 1 }))
      .rests('wait')
      .when(setVariables({ x: 9 }))
      .rests('after');
  });
});

describe('a condition', () => {
  test('is looked at on each change, though the next change comes in the same command', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('first'), catching('wait', on.condition('x = 1')), user('seen')),
      ...[user('go'), parallel('fork'), script('up', 'x', '1'), script('down', 'x', '0')],
      path('first', 'go', 'fork', 'up'),
      path('fork', 'down'),
    );
    given(model).when(startInstance(), completeTask('go')).rests('seen').knows({ x: 0 });
  });

  test('acts before the next step after the change', () => {
    const model = processOf(
      'p',
      sequence(start(), script('a', 'x', '1'), script('b', 'y', '1'), user('c')),
      eventSub('rescue', on.condition('x = 1'), sequence('rescue.start', user('mend'))),
    );
    given(model)
      .when(startInstance())
      .then(completed('a'), entered('rescue'))
      .never(entered('b'))
      .rests('mend')
      .knows({ x: 1 });
  });

  test('sees what its scope declares', () => {
    const inside = [
      declaring('level', '0'),
      ...sequence(start('begin'), user('a')),
      eventSubBeside('alarm', on.condition('level > 3'), sequence('alarm.start', user('react'))),
    ];
    given(processOf('p', sequence(start(), sub('s', {}, ...inside), end())))
      .when(startInstance({ level: 9 }))
      .rests('a')
      .when(completeTask('a', { level: 4 }))
      .then(entered('alarm'))
      .rests('react');
  });

  const guarded = processOf(
    'p',
    sequence(start(), sub('s', {}, sequence(start('begin'), user('a'), user('b'), end('done'))), user('after')),
    ...[boundary('stop', 's', on.condition('x > 5')), user('stopped')],
    path('stop', 'stopped'),
  );

  test('that the answer of a task inside meets interrupts before the next step, though the task is done', () => {
    given(guarded)
      .when(startInstance(), completeTask('a', { x: 6 }))
      .then(completed('a'), fact('conditionMet'), cancelled('s'))
      .never(entered('b'))
      .rests('stopped');
    given(guarded)
      .when(startInstance(), completeTask('a'), completeTask('b', { x: 6 }))
      .rests('stopped');
  });

  test('that cannot be evaluated any more is an incident where it is waited for, which goes on with what it does', () => {
    const scenario = given(guarded)
      .when(startInstance(), setVariables({ x: 'a lot' }))
      .then(incident('s', expect.any(String), 'entering'))
      .rests('a', 's!')
      .when(setVariables({ x: 'still' }))
      .never(fact('incidentRaised'))
      .when(completeTask('a'))
      .rests('b', 's!');
    expect(scenario.instance.incidents.size).toBe(1);
  });

  test('that can be evaluated again after a retry does not begin its activity twice', () => {
    given(guarded)
      .when(startInstance(), setVariables({ x: 'a lot' }))
      .when(resolveIncident('s', { x: 3 }))
      .never(entered('begin'))
      .rests('a')
      .when(setVariables({ x: 6 }))
      .rests('stopped');
  });

  test('that holds after a retry acts', () => {
    given(guarded)
      .when(startInstance(), setVariables({ x: 'a lot' }), resolveIncident('s', { x: 6 }))
      .then(fact('conditionMet'), cancelled('s'))
      .rests('stopped');
  });

  test('that still fails after a retry is an incident again, once', () => {
    const scenario = given(guarded)
      .when(startInstance(), setVariables({ x: 'a lot' }), resolveIncident('s'))
      .rests('a', 's!');
    expect(scenario.instance.incidents.size).toBe(1);
  });

  test('that cannot be evaluated does not keep its scope from completing when it is mended too late', () => {
    given(guarded)
      .when(startInstance(), setVariables({ x: 'a lot' }), completeTask('a'), completeTask('b'))
      .rests('s!')
      .when(resolveIncident('s', { x: 1 }))
      .then(completed('s'))
      .rests('after');
  });

  test('that cannot be evaluated leaves the incident of a job as it is', () => {
    const model = processOf('p', sequence(start(), service('a'), end()), beside('event', 'a', on.condition('x > 5')));
    given(model)
      .when(startInstance(), throwJobError('a', 'E1'))
      .then(incident('a', 'errorNotCaught', 'entering'))
      .when(setVariables({ x: 'a lot' }))
      .never(fact('incidentRaised'), fact('incidentResolved'))
      .rests('a!')
      .when(resolveIncident('a', { x: 1 }))
      .then(fact('jobCreated'))
      .rests('a');
  });

  test('of a user task that cannot be evaluated leaves the task with whoever has it', () => {
    const model = processOf('p', sequence(start(), user('a'), end()), beside('event', 'a', on.condition('x > 5')));
    given(model)
      .when(startInstance(), setVariables({ x: 'a lot' }))
      .when(resolveIncident('a', { x: 1 }))
      .never(fact('taskCreated'), fact('waitsWithdrawn'))
      .rests('a')
      .when(setVariables({ x: 'a lot' }), completeTask('a'))
      .then(fact('incidentResolved', { how: 'cancelled' }))
      .completes();
  });

  test('that cannot be evaluated is forgotten when another event takes its scope over', () => {
    const inside = [
      ...sequence(start('begin'), user('a')),
      eventSub('rescue', on.signal('stop'), sequence('rescue.start', user('mend'))),
      eventSub('other', on.condition('x > 5'), sequence('other.start', user('b'))),
    ];
    given(processOf('p', sequence(start(), sub('s', {}, ...inside), user('after'))))
      .when(startInstance(), setVariables({ x: 'a lot' }))
      .rests('a', 's!')
      .when(receiveSignal('stop'))
      .rests('mend')
      .when(completeTask('mend'))
      .rests('after');
  });
});
