import type { Effect } from '../../engine/core/effects/effect.ts';
import { effectsOf } from '../../engine/core/effects/effectsOf.ts';
import type { Fact } from '../../engine/core/facts/fact.ts';
import {
  assignTask,
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  receiveMessage,
  resolveIncident,
  startInstance,
} from '../support/coreCommands.ts';
import {
  boundary,
  call,
  catching,
  end,
  on,
  parallel,
  sequence,
  service,
  start,
  throwing,
  user,
} from '../support/coreModel.ts';
import { MORNING, given } from '../support/coreScenario.ts';
import { path, processOf } from '../support/model.ts';

const effectsIn = (facts: readonly Fact[]): readonly Effect[] => facts.flatMap((fact) => effectsOf(fact));

describe('an effect', () => {
  const model = processOf(
    'p',
    sequence(
      start(),
      parallel('fork'),
      service('a'),
      throwing('tell', on.message('M')),
      throwing('cry', on.signal('S')),
      end(),
    ),
    ...[call('b'), boundary('late', 'b', on.timer('PT1H')), catching('c', on.timer('PT2H'))],
    path('fork', 'b'),
    path('fork', 'c'),
  );

  test('is the same for the same fact, with the same key', () => {
    const { journal } = given(model).when(startInstance(), completeJob('a'), fireTimer('late'));
    const facts = journal.flatMap((entry) => entry.facts);
    expect(effectsIn(facts)).toEqual(effectsIn(facts));
  });

  test('has a key of its own', () => {
    const { journal } = given(model).when(startInstance(), completeJob('a'), fireTimer('late'), fireTimer('c'));
    const keys = effectsIn(journal.flatMap((entry) => entry.facts)).flatMap((effect) =>
      effect.type === 'withdraw' ? [] : [effect.key],
    );
    expect(keys.length).toBe(7);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('that is asked again takes the place of the one before', () => {
    const scenario = given(model).when(startInstance(), failJob('a'));
    const keys = effectsIn(scenario.facts).flatMap((effect) =>
      effect.type === 'runJob' ? [[effect.key, effect.at]] : [],
    );
    expect(keys).toEqual([
      [keys[0]?.[0], null],
      [keys[0]?.[0], MORNING + 10_000],
    ]);
  });

  test('is withdrawn by its key when nobody waits for it any more', () => {
    const scenario = given(model).when(startInstance());
    const asked = effectsIn(scenario.facts).flatMap((effect) => (effect.type === 'withdraw' ? [] : [effect.key]));
    scenario.when(fireTimer('late'), completeJob('a'), fireTimer('c'));
    const withdrawn = effectsIn(scenario.facts).flatMap((effect) => (effect.type === 'withdraw' ? effect.keys : []));
    expect([...withdrawn].sort()).toEqual([...asked].sort());
  });

  test('for a job that failed for good is withdrawn, and asked again by a retry', () => {
    given(model)
      .when(startInstance())
      .when(failJob('a', { retry: false }))
      .asks({ type: 'withdraw' })
      .when(resolveIncident('a'))
      .asks({ type: 'runJob', at: null });
  });

  test('for the organisation is withdrawn when somebody gives the task away', () => {
    const assignment = {
      role: 'r',
      unit: '"u"',
      assignee: null,
      candidates: null,
      exclude: null,
      strategy: 'pool',
    } as const;
    given(processOf('p', sequence(start(), user('a', { assignment }))))
      .when(startInstance())
      .asks({ type: 'assignTask', key: 'wait-3' })
      .when(assignTask('a', { assignee: 'bob' }))
      .asks({ type: 'withdraw', keys: ['wait-3'] });
  });

  test('is not asked for a message that is awaited: whoever has it looks for the wait', () => {
    given(processOf('p', sequence(start(), catching('a', on.message('M')), user('b'))))
      .when(startInstance())
      .asksNothing()
      .when(receiveMessage('a'))
      .asksNothing()
      .when(completeTask('b'))
      .asks({ type: 'withdraw' });
  });
});
