import {
  completeJob,
  completeTask,
  receiveMessage,
  resolveIncident,
  setVariables,
  startInstance,
} from '../support/coreCommands.ts';
import {
  boundary,
  catching,
  end,
  forEach,
  on,
  script,
  sequence,
  service,
  start,
  sub,
  throwing,
  user,
} from '../support/coreModel.ts';
import { MORNING, fact, given, incident } from '../support/coreScenario.ts';
import type { Piece } from '../support/model.ts';
import { declaring, processOf, set } from '../support/model.ts';

const around = (...steps: Piece[]) => processOf('p', sequence(start(), ...steps, end()));

describe('a variable', () => {
  test('is set where it is declared, seen from the inside out', () => {
    const inner = sub(
      'inner',
      { inputs: [set('x', '1')] },
      ...sequence(
        start('begin2'),
        script('a', 'x', 'x + 1'),
        script('b', 'y', 'y + 1'),
        user('wait', { outputs: [set('seen', 'x')] }),
      ),
    );
    given(
      around(
        sub(
          'outer',
          { inputs: [set('y', '10')] },
          ...sequence(start('begin'), inner, user('wait2', { outputs: [set('seenY', 'y')] })),
        ),
      ),
    )
      .when(startInstance({ x: 100, y: 200 }), completeTask('wait'), completeTask('wait2'))
      .completes()
      .knows({ x: 100, y: 200, seen: 2, seenY: 11 });
  });

  test('that nobody declares becomes the process’s own', () => {
    given(around(sub('s', {}, script('a', 'x', '1'))))
      .when(startInstance())
      .knows({ x: 1 });
  });

  test('of the process is set from outside', () => {
    given(around(user('a')))
      .when(startInstance({ x: 1 }))
      .when(setVariables({ x: 2, y: [1, { z: null }] }))
      .then(fact('variablesSet', { variables: { x: 2, y: [1, { z: null }] } }))
      .knows({ x: 2, y: [1, { z: null }] });
  });

  test('declared in a scope is gone with it', () => {
    given(
      around(
        sub('s', {}, declaring('x', '1'), ...sequence(start('begin'), user('a'))),
        script('b', 'seen', 'x'),
        user('c'),
      ),
    )
      .when(startInstance(), completeTask('a', { x: 5 }))
      .rests('c')
      .knows({ seen: null });
  });

  test('declared in a scope is anew each time the scope is entered', () => {
    const inside = [
      declaring('log', '[]'),
      ...sequence(start('begin'), script('a', 'log', 'append(log, item)'), script('b', 'all', 'append(all, log)')),
    ];
    given(around(sub('s', forEach('[1, 2]', { sequential: true }), ...inside)))
      .when(startInstance({ all: [] }))
      .completes()
      .knows({ all: [[1], [2]] });
  });
});

describe('input mappings', () => {
  test('are evaluated around the activity and set within it', () => {
    const scenario = given(around(user('a', { inputs: [set('x', 'x + 1'), set('part', '"pump"')] }), user('b')))
      .when(startInstance({ x: 1 }))
      .then(fact('variablesSet', { variables: { x: 2, part: 'pump' } }), fact('taskCreated'))
      .knows({ x: 1 });
    scenario.when(completeTask('a', { part: 'valve' })).knows({ x: 1, part: 'valve' });
  });

  test('see those before them', () => {
    given(
      around(service('a', { inputs: [set('one', '1'), set('two', 'one + 1')], outputs: [set('seen', 'one + two')] })),
    )
      .when(startInstance(), completeJob('a'))
      .knows({ seen: 3 });
  });

  test('that fail are an incident before the activity begins', () => {
    given(around(user('a', { inputs: [set('x', 'date(y)')] })))
      .when(startInstance({ y: 1 }))
      .then(incident('a', 'expressionFailed', 'entering'))
      .never(fact('taskCreated'))
      .rests('a!')
      .when(resolveIncident('a', { y: '2026-01-01' }))
      .then(fact('variablesSet'), fact('taskCreated'))
      .rests('a');
  });
});

describe('output mappings', () => {
  test('take nothing but what they name', () => {
    given(around(user('a', { outputs: [set('sum', 'x + y')] })))
      .when(startInstance({ y: 1 }), completeTask('a', { x: 2 }))
      .completes()
      .knows({ y: 1, sum: 3 });
  });

  test('that are none keep the whole answer inside', () => {
    given(around(user('a', { outputs: [] })))
      .when(startInstance(), completeTask('a', { x: 2 }))
      .completes()
      .knows({});
  });

  test('see those before them', () => {
    given(around(user('a', { outputs: [set('one', 'x'), set('two', 'one + 1')] })))
      .when(startInstance(), completeTask('a', { x: 1 }))
      .knows({ one: 1, two: 2 });
  });

  test('see the inputs', () => {
    given(around(user('a', { inputs: [set('base', '10')], outputs: [set('sum', 'base + x')] })))
      .when(startInstance(), completeTask('a', { x: 1 }))
      .knows({ sum: 11 });
  });

  test('that fail are an incident, and a retry maps the answer that was given', () => {
    given(around(user('a', { outputs: [set('day', 'date(x)')] }), user('b')))
      .when(startInstance(), completeTask('a', { x: 'someday', y: 1 }))
      .then(fact('taskCompleted'), incident('a', 'expressionFailed', 'leaving'))
      .rests('a!')
      .when(resolveIncident('a', { x: '2026-01-05' }))
      .then(fact('incidentResolved'), fact('variablesSet', { variables: { day: '2026-01-05' } }))
      .rests('b');
  });

  test('of a catch event choose from its payload', () => {
    given(around(catching('wait', on.message('M'), { outputs: [set('sum', 'x + 1')] }), user('b')))
      .when(startInstance(), receiveMessage('wait', { x: 1, y: 2 }))
      .rests('b')
      .knows({ sum: 2 });
  });

  test('of a boundary event that fail are an incident there', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), end()),
      boundary('stop', 'a', on.message('M'), { outputs: [set('day', 'date(x)')] }),
      sequence('stop', user('b')),
    );
    given(model)
      .when(startInstance(), receiveMessage('stop', { x: 'someday' }))
      .then(incident('stop', 'expressionFailed', 'leaving'))
      .rests('stop!')
      .when(resolveIncident('stop', { x: '2026-01-05' }))
      .rests('b');
  });
});

describe('expressions', () => {
  test('may ask about their own instance', () => {
    const model = around(
      script(
        'a',
        'seen',
        '[processInstance.id, processInstance.businessKey, processInstance.startedBy, processInstance.startedAt]',
      ),
    );
    given(model, { at: MORNING })
      .when(startInstance({}, { businessKey: 'case-7' }))
      .knows({ seen: ['0199d1a0-0000-7000-8000-000000000001', 'case-7', 'ann', '2026-01-05T09:00:00.000Z'] });
  });

  test('see a variable of that name before their own instance', () => {
    given(around(script('a', 'seen', 'processInstance')))
      .when(startInstance({ processInstance: 3 }))
      .knows({ processInstance: 3, seen: 3 });
  });

  test('know the instant of the command', () => {
    given(around(script('a', 'seen', 'string(now())')))
      .when(startInstance())
      .knows({ seen: expect.stringContaining('2026-01-05T09:00:00') });
  });

  test('of a throw are seen from where it is thrown', () => {
    given(around(sub('s', { inputs: [set('x', '5')] }, throwing('tell', on.message('M', 'x', [set('y', 'x + 1')])))))
      .when(startInstance({ x: 1 }))
      .asks({ type: 'publishMessage', correlationKey: '5', variables: { y: 6 } });
  });
});
