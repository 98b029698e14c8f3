import fc from 'fast-check';
import { movesOf, wholeOf } from '../../engine/core/interventions/plan.ts';
import { isWaitOf } from '../../engine/core/state/questions.ts';
import {
  as,
  cancelActivity,
  claimTask,
  completeTask,
  moveToken,
  receiveMessage,
  rejectTask,
  restartFrom,
  startInstance,
  withdrawCompletion,
} from '../support/coreCommands.ts';
import type { Ask } from '../support/coreCommands.ts';
import {
  boundary,
  catching,
  end,
  exclusive,
  inclusive,
  on,
  parallel,
  sequence,
  service,
  start,
  sub,
  throwing,
  times,
  undoing,
  undoneBy,
  user,
} from '../support/coreModel.ts';
import type { Scenario } from '../support/coreScenario.ts';
import { cancelled, entered, fact, given, placesIn } from '../support/coreScenario.ts';
import { calmBlocks, processFrom } from '../support/coreStructured.ts';
import { otherwise, path, processOf, when } from '../support/model.ts';

const line = processOf('p', sequence(start(), user('a'), user('b'), user('c'), end()));

/** `a`, then `b` and `c` beside each other, then `d`. */
const forked = processOf(
  'p',
  sequence(start(), user('a'), parallel('fork'), user('b'), parallel('join'), user('d'), end()),
  user('c'),
  path('fork', 'c', 'join'),
);

describe('a token', () => {
  test('is moved forward and back', () => {
    given(line)
      .when(startInstance(), moveToken('a', 'c'))
      .then(
        fact('interventionMade', { kind: 'moved', from: 'a', target: 'c', reason: 'by mistake' }),
        cancelled('a'),
        entered('c'),
      )
      .rests('c')
      .when(moveToken('c', 'a'))
      .rests('a');
  });

  test('takes along what it would otherwise meet twice', () => {
    given(forked)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .rests('b>join', 'c')
      .when(moveToken('c', 'a'))
      .then(fact('tokensDropped', { flows: ['b>join'] }))
      .rests('a')
      .when(completeTask('a'))
      .rests('b', 'c');
  });

  test('moves within its branch alone', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), user('b'), parallel('join'), end()),
      ...[user('c'), ...path('fork', 'c', 'join')],
    );
    given(model).when(startInstance(), moveToken('a', 'b')).rests('b', 'c');
  });

  test('may leave its branch when all the others go with it', () => {
    given(forked).when(startInstance(), completeTask('a'), moveToken('b', 'd')).then(cancelled('c')).rests('d');
  });

  test('leaves a sub-process, and everything in it, for what is around it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        user('a'),
        sub('s', {}, ...sequence(start('begin'), parallel('f'), user('x')), user('y'), path('f', 'y')),
        end(),
      ),
    );
    given(model).when(startInstance(), completeTask('a'), moveToken('x', 'a')).then(cancelled('s')).rests('a');
  });

  test('of a repeated activity is that of all its instances', () => {
    const model = processOf('p', sequence(start(), user('a'), user('b', times('3')), end()));
    given(model).when(startInstance(), completeTask('a'), moveToken('b', 'a')).rests('a');
  });

  test.each(['start', 'nothing', 'x', 'late', 'una'])('cannot be moved to %s', (target) => {
    const model = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), sub('s', {}, ...sequence(start('begin'), user('x'))), end()),
      undoing('una'),
      ...[boundary('late', 'a', on.timer('PT1H')), user('y')],
      path('late', 'y'),
    );
    given(model).when(startInstance()).refuses(moveToken('a', target), 'targetNotLegal');
  });

  test('cannot be moved while something is undone around it', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), throwing('undo', on.compensation()), user('after')),
      undoing('una'),
    );
    given(model).when(startInstance(), completeTask('a')).rests('una').refuses(moveToken('una', 'a'), 'targetNotLegal');
  });
});

describe('an activity', () => {
  test('is cancelled where the others can go on without it', () => {
    const model = processOf('p', sequence(start(), parallel('fork'), user('a'), end()), user('b'), path('fork', 'b'));
    given(model).when(startInstance(), cancelActivity('a')).rests('b').when(cancelActivity('b')).completes();
  });

  test('is not cancelled where a join would wait for it for ever', () => {
    given(forked).when(startInstance(), completeTask('a')).refuses(cancelActivity('b'), 'wouldStrandTokens');
  });

  test('is cancelled before an inclusive join, which then goes on', () => {
    const model = processOf(
      'p',
      sequence(start(), inclusive('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[user('b'), ...path('fork', 'b', 'join')],
    );
    given(model).when(startInstance(), completeTask('a')).rests('a>join', 'b').when(cancelActivity('b')).rests('after');
  });
});

describe('a restart', () => {
  test('begins at an element with nothing else left in its scope', () => {
    given(forked)
      .when(startInstance(), completeTask('a'), completeTask('b'), restartFrom('p', 'a'))
      .then(cancelled('c'), fact('tokensDropped'), entered('a'))
      .rests('a');
    given(forked).when(startInstance(), restartFrom('p', 'd')).rests('d').when(completeTask('d')).completes();
  });

  test('within a branch whose join needs the others is refused', () => {
    given(forked).when(startInstance()).refuses(restartFrom('p', 'b'), 'targetNotLegal');
  });
});

describe('a task', () => {
  test('is sent back to an earlier one, and not to a later', () => {
    given(line)
      .when(startInstance(), completeTask('a'))
      .refuses(rejectTask('b', 'c'), 'targetNotLegal', 'earlier user tasks a')
      .when(rejectTask('b', 'a'))
      .then(fact('interventionMade', { kind: 'rejected', target: 'a', reason: 'incomplete' }))
      .rests('a')
      .refuses(rejectTask('a', 'a'), 'targetNotLegal', 'there is none');
  });

  test('in a sub-process is sent back out of it', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), sub('s', {}, ...sequence(start('begin'), user('x'))), end()),
    );
    given(model).when(startInstance(), completeTask('a'), rejectTask('x', 'a')).rests('a');
  });

  test('in a branch goes back to before the fork together with the other branch', () => {
    given(forked).when(startInstance(), completeTask('a'), rejectTask('c', 'a')).then(cancelled('b')).rests('a');
  });
});

describe('a completion', () => {
  const ann = (ask: Ask): Ask => as('ann', ask);

  test('is taken back while nothing has followed', () => {
    given(line)
      .when(startInstance(), ann(completeTask('a')), ann(withdrawCompletion()))
      .then(fact('interventionMade', { kind: 'withdrawn' }), cancelled('b'))
      .rests('a')
      .refuses(ann(withdrawCompletion()), 'nothingToWithdraw');
  });

  test('whose token waits at a join leaves it again', () => {
    given(forked)
      .when(startInstance(), completeTask('a'), ann(completeTask('b')))
      .rests('b>join', 'c')
      .when(ann(withdrawCompletion()))
      .rests('b', 'c');
  });

  test.each<[string, Ask]>([
    ['somebody else completed it', as('bob', completeTask('a'))],
    ['the next task was claimed', claimTask('b', 'bob')],
    ['the next task was completed', as('bob', completeTask('b'))],
  ])('stays when %s', (_, then) => {
    const scenario = given(line).when(startInstance());
    if (_ !== 'somebody else completed it') scenario.when(ann(completeTask('a')));
    scenario.when(then).refuses(ann(withdrawCompletion()), 'nothingToWithdraw');
  });

  test.each([
    ['a job', service('next')],
    ['a message', throwing('next', on.message('M'))],
    ['a signal', throwing('next', on.signal('S'))],
    ['the end', end('next')],
  ])('that led to %s stays', (_, next) => {
    const model = processOf('p', sequence(start(), user('a'), next));
    const scenario = given(model).when(startInstance(), ann(completeTask('a')));
    if (scenario.instance.status === 'running') scenario.refuses(ann(withdrawCompletion()), 'nothingToWithdraw');
    else scenario.refuses(ann(withdrawCompletion()), 'instanceNotRunning');
  });

  test('that made a join go on stays', () => {
    given(forked)
      .when(startInstance(), completeTask('a'), as('bob', completeTask('b')), ann(completeTask('c')))
      .rests('d')
      .refuses(ann(withdrawCompletion()), 'nothingToWithdraw');
  });

  test('that led to something that waits is taken back, and is not undone by a later compensation', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        user('a', undoneBy('una')),
        catching('wait', on.message('M')),
        throwing('undo', on.compensation()),
        end(),
      ),
      undoing('una'),
    );
    given(model)
      .when(
        startInstance(),
        ann(completeTask('a')),
        ann(withdrawCompletion()),
        ann(completeTask('a')),
        receiveMessage('wait'),
      )
      .rests('una')
      .when(completeTask('una'))
      .completes();
  });

  test('passes gateways on its way back', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a'), exclusive('choose'), user('b'), end()),
      ...[user('c')],
      when('x = 1', 'choose', 'c'),
      otherwise('choose', 'b'),
    );
    given(model)
      .when(startInstance(), ann(completeTask('a', { x: 1 })))
      .rests('c')
      .when(ann(withdrawCompletion()), ann(completeTask('a', { x: 2 })))
      .rests('b');
  });
});

describe('a process of random structure', () => {
  const runs = { numRuns: Number(process.env['RUNS'] ?? 60) };
  const orders = fc.infiniteStream(fc.nat({ max: 1_000_000 }));
  const COMMANDS_MAX = 400;
  const INTERVENTIONS_MAX = 6;

  test('can still end after whatever legal interventions', () => {
    let made = 0;
    fc.assert(
      fc.property(calmBlocks, orders, (block, order) => {
        const model = processFrom(block);
        const scenario = given(model).when(startInstance());
        const dice = (): number => order.next().value as number;
        for (let count = 0; scenario.instance.status === 'running'; count += 1) {
          if (count > COMMANDS_MAX)
            throw new Error(`Expected it to end, found ${placesIn(scenario.instance).join(', ')}`);
          const legal = count < INTERVENTIONS_MAX ? interventionsIn(scenario, model, dice()) : [];
          const ask = legal.length > 0 && dice() % 4 > 0 ? legal[dice() % legal.length] : undefined;
          if (ask !== undefined) made += 1;
          scenario.when(ask ?? workOn(scenario, dice()));
        }
        expect(scenario.instance.status).toBe('completed');
      }),
      runs,
    );
    expect(made).toBeGreaterThan(runs.numRuns / 2);
  });

  function interventionsIn(scenario: Scenario, model: ReturnType<typeof processFrom>, dice: number): readonly Ask[] {
    const visits = [...scenario.instance.visits.keys()];
    const visit = wholeOf(scenario.instance, visits[dice % visits.length] ?? visits[0]!);
    if (visit === null) return [];
    return movesOf(model, scenario.instance, visit).flatMap(({ target }) =>
      target === null ? [] : [{ command: () => ({ type: 'moveToken', visit: visit.id, target, reason: '' }) as const }],
    );
  }

  /** Whatever waits is answered; a loop may have been left in the middle and count anew. */
  function workOn({ instance }: Scenario, dice: number): Ask {
    const waits = [...instance.waits.values()];
    const wait = waits[dice % waits.length];
    if (wait === undefined) throw new Error(`Expected something to wait, found ${placesIn(instance).join(', ')}`);
    const { id } = wait;
    return {
      at: () => (isWaitOf(wait, 'timer') ? wait.dueAt : Date.UTC(2026, 0, 6)),
      command: () => {
        switch (wait.type) {
          case 'task':
            return { type: 'completeTask', task: id, variables: {} };
          case 'job':
            return { type: 'completeJob', job: id, variables: {} };
          case 'timer':
            return { type: 'fireTimer', timer: id };
          case 'message':
            return { type: 'receiveMessage', wait: id, messageId: 'm', variables: {} };
          case 'call':
            return { type: 'completeCall', call: id, variables: {} };
          case 'signal':
            return { type: 'receiveSignal', name: wait.name, variables: {} };
          case 'condition':
            return { type: 'setVariables', variables: {} };
        }
      },
    };
  }
});
