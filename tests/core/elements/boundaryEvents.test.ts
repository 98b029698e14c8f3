import {
  completeJob,
  completeTask,
  fireTimer,
  receiveMessage,
  receiveSignal,
  setVariables,
  startInstance,
  throwJobError,
} from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  end,
  exclusive,
  on,
  parallel,
  script,
  sequence,
  service,
  start,
  sub,
  times,
  user,
} from '../../support/coreModel.ts';
import { MORNING, cancelled, completed, entered, fact, given } from '../../support/coreScenario.ts';
import type { Piece } from '../../support/model.ts';
import { element, path, processOf, set } from '../../support/model.ts';

const watched = (event: Piece, host: Piece = user('work')) =>
  processOf(
    'p',
    sequence(start(), host, user('after'), end()),
    event,
    sequence(event.id, user('handle'), end('handled')),
  );

const triggers = [
  ['message', on.message('Stop'), receiveMessage('event', { why: 1 })],
  ['timer', on.timer('PT1H'), fireTimer('event')],
  ['signal', on.signal('stop'), receiveSignal('stop', { why: 1 })],
  ['conditional', on.condition('why = 1'), setVariables({ why: 1 })],
] as const;

describe('interrupting boundary event', () => {
  test.each(triggers)('with a %s trigger ends its activity and goes on by its own flow', (_type, trigger, ask) => {
    given(watched(boundary('event', 'work', trigger)))
      .when(startInstance())
      .rests('work')
      .when(ask)
      .then(
        fact('waitsWithdrawn'),
        cancelled('work'),
        entered('event', { occurred: true }),
        completed('event'),
        entered('handle'),
      )
      .never(completed('work'))
      .rests('handle')
      .when(completeTask('handle'))
      .completes();
  });

  test.each(triggers)('with a %s trigger is withdrawn when its activity completes', (_type, trigger) => {
    const scenario = given(watched(boundary('event', 'work', trigger)))
      .when(startInstance(), completeTask('work'))
      .then(fact('waitsWithdrawn'), completed('work'))
      .rests('after');
    expect([...scenario.instance.waits.values()].map(({ element: at }) => at)).toEqual(['after']);
  });

  test('takes down everything inside a sub-process, innermost first', () => {
    const host = sub(
      'work',
      {},
      sequence(start('begin'), sub('deep', {}, sequence(start('begin2'), user('a')))),
      user('b'),
    );
    given(watched(boundary('event', 'work', on.message('Stop')), host))
      .when(startInstance(), receiveMessage('event'))
      .then(cancelled('a'), cancelled('deep'), cancelled('work'), entered('event'))
      .rests('handle');
  });

  test('hands its payload on around the activity', () => {
    given(watched(boundary('event', 'work', on.message('Stop'))))
      .when(startInstance(), receiveMessage('event', { why: 'x' }))
      .knows({ why: 'x' });
  });

  test('maps its payload by its outputs', () => {
    const event = boundary('event', 'work', on.message('Stop'), { outputs: [set('reason', 'upper case(why)')] });
    given(watched(event))
      .when(startInstance(), receiveMessage('event', { why: 'x' }))
      .knows({ reason: 'X' });
  });

  test('does not act any more in the command that ends its activity', () => {
    given(watched(boundary('event', 'work', on.condition('done'))))
      .when(startInstance(), completeTask('work', { done: true }))
      .never(entered('event'))
      .rests('after');
  });

  test('of several only the first to happen acts', () => {
    const model = processOf(
      'p',
      sequence(start(), user('work'), end()),
      ...[boundary('one', 'work', on.signal('stop')), boundary('two', 'work', on.signal('stop'))],
      sequence('one', user('a')),
      sequence('two', user('b')),
    );
    given(model).when(startInstance(), receiveSignal('stop')).never(entered('two')).rests('a');
  });

  test('belongs to the whole of a multi-instance: one subscription, which ends all instances', () => {
    const scenario = given(watched(boundary('event', 'work', on.timer('PT1H')), user('work', times('3'))))
      .when(startInstance())
      .rests('work', 'work', 'work');
    expect(scenario.facts.filter(({ type }) => type === 'timerScheduled')).toHaveLength(1);
    scenario
      .when(completeTask('work'), fireTimer('event'))
      .then(cancelled('work'), cancelled('work'), cancelled('work'), entered('event'))
      .rests('handle');
  });

  test('is not started anew for each repetition of a loop', () => {
    const scenario = given(
      watched(boundary('event', 'work', on.timer('PT1H')), user('work', times('3', { sequential: true }))),
    ).when(startInstance(), completeTask('work'), completeTask('work'));
    expect(scenario.facts.filter(({ type }) => type === 'timerScheduled')).toHaveLength(1);
    expect([...scenario.instance.waits.values()]).toContainEqual(
      expect.objectContaining({ type: 'timer', dueAt: MORNING + 3_600_000 }),
    );
  });

  test('catches an error of a job and of nothing beside', () => {
    given(watched(boundary('event', 'work', on.error('E1')), service('work')))
      .when(startInstance(), throwJobError('work', 'E1', { part: 7 }))
      .then(fact('jobEnded'), fact('errorThrown', { code: 'E1' }), cancelled('work'), entered('event'))
      .rests('handle')
      .knows({ part: 7 });
  });
});

describe('non-interrupting boundary event', () => {
  test.each(triggers)('with a %s trigger leaves its activity running', (_type, trigger, ask) => {
    given(watched(beside('event', 'work', trigger)))
      .when(startInstance(), ask)
      .then(entered('event', { occurred: true }), completed('event'))
      .never(cancelled('work'))
      .rests('handle', 'work')
      .when(completeTask('work'), completeTask('after'))
      .rests('handle')
      .when(completeTask('handle'))
      .completes();
  });

  test.each([
    ['message', on.message('Stop'), receiveMessage('event')],
    ['signal', on.signal('stop'), receiveSignal('stop')],
  ] as const)('with a %s trigger happens as often as it is told', (_type, trigger, ask) => {
    given(watched(beside('event', 'work', trigger)))
      .when(startInstance(), ask, ask, ask)
      .rests('handle', 'handle', 'handle', 'work');
  });

  test('with a timer of one date or duration happens once', () => {
    const scenario = given(watched(beside('event', 'work', on.timer('PT1H'))))
      .when(startInstance(), fireTimer('event'))
      .rests('handle', 'work');
    expect([...scenario.instance.waits.values()].filter(({ type }) => type === 'timer')).toEqual([]);
  });

  test('with a cycle of n happens n times, each a period after the one before', () => {
    const scenario = given(watched(beside('event', 'work', on.timer('R3/PT10M')))).when(startInstance());
    const dueAt = (): readonly number[] =>
      [...scenario.instance.waits.values()].flatMap((wait) => (wait.type === 'timer' ? [wait.dueAt - MORNING] : []));
    expect(dueAt()).toEqual([600_000]);
    scenario.when(fireTimer('event')).then(fact('timerScheduled'), fact('timerFired'), entered('event'));
    expect(dueAt()).toEqual([1_200_000]);
    scenario.when(fireTimer('event'));
    expect(dueAt()).toEqual([1_800_000]);
    scenario.when(fireTimer('event')).never(fact('timerScheduled')).rests('handle', 'handle', 'handle', 'work');
    expect(dueAt()).toEqual([]);
  });

  test('with a condition happens each time it comes to hold, not while it does', () => {
    given(watched(beside('event', 'work', on.condition('level > 3'))))
      .when(startInstance(), setVariables({ level: 4 }))
      .rests('handle', 'work')
      .when(setVariables({ level: 5 }))
      .never(entered('event'))
      .when(setVariables({ level: 1 }))
      .then(fact('conditionTurned', { held: false }))
      .when(setVariables({ level: 9 }))
      .then(fact('conditionMet', { remains: true }))
      .rests('handle', 'handle', 'work');
  });

  test('keeps the scope open although its activity is over', () => {
    const host = sub(
      's',
      {},
      sequence(start('begin'), user('work'), end('done')),
      beside('event', 'work', on.message('M')),
      sequence('event', user('handle')),
    );
    given(processOf('p', sequence(start(), host, user('after'))))
      .when(startInstance(), receiveMessage('event'), completeTask('work'))
      .rests('handle')
      .when(completeTask('handle'))
      .rests('after');
  });

  test('beside an interrupting one goes on when the activity is interrupted', () => {
    const model = processOf(
      'p',
      sequence(start(), user('work')),
      ...[beside('remind', 'work', on.timer('PT1H')), boundary('stop', 'work', on.timer('PT2H')), user('a'), user('b')],
      path('remind', 'a'),
      path('stop', 'b'),
    );
    given(model).when(startInstance(), fireTimer('remind'), fireTimer('stop')).rests('a', 'b');
  });
});

describe('a condition that holds on entry', () => {
  test('interrupts its activity before that begins', () => {
    given(watched(boundary('event', 'work', on.condition('x = 1')), script('work', 'done', 'true')))
      .when(startInstance({ x: 1 }))
      .then(fact('conditionAwaited', { held: true }), fact('conditionMet'), cancelled('work'), entered('event'))
      .rests('handle')
      .knows({ x: 1 });
  });

  test('interrupts a sub-process before its first step, and its later boundary events never listen', () => {
    const host = sub('work', {}, sequence(start('begin'), script('inner', 'ran', 'true'), end('done')));
    const model = watched(boundary('event', 'work', on.condition('x = 1')), host);
    given(model)
      .when(startInstance({ x: 1 }))
      .never(entered('begin'))
      .rests('handle')
      .knows({ x: 1 });
    const twice = processOf(
      'p',
      sequence(start(), user('work')),
      ...[
        boundary('one', 'work', on.condition('x = 1')),
        boundary('two', 'work', on.condition('x > 0')),
        user('a'),
        user('b'),
      ],
      path('one', 'a'),
      path('two', 'b'),
    );
    given(twice)
      .when(startInstance({ x: 1 }))
      .rests('a');
  });

  test.each([
    ['task', element('task', 'work')],
    ['script task', script('work', 'done', 'true')],
    ['user task', user('work')],
  ])('happens beside a %s when it does not interrupt, however short that is', (_kind, host) => {
    given(watched(beside('event', 'work', on.condition('x = 1')), host))
      .when(startInstance({ x: 1 }))
      .then(fact('conditionMet', { remains: true }), entered('event'), completed('event'))
      .rests('handle', host.kind === 'userTask' ? 'work' : 'after');
  });

  test('ends a loop before its first repetition', () => {
    given(watched(boundary('event', 'work', on.condition('x = 1')), user('work', times('2'))))
      .when(startInstance({ x: 1 }))
      .never(fact('loopStarted'))
      .rests('handle');
  });
});

describe('a condition', () => {
  test('is looked at on each change of a variable, wherever it is made', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('work'), end()),
      ...[
        boundary('event', 'work', on.condition('x > 5')),
        user('handle'),
        user('other'),
        script('count', 'x', 'x + 3'),
        exclusive('merge'),
      ],
      path('fork', 'merge', 'other', 'count', 'merge'),
      path('event', 'handle'),
    );
    given(model)
      .when(startInstance({ x: 1 }), completeTask('other'))
      .rests('other', 'work')
      .when(completeTask('other'))
      .then(fact('variablesSet', { variables: { x: 7 } }), fact('conditionMet'), cancelled('work'))
      .rests('handle', 'other');
  });

  test('is seen with the inputs of its own activity once they are mapped', () => {
    given(watched(boundary('event', 'work', on.condition('inner = 3')), user('work', { inputs: [set('inner', '3')] })))
      .when(startInstance())
      .rests('handle');
  });

  test('takes a missing variable for one that does not hold', () => {
    given(watched(boundary('event', 'work', on.condition('missing'))))
      .when(startInstance())
      .rests('work');
  });
});

test('a job that completes in time withdraws its deadline', () => {
  given(watched(boundary('event', 'work', on.timer('PT1H')), service('work')))
    .when(startInstance(), completeJob('work'))
    .asks({ type: 'withdraw', keys: [expect.stringMatching(/^wait-/)] })
    .rests('after');
});
