import {
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  resolveIncident,
  setVariables,
  startInstance,
} from '../support/coreCommands.ts';
import {
  boundary,
  catching,
  end,
  exclusive,
  forEach,
  on,
  parallel,
  script,
  sequence,
  service,
  start,
  sub,
  throwing,
  user,
} from '../support/coreModel.ts';
import { cancelled, entered, fact, given, incident } from '../support/coreScenario.ts';
import { otherwise, path, processOf, set, when } from '../support/model.ts';

describe('an incident', () => {
  test('holds up its own token and no other', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), script('bad', 'x', 'date(y)'), user('next')),
      user('b'),
      path('fork', 'b'),
    );
    given(model)
      .when(startInstance({ y: 'x' }))
      .rests('b', 'bad!')
      .when(completeTask('b'))
      .rests('bad!')
      .when(resolveIncident('bad', { y: '2026-01-01' }))
      .rests('next');
  });

  test('tells where, in which stage, why, and when', () => {
    const scenario = given(processOf('p', sequence(start(), script('bad', 'x', 'date(y)')))).when(
      startInstance({ y: 'x' }),
    );
    expect([...scenario.instance.incidents.values()]).toEqual([
      {
        id: expect.any(Number),
        visit: expect.any(Number),
        element: 'bad',
        stage: 'entering',
        wait: null,
        code: 'expressionFailed',
        message: expect.stringContaining('date(y)'),
        raisedAt: Date.UTC(2026, 0, 5, 9),
      },
    ]);
  });

  test('while leaving is retried without doing the work again', () => {
    given(processOf('p', sequence(start(), service('a', { outputs: [set('day', 'date(x)')] }), user('b'))))
      .when(startInstance(), completeJob('a', { x: 1 }))
      .then(incident('a', 'expressionFailed', 'leaving'))
      .when(resolveIncident('a', { x: '2026-01-01' }))
      .never(fact('jobCreated'))
      .rests('b');
  });

  test('while choosing is retried by choosing again', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a')),
      ...[user('b'), user('c')],
      when('x = 1', 'a', 'b'),
      when('x = 2', 'a', 'c'),
    );
    given(model)
      .when(startInstance(), completeTask('a', { x: 3 }))
      .then(incident('a', 'noFlowChosen', 'choosing'))
      .rests('a!')
      .when(resolveIncident('a', { x: 2 }))
      .never(fact('taskCreated', { element: 'a' }))
      .then(fact('incidentResolved', { stage: 'choosing', how: 'retried' }))
      .rests('c');
  });

  test('while choosing names a condition that is no boolean', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a')),
      ...[user('b'), user('c')],
      when('x', 'a', 'b'),
      otherwise('a', 'c'),
    );
    given(model)
      .when(startInstance(), completeTask('a', { x: 'yes' }))
      .then(incident('a', 'conditionNotBoolean', 'choosing'))
      .rests('a!');
  });

  test('sets new values where the variables are declared', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', { inputs: [set('y', '"x"')] }, ...sequence(start('begin'), script('bad', 'x', 'date(y)'))),
        user('after'),
      ),
    );
    given(model)
      .when(startInstance({ y: 1 }), resolveIncident('bad', { y: '2026-01-01', z: 2 }))
      .rests('after')
      .knows({ y: 1, z: 2, x: '2026-01-01' });
  });

  test('is over when its activity is interrupted', () => {
    const model = processOf(
      'p',
      sequence(start(), service('a'), end()),
      boundary('late', 'a', on.timer('PT1H')),
      sequence('late', user('b')),
    );
    const scenario = given(model)
      .when(startInstance(), failJob('a', { retry: false }), fireTimer('late'))
      .then(fact('incidentResolved', { how: 'cancelled', stage: 'job' }), cancelled('a'))
      .rests('b');
    expect(scenario.instance.incidents.size).toBe(0);
  });

  test('does not outlive a retry that interrupts its own activity', () => {
    const model = processOf(
      'p',
      sequence(start(), service('a'), end()),
      boundary('stop', 'a', on.condition('x = 1')),
      sequence('stop', user('b')),
    );
    given(model)
      .when(startInstance(), failJob('a', { retry: false }), resolveIncident('a', { x: 1 }))
      .never(fact('jobRetried'))
      .rests('b');
  });

  test('of one instance of a multi-instance holds up only that one', () => {
    given(
      processOf(
        'p',
        sequence(start(), script('each', 'last', 'date(item)', forEach('["2026-01-01", "never"]')), user('after')),
      ),
    )
      .when(startInstance())
      .rests('each!')
      .when(resolveIncident('each', { item: '2026-02-02' }))
      .rests('after')
      .knows({ last: '2026-02-02' });
  });

  test('of a throw is retried by throwing', () => {
    given(
      processOf(
        'p',
        sequence(start(), throwing('tell', on.message('M', null, [set('day', 'date(x)')])), user('after')),
      ),
    )
      .when(startInstance())
      .rests('after');
    given(processOf('p', sequence(start(), throwing('tell', on.signal('S', [set('day', 'date(x)')])), user('after'))))
      .when(startInstance({ x: 1 }))
      .then(incident('tell', 'expressionFailed', 'entering'))
      .never(fact('signalThrown'))
      .when(resolveIncident('tell', { x: '2026-01-01' }))
      .then(fact('signalThrown', { variables: { day: '2026-01-01' } }))
      .rests('after');
  });

  test('of an activity with events at its boundary keeps them listening, once each', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', { inputs: [set('day', 'date(x)')] }), end()),
      boundary('late', 'a', on.timer('PT1H')),
    );
    const scenario = given(model)
      .when(startInstance({ x: 1 }))
      .rests('a!')
      .when(resolveIncident('a', { x: '2026-01-01' }))
      .never(fact('timerScheduled'))
      .rests('a');
    expect([...scenario.instance.waits.values()].map(({ type }) => type).sort()).toEqual(['task', 'timer']);
  });

  test('of an activity with events at its boundary may be ended by them', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', { inputs: [set('day', 'date(x)')] }), end()),
      boundary('late', 'a', on.timer('PT1H')),
    );
    given(model)
      .when(startInstance({ x: 1 }), fireTimer('late'))
      .then(fact('incidentResolved', { how: 'cancelled' }), cancelled('a'), entered('late'))
      .completes();
  });

  test('of a sub-process that cannot begin is retried as a whole', () => {
    const inside = sequence(start('begin'), catching('wait', on.condition('go')), end('done'));
    given(processOf('p', sequence(start(), sub('s', { inputs: [set('day', 'date(x)')] }, ...inside), user('after'))))
      .when(startInstance({ x: 1 }))
      .never(entered('begin'))
      .rests('s!')
      .when(resolveIncident('s', { x: '2026-01-01' }))
      .rests('wait')
      .when(setVariables({ go: true }))
      .rests('after');
  });

  test('of a gateway between others is entered once', () => {
    const model = processOf('p', sequence(start(), exclusive('split')), user('a'), when('x', 'split', 'a'));
    given(model)
      .when(startInstance(), resolveIncident('split'), resolveIncident('split', { x: true }))
      .rests('a');
  });
});
