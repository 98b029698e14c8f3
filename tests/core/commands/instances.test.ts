import { VARIABLES_LENGTH_MAX, VARIABLE_NAMES_MAX } from '../../../engine/core/bounds.ts';
import { advance } from '../../../engine/core/advance.ts';
import type { Command } from '../../../engine/core/commands/command.ts';
import type { Variables } from '../../../engine/core/expressions.ts';
import { incidentId, waitId } from '../../../engine/core/identifiers.ts';
import {
  INSTANCE,
  as,
  cancelInstance,
  claimTask,
  completeTask,
  receiveSignal,
  resolveIncident,
  say,
  setVariables,
  startInstance,
} from '../../support/coreCommands.ts';
import {
  call,
  catching,
  end,
  eventSub,
  exclusive,
  on,
  parallel,
  sequence,
  service,
  start,
  sub,
  times,
  user,
} from '../../support/coreModel.ts';
import { MORNING, cancelled, fact, given } from '../../support/coreScenario.ts';
import { declaring, path, processOf, when } from '../../support/model.ts';

const simple = processOf('p', sequence(start(), user('a'), end()));

const everyCommand: readonly Command[] = [
  { type: 'cancelInstance', reason: 'r' },
  { type: 'setVariables', variables: {} },
  { type: 'claimTask', task: waitId(1), user: 'u' },
  { type: 'releaseTask', task: waitId(1) },
  { type: 'assignTask', task: waitId(1), assignee: null, role: null, unit: null },
  { type: 'completeTask', task: waitId(1), variables: {} },
  { type: 'completeJob', job: waitId(1), variables: {} },
  { type: 'failJob', job: waitId(1), message: 'm', retry: true, retryInMs: null },
  { type: 'throwJobError', job: waitId(1), code: 'E', message: 'm', variables: {} },
  { type: 'fireTimer', timer: waitId(1) },
  { type: 'receiveMessage', wait: waitId(1), messageId: 'm', variables: {} },
  { type: 'receiveSignal', name: 's', variables: {} },
  { type: 'completeCall', call: waitId(1), variables: {} },
  { type: 'throwInCall', call: waitId(1), thrown: 'error', code: 'E', message: 'm', variables: {} },
  { type: 'failCall', call: waitId(1), message: 'm' },
  { type: 'resolveIncident', incident: incidentId(1), variables: {} },
];

describe('an instance', () => {
  test('remembers who started it, when, and by what', () => {
    const { instance } = given(simple).when(as('bob', startInstance({ x: 1 }, { businessKey: 'case-1' })));
    expect(instance).toMatchObject({
      id: INSTANCE,
      definition: 'definition-1',
      process: 'p',
      caller: null,
      businessKey: 'case-1',
      startedAt: MORNING,
      startedBy: 'bob',
      status: 'running',
    });
  });

  test.each(everyCommand)('that is not there refuses to $type', (command) => {
    given(simple).refuses(say(command), 'unknownInstance');
  });

  test.each(everyCommand)('that has completed refuses to $type', (command) => {
    given(simple)
      .when(startInstance(), completeTask('a'))
      .completes()
      .refuses(say(command), 'instanceNotRunning', 'completed');
  });

  test.each(everyCommand)('that was cancelled refuses to $type', (command) => {
    given(simple).when(startInstance(), cancelInstance()).refuses(say(command), 'instanceNotRunning', 'cancelled');
  });

  test('numbers what it does from its own count, so that doing it again gives the same numbers', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), end()),
      service('b', times('2')),
      path('fork', 'b'),
    );
    const facts = (): string => JSON.stringify(given(model).when(startInstance(), completeTask('a')).journal);
    expect(facts()).toBe(facts());
    const ids = [
      ...given(model).when(startInstance()).instance.visits.keys(),
      ...given(model).when(startInstance()).instance.waits.keys(),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('cancelling an instance', () => {
  test('ends all that runs in it, withdraws all it waits for and closes its incidents', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), parallel('join'), end()),
      ...[service('b', times('2')), call('c'), exclusive('d'), sub('s', {}, catching('e', on.timer('PT1H')))],
      ...[user('f'), ...path('fork', 'f', 'join')],
      path('fork', 'b'),
      path('fork', 'c'),
      path('fork', 'd'),
      path('fork', 's'),
      when('false', 'd', 'a'),
    );
    given(model)
      .when(startInstance(), completeTask('f'))
      .rests('a', 'b', 'b', 'c', 'd!', 'e', 'f>join')
      .when(cancelInstance('withdrawn by the customer'))
      .then(
        fact('cancellationAsked', { reason: 'withdrawn by the customer' }),
        cancelled('a'),
        fact('tokensDropped'),
        fact('instanceCancelled', { reason: 'withdrawn by the customer' }),
      )
      .asks({ type: 'cancelCalled' })
      .rests();
  });

  test('ends what listens for the whole of it, and an incident of its own', () => {
    const model = processOf(
      'p',
      ...[declaring('x', 'date(y)'), ...sequence(start(), user('a'), end())],
      eventSub('rescue', on.message('M'), sequence('rescue.start', user('b'))),
    );
    given(model)
      .when(startInstance({ y: '2026-01-01' }))
      .when(cancelInstance())
      .then(fact('waitsWithdrawn', { waits: [{ waitType: 'message' }] }))
      .rests();
    given(model)
      .when(startInstance({ y: 1 }))
      .rests('a', 'p!')
      .when(cancelInstance())
      .then(fact('incidentResolved', { how: 'cancelled' }))
      .rests();
  });

  test('leaves its variables for whoever looks at it later', () => {
    given(simple)
      .when(startInstance({ x: 1 }), cancelInstance())
      .knows({ x: 1 });
  });
});

describe('variables', () => {
  const long = 'x'.repeat(VARIABLES_LENGTH_MAX - '{"a":""}'.length);
  const many = (count: number): Variables =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, index]));
  const taking: readonly [string, (variables: Variables) => ReturnType<typeof say>][] = [
    ['setVariables', setVariables],
    ['completeTask', (variables) => completeTask('a', variables)],
    ['receiveSignal', (variables) => receiveSignal('s', variables)],
  ];

  test.each(taking)('at the bound are taken by %s', (_type, ask) => {
    given(simple).when(startInstance(), ask({ a: long }));
    given(simple).when(startInstance(), ask(many(VARIABLE_NAMES_MAX)));
  });

  test.each(taking)('beyond the bound are refused by %s', (_type, ask) => {
    given(simple)
      .when(startInstance())
      .refuses(ask({ a: `${long}x` }), 'invalidVariables', String(VARIABLES_LENGTH_MAX))
      .refuses(ask(many(VARIABLE_NAMES_MAX + 1)), 'invalidVariables', String(VARIABLE_NAMES_MAX));
  });

  test('beyond the bound, or by another name, start nothing', () => {
    given(simple)
      .refuses(startInstance({ a: `${long}x` }), 'invalidVariables')
      .refuses(startInstance({ 'no name': 1 }), 'invalidVariables')
      .when(startInstance({ a: long }));
  });

  test.each(['x', 'ü1', '_x', 'a_b', '客户'])('may be named %s', (name) => {
    given(simple)
      .when(startInstance({ [name]: 1 }))
      .knows({ [name]: 1 });
  });

  test.each(['', '1x', 'a b', 'a.b', 'a+b', 'x!', 'constructor', 'prototype', ' x', 'x\n'])(
    'may not be named "%s"',
    (name) => {
      given(simple).refuses(startInstance({ [name]: 1 }), 'invalidVariables');
    },
  );

  test('may not be named __proto__', () => {
    const variables = JSON.parse('{"__proto__": {"polluted": true}}') as Variables;
    given(simple).refuses(startInstance(variables), 'invalidVariables', '__proto__');
  });
});

describe('resolving an incident', () => {
  test('that is not there is refused', () => {
    const scenario = given(
      processOf('p', sequence(start(), exclusive('split')), user('a'), when('x', 'split', 'a')),
    ).when(startInstance());
    const [incident] = [...scenario.instance.incidents.keys()];
    scenario
      .refuses(say({ type: 'resolveIncident', incident: incidentId(99), variables: {} }), 'unknownIncident', '99')
      .refuses(resolveIncident('split', { '': 1 }), 'invalidVariables')
      .when(resolveIncident('split', { x: true }))
      .refuses(say({ type: 'resolveIncident', incident: incident!, variables: {} }), 'unknownIncident');
  });
});

describe('a call that is not there', () => {
  const commands: readonly Command[] = [
    { type: 'completeCall', call: waitId(99), variables: {} },
    { type: 'throwInCall', call: waitId(99), thrown: 'error', code: 'E', message: 'm', variables: {} },
    { type: 'throwInCall', call: waitId(99), thrown: 'escalation', code: 'E', message: 'm', variables: {} },
    { type: 'failCall', call: waitId(99), message: 'm' },
  ];

  test.each(commands)('refuses $type', (command) => {
    given(simple).when(startInstance(), claimTask('a', 'bob')).refuses(say(command), 'unknownCall', '99');
  });
});

test('an invariant that is broken is no refusal: it is thrown', () => {
  const broken = () => {
    const scenario = given(simple).when(startInstance());
    const { instance } = scenario;
    instance.visits.clear();
    return advance(
      instance,
      { type: 'setVariables', variables: { x: 1 } },
      {
        model: simple,
        now: 0,
        by: 'x',
        evaluate: () => ({ ok: true, value: null }),
        decide: () => ({ ok: true, value: null }),
      },
    );
  };
  expect(broken).toThrow(/open visit 0/);
});
