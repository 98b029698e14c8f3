import { waitId } from '../../../engine/core/identifiers.ts';
import {
  as,
  assignTask,
  claimTask,
  completeTask,
  releaseTask,
  say,
  startInstance,
} from '../../support/coreCommands.ts';
import { end, sequence, service, start, user } from '../../support/coreModel.ts';
import { completed, fact, given } from '../../support/coreScenario.ts';
import { processOf } from '../../support/model.ts';

const assignment = {
  role: 'engineer',
  unit: '"north"',
  assignee: null,
  candidates: '["ann", "bob"]',
  exclude: '"eve"',
  strategy: 'pool',
} as const;
const offered = () => given(processOf('p', sequence(start(), user('a', { assignment }), end()))).when(startInstance());
const assignmentOf = (scenario: ReturnType<typeof given>): unknown => [...scenario.instance.waits.values()][0];

describe('claiming a task', () => {
  test('makes it one’s own', () => {
    const scenario = offered()
      .when(claimTask('a', 'bob'))
      .then(fact('taskClaimed', { by: 'bob' }))
      .rests('a');
    expect(assignmentOf(scenario)).toMatchObject({
      assignment: { assignee: 'bob', role: 'engineer', unit: 'north', candidates: ['ann', 'bob'] },
    });
  });

  test('again changes nothing', () => {
    const scenario = offered().when(claimTask('a', 'bob')).when(claimTask('a', 'bob')).asksNothing();
    expect(scenario.facts).toEqual([]);
  });

  test('that somebody else has is refused, and names them', () => {
    offered().when(claimTask('a', 'bob')).refuses(claimTask('a', 'ann'), 'taskTaken', '"bob"');
  });

  test('from which one is excluded is refused', () => {
    offered().refuses(claimTask('a', 'eve'), 'excludedFromTask', '"eve"');
  });
});

describe('releasing a task', () => {
  test('gives it back to its group', () => {
    const scenario = offered().when(claimTask('a', 'bob'), releaseTask('a')).then(fact('taskReleased'));
    expect(assignmentOf(scenario)).toMatchObject({ assignment: { assignee: null, role: 'engineer', unit: 'north' } });
    scenario.when(claimTask('a', 'ann'));
  });

  test('that nobody has is refused', () => {
    offered().refuses(releaseTask('a'), 'taskNotTaken');
  });
});

describe('assigning a task', () => {
  test('gives it to a person, whoever had it', () => {
    const scenario = offered()
      .when(claimTask('a', 'bob'))
      .when(assignTask('a', { assignee: 'cid', role: 'engineer', unit: 'south' }))
      .then(fact('taskAssigned', { assignee: 'cid', role: 'engineer', unit: 'south' }))
      .asks({ type: 'withdraw' });
    expect(assignmentOf(scenario)).toMatchObject({
      assignment: { assignee: 'cid', role: 'engineer', unit: 'south', exclude: ['eve'] },
    });
  });

  test('gives it to a group', () => {
    const scenario = offered().when(assignTask('a', { role: 'clerk', unit: 'south' }));
    expect(assignmentOf(scenario)).toMatchObject({ assignment: { assignee: null, role: 'clerk', unit: 'south' } });
  });

  test('to somebody who is excluded is refused', () => {
    offered().refuses(assignTask('a', { assignee: 'eve' }), 'excludedFromTask', '"eve"');
  });

  test('by an answer that comes late leaves it to whoever took it meanwhile', () => {
    offered()
      .when(claimTask('a', 'bob'))
      .refuses(assignTask('a', { unlessTaken: true, assignee: 'cid' }), 'taskTaken', '"bob"');
  });
});

describe('completing a task', () => {
  test('records who did it and who had it', () => {
    offered()
      .when(claimTask('a', 'bob'), as('cid', completeTask('a', { done: true })))
      .then(fact('taskCompleted', { by: 'cid', assignee: 'bob', variables: { done: true } }), completed('a'))
      .completes();
  });

  test('with variables that cannot be taken is refused, and the task stays', () => {
    offered()
      .refuses(completeTask('a', { '1st': true }), 'invalidVariables', '"1st"')
      .rests('a');
  });
});

describe('a task that is not there', () => {
  const commands = (task: ReturnType<typeof waitId>) => [
    say({ type: 'claimTask', task, user: 'bob' }),
    say({ type: 'releaseTask', task }),
    say({ type: 'assignTask', task, assignee: 'bob', role: null, unit: null }),
    say({ type: 'completeTask', task, variables: {} }),
  ];

  test('is refused', () => {
    const scenario = offered();
    for (const ask of commands(waitId(99))) scenario.refuses(ask, 'unknownTask', '99');
  });

  test('any more is refused', () => {
    const scenario = given(processOf('p', sequence(start(), user('a'), user('b')))).when(startInstance());
    const [task] = [...scenario.instance.waits.keys()];
    scenario.when(completeTask('a'));
    for (const ask of commands(task!)) scenario.refuses(ask, 'unknownTask');
  });

  test('because it is a job is refused', () => {
    const scenario = given(processOf('p', sequence(start(), service('a')))).when(startInstance());
    for (const ask of commands([...scenario.instance.waits.keys()][0]!)) scenario.refuses(ask, 'unknownTask');
  });
});
