import type { Assignment } from '../../../engine/core/model/activity.ts';
import type { Decide } from '../../../engine/core/step.ts';
import { as, completeJob, completeTask, receiveMessage, startInstance } from '../../support/coreCommands.ts';
import { boundary, end, on, script, sequence, service, start, times, user } from '../../support/coreModel.ts';
import { MORNING, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import type { Piece } from '../../support/model.ts';
import { element, processOf, set } from '../../support/model.ts';

const anybody: Assignment = {
  role: null,
  unit: null,
  assignee: null,
  candidates: null,
  exclude: null,
  strategy: 'pool',
};

const around = (task: Piece) => processOf('p', sequence(start(), task, end()));

describe.each(['task', 'manualTask'] as const)('%s', (kind) => {
  test('is over at once, for nobody tells the engine of it', () => {
    given(around(element(kind, 'a')))
      .when(startInstance())
      .then(entered('start'), completed('start'), entered('a'), completed('a'), entered('end'), completed('end'))
      .asksNothing()
      .completes();
  });

  test('maps what is around it in and out', () => {
    given(around(element(kind, 'a', { inputs: [set('inner', 'total + 1')], outputs: [set('result', 'inner * 2')] })))
      .when(startInstance({ total: 4 }))
      .completes()
      .knows({ total: 4, result: 10 });
  });
});

describe('user task', () => {
  test('waits in an inbox until somebody completes it, and hands the answer on', () => {
    given(around(user('a', { form: 'check' })))
      .when(startInstance())
      .then(
        entered('a'),
        fact('taskCreated', { element: 'a', form: 'check', dueAt: null, followUpAt: null, priority: 50 }),
      )
      .rests('a')
      .when(completeTask('a', { approved: true }))
      .then(fact('taskCompleted', { by: 'ann', assignee: null, variables: { approved: true } }), completed('a'))
      .completes()
      .knows({ approved: true });
  });

  test('is told to whom it is offered, and when it is due, by expressions', () => {
    const assignment = {
      role: 'engineer',
      unit: 'branch',
      assignee: null,
      candidates: '["ann", "bob"]',
      exclude: 'applicant',
      strategy: 'leastLoaded',
    } as const;
    given(around(user('a', { assignment, due: '"PT4H"', followUp: '"2026-02-01T08:00:00Z"', priority: 'level * 10' })))
      .when(startInstance({ branch: 'north', applicant: 'eve', level: 7 }))
      .then(
        fact('taskCreated', {
          assignment: { ...assignment, unit: 'north', candidates: ['ann', 'bob'], exclude: ['eve'] },
          dueAt: MORNING + 4 * 3_600_000,
          followUpAt: Date.UTC(2026, 1, 1, 8),
          priority: 70,
        }),
      )
      .asks({ type: 'assignTask', assignment: { role: 'engineer', unit: 'north' } });
  });

  test.each([
    ['a person', { assignee: '"bob"', role: '"r"', unit: '"u"' }],
    ['a group without a unit to look for', { role: 'engineer' }],
    ['nobody', {}],
  ])('asks the organisation nothing when it is given to %s', (_whom, rule) => {
    given(around(user('a', { assignment: { ...anybody, ...rule } })))
      .when(startInstance())
      .asksNothing()
      .rests('a');
  });

  test.each([
    ['role and unit', { role: 'engineer', unit: '"north"' }],
    ['a strategy that chooses', { role: 'engineer', strategy: 'roundRobin' }],
  ] as const)('asks the organisation when the rule has %s', (_what, rule) => {
    given(around(user('a', { assignment: { ...anybody, ...rule } })))
      .when(startInstance())
      .asks({ type: 'assignTask' })
      .rests('a');
  });

  test('may say in its output who completed it and when', () => {
    const outputs = [
      set('checkedBy', 'task.completedBy'),
      set('checkedAt', 'task.completedAt'),
      set('yes', 'approved'),
    ];
    given(around(user('a', { outputs })))
      .when(startInstance(), completeTask('a', { approved: true, remark: 'none' }))
      .knows({ checkedBy: 'ann', checkedAt: '2026-01-05T09:00:00.000Z', yes: true });
  });

  test('is collected with who completed it', () => {
    const loop = times('2', { outputCollection: 'signed', outputItem: 'task.completedBy + ":" + string(approved)' });
    given(around(user('a', loop)))
      .when(
        startInstance(),
        as('bob', completeTask('a', { approved: true }, 1)),
        as('cid', completeTask('a', { approved: false })),
      )
      .knows({ signed: ['cid:false', 'bob:true'] });
  });

  test('notes nothing of who completed it where nobody can ask', () => {
    given(around(user('a')))
      .when(startInstance(), completeTask('a'))
      .never(fact('variablesSet'));
  });

  test.each<[string, { assignment?: Partial<Assignment>; due?: string; priority?: string }, string]>([
    ['a person that is no text', { assignment: { assignee: '[1, 2]' } }, 'notText'],
    ['candidates that are no names', { assignment: { candidates: '[1]' } }, 'notUserNames'],
    ['excluded that are no names', { assignment: { exclude: '{a: 1}' } }, 'notUserNames'],
    ['a due date that is none', { due: '"tomorrow"' }, 'dateNotReadable'],
    ['a priority above 100', { priority: '101' }, 'priority'],
    ['a priority below 0', { priority: '-1' }, 'priority'],
    ['a priority in words', { priority: '"high"' }, 'priority'],
  ])('is not offered with %s', (_what, { assignment, ...settings }, code) => {
    given(around(user('a', { ...settings, assignment: { ...anybody, ...assignment } })))
      .when(startInstance())
      .then(incident('a', code, 'entering'))
      .never(fact('taskCreated'))
      .rests('a!');
  });

  test.each([0, 100])('takes the priority %d', (priority) => {
    given(around(user('a', { priority: String(priority) })))
      .when(startInstance())
      .then(fact('taskCreated', { priority }));
  });
});

describe('service task', () => {
  test('waits for a job to be done, and hands its answer on', () => {
    given(
      around(
        service('a', {
          job: { type: 'mail.send', attemptsMax: 5, backoff: 'PT1M', headers: {}, resultVariable: null },
        }),
      ),
    )
      .when(startInstance())
      .then(fact('jobCreated', { element: 'a', jobType: 'mail.send', attempts: 5 }))
      .asks({ type: 'runJob', jobType: 'mail.send', at: null })
      .rests('a')
      .when(completeJob('a', { messageId: '1' }))
      .completes()
      .knows({ messageId: '1' });
  });

  test('keeps the whole answer in its result variable when it has one', () => {
    given(
      around(
        service('a', { job: { type: 'x', attemptsMax: 1, backoff: 'PT1M', headers: {}, resultVariable: 'answer' } }),
      ),
    )
      .when(startInstance(), completeJob('a', { x: 1, y: 2 }))
      .knows({ answer: { x: 1, y: 2 } });
  });
});

describe('send task', () => {
  test('sends by a job', () => {
    given(around(element('sendTask', 'a')))
      .when(startInstance())
      .then(fact('jobCreated', { jobType: 'send' }))
      .rests('a')
      .when(completeJob('a', { sent: true }))
      .completes()
      .knows({ sent: true });
  });

  test('throws a message to another instance and goes on', () => {
    const message = {
      type: 'message',
      name: 'Order',
      key: 'orderId',
      payload: [set('item', 'part')],
      timeToLive: 'P1DT1H',
    } as const;
    given(around(element('sendTask', 'a', { sends: { by: 'message', message } })))
      .when(startInstance({ orderId: 17, part: 'pump' }))
      .then(
        fact('messageThrown', { name: 'Order', key: '17', variables: { item: 'pump' }, timeToLiveMs: 90_000_000 }),
        completed('a'),
      )
      .asks({
        type: 'publishMessage',
        name: 'Order',
        correlationKey: '17',
        variables: { item: 'pump' },
        timeToLiveMs: 90_000_000,
      })
      .completes();
  });
});

describe('receive task', () => {
  test('waits for its message and hands the payload on', () => {
    const message = { type: 'message', name: 'Paid', key: 'orderId', payload: null, timeToLive: null } as const;
    given(around(element('receiveTask', 'a', { message })))
      .when(startInstance({ orderId: 'o-1' }))
      .then(fact('messageAwaited', { element: 'a', name: 'Paid', key: 'o-1' }))
      .rests('a')
      .when(receiveMessage('a', { amount: 12 }))
      .then(fact('messageReceived', { variables: { amount: 12 }, remains: false }), completed('a'))
      .completes()
      .knows({ orderId: 'o-1', amount: 12 });
  });

  test('listens at its boundary like any activity', () => {
    given(
      processOf('p', sequence(start(), element('receiveTask', 'a'), end()), boundary('late', 'a', on.timer('PT1H'))),
    )
      .when(startInstance())
      .then(fact('timerScheduled', { element: 'late' }), fact('messageAwaited', { element: 'a' }));
  });
});

describe('script task', () => {
  test('sets its result variable at once', () => {
    given(around(script('a', 'sum', 'x + y')))
      .when(startInstance({ x: 1, y: 2 }))
      .completes()
      .knows({ x: 1, y: 2, sum: 3 });
  });

  test('spreads an answered context when it has no result variable', () => {
    given(
      around(element('scriptTask', 'a', { runs: { by: 'feel', script: '{x: 1, y: [x + 1]}', resultVariable: null } })),
    )
      .when(startInstance())
      .completes()
      .knows({ x: 1, y: [2] });
  });

  test('changes nothing by answering null without a result variable', () => {
    given(around(element('scriptTask', 'a', { runs: { by: 'feel', script: 'null', resultVariable: null } })))
      .when(startInstance({ x: 1 }))
      .completes()
      .knows({ x: 1 });
  });

  test.each(['3', '[{x: 1}]', '"text"', 'true'])('without a result variable cannot spread %s', (text) => {
    given(around(element('scriptTask', 'a', { runs: { by: 'feel', script: text, resultVariable: null } })))
      .when(startInstance())
      .then(incident('a', 'resultVariable', 'entering'))
      .rests('a!');
  });

  test('that cannot be evaluated says which names were in reach', () => {
    given(around(script('a', 'sum', 'substring(1, 2)')))
      .when(startInstance({ x: 1 }))
      .then(fact('incidentRaised', { code: 'expressionFailed', message: expect.stringContaining('in reach: x') }))
      .rests('a!');
  });
});

describe('business rule task', () => {
  const decide: Decide = (decision, variables) => ({
    ok: true,
    value: { decision, level: variables['level'] ?? null },
  });

  test('asks a decision with the variables in reach', () => {
    given(
      around(element('businessRuleTask', 'a', { rule: { by: 'decision', decision: 'fee', resultVariable: 'fee' } })),
      { decide },
    )
      .when(startInstance({ level: 3 }))
      .completes()
      .knows({ level: 3, fee: { decision: 'fee', level: 3 } });
  });

  test('spreads what the decision answers when it has no result variable', () => {
    given(
      around(element('businessRuleTask', 'a', { rule: { by: 'decision', decision: 'fee', resultVariable: null } })),
      { decide },
    )
      .when(startInstance({ level: 3 }))
      .knows({ level: 3, decision: 'fee' });
  });

  test('sees its own inputs', () => {
    const rule = { by: 'decision', decision: 'fee', resultVariable: 'fee' } as const;
    given(around(element('businessRuleTask', 'a', { rule, inputs: [set('level', '9')] })), { decide })
      .when(startInstance({ level: 3 }))
      .knows({ level: 3, fee: { decision: 'fee', level: 9 } });
  });

  test('is an incident when the decision cannot be made', () => {
    given(around(element('businessRuleTask', 'a')))
      .when(startInstance())
      .then(incident('a', 'expressionFailed', 'entering'))
      .rests('a!');
  });

  test('may ask a rule engine outside by a job', () => {
    const job = { type: 'rules', attemptsMax: 2, backoff: 'PT1S', headers: {}, resultVariable: 'fee' };
    given(around(element('businessRuleTask', 'a', { rule: { by: 'job', job } })))
      .when(startInstance())
      .then(fact('jobCreated', { jobType: 'rules', attempts: 2 }))
      .when(completeJob('a', { amount: 3 }))
      .completes()
      .knows({ fee: { amount: 3 } });
  });
});
