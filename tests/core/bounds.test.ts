import { CALL_DEPTH_MAX, FACTS_PER_COMMAND_MAX, LOOP_SIZE_MAX } from '../../engine/core/bounds.ts';
import type { Snapshot } from '../../engine/core/state/snapshot.ts';
import { instanceOf, snapshotOf } from '../../engine/core/state/snapshot.ts';
import { throughJson } from '../support/coreChecks.ts';
import { calledBy, completeTask, resolveIncident, startInstance } from '../support/coreCommands.ts';
import {
  call,
  catching,
  end,
  eventBased,
  exclusive,
  forEach,
  on,
  parallel,
  repeatWhile,
  sequence,
  start,
  throwing,
  times,
  user,
} from '../support/coreModel.ts';
import { completed, entered, fact, given, incident } from '../support/coreScenario.ts';
import { element, otherwise, path, processOf, set, when } from '../support/model.ts';

describe('instances of a multi-instance', () => {
  const around = (loop: object) => processOf('p', sequence(start(), element('task', 'each', loop), user('after')));

  test.each([times('n'), forEach('items')])('at the bound run (%#)', (loop) => {
    given(around(loop), { briefly: true })
      .when(startInstance({ n: LOOP_SIZE_MAX, items: Array<number>(LOOP_SIZE_MAX).fill(0) }))
      .rests('after');
  });

  test.each([times('n'), forEach('items'), times('n', { sequential: true })])(
    'beyond the bound are an incident (%#)',
    (loop) => {
      given(around(loop))
        .when(startInstance({ n: LOOP_SIZE_MAX + 1, items: Array<number>(LOOP_SIZE_MAX + 1).fill(0) }))
        .then(
          fact('incidentRaised', {
            code: 'loopTooLong',
            stage: 'entering',
            message: expect.stringContaining(String(LOOP_SIZE_MAX)),
          }),
        )
        .never(entered('each', { role: 'iteration' }))
        .rests('each!')
        .when(resolveIncident('each', { n: 1, items: [0] }))
        .rests('after');
    },
  );
});

describe('repetitions of a loop', () => {
  const model = processOf('p', sequence(start(), user('a', repeatWhile('true')), user('after'), end()));

  /** A loop that has gone round that often, without the going round. */
  const after = (completed: number) => {
    const snapshot = throughJson<Snapshot>(snapshotOf(given(model).when(startInstance()).instance));
    for (const { loop } of snapshot.visits)
      if (loop !== null) Object.assign(loop, { started: completed + 1, completed });
    return given(model, { instance: instanceOf(snapshot) });
  };

  test('at the bound go on', () => {
    after(LOOP_SIZE_MAX - 2)
      .when(completeTask('a'))
      .rests('a');
  });

  test('beyond the bound are an incident', () => {
    after(LOOP_SIZE_MAX - 1)
      .when(completeTask('a'))
      .then(incident('a', 'loopTooLong', 'repeating'))
      .rests('a!');
  });
});

describe('calls within calls', () => {
  const model = processOf('p', sequence(start(), call('calls'), end()));

  test('at the bound are made', () => {
    given(model)
      .when(startInstance({}, { caller: calledBy(CALL_DEPTH_MAX - 1) }))
      .asks({ type: 'startCalled', depth: CALL_DEPTH_MAX })
      .rests('calls');
  });

  test('beyond the bound are an incident', () => {
    given(model)
      .when(startInstance({}, { caller: calledBy(CALL_DEPTH_MAX) }))
      .then(incident('calls', 'callsTooDeep', 'entering'))
      .asksNothing()
      .rests('calls!');
  });
});

describe('facts of one command', () => {
  const endless = processOf(
    'p',
    sequence(start(), exclusive('merge'), element('task', 'work'), exclusive('again')),
    ...[end(), otherwise('again', 'end')],
    when('endless', 'again', 'merge'),
  );

  test('beyond the bound end in an incident that can be retried', () => {
    const scenario = given(endless, { briefly: true })
      .when(startInstance({ endless: true }))
      .then(
        fact('incidentRaised', {
          code: 'commandTooLong',
          stage: 'entering',
          message: expect.stringContaining(String(FACTS_PER_COMMAND_MAX)),
        }),
      );
    expect(scenario.facts.length).toBeGreaterThan(FACTS_PER_COMMAND_MAX);
    expect(scenario.facts.length).toBeLessThan(FACTS_PER_COMMAND_MAX + 10);
    const [place] = [...scenario.instance.incidents.values()];
    scenario.when(resolveIncident(place!.element, { endless: false })).completes();
  });

  test('beyond the bound let an event that has happened pass with what it carries', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), element('task', 'one', times('n')), element('task', 'two', times('n'))),
      ...[throwing('tell', on.signal('go', [set('x', '1')])), ...path('two', 'tell')],
      ...[eventBased('choice'), catching('heard', on.signal('go')), user('after'), catching('late', on.timer('PT1H'))],
      ...[...path('fork', 'choice', 'heard', 'after'), ...path('choice', 'late')],
    );
    const begunWith = (n: number) => given(model, { briefly: true }).when(startInstance({ n }));
    const before = begunWith(0).facts.findIndex((each) => 'element' in each && each.element === 'tell');
    begunWith(Math.floor((FACTS_PER_COMMAND_MAX - before - 1) / 4))
      .then(completed('heard'), incident('after', 'commandTooLong', 'entering'))
      .knows({ n: expect.any(Number), x: 1 });
  });

  test('beyond the bound stop every token that still runs', () => {
    const forking = processOf(
      'p',
      sequence(start(), exclusive('merge'), element('task', 'work'), parallel('fork'), user('rest')),
      path('fork', 'merge'),
    );
    const scenario = given(forking, { briefly: true }).when(startInstance());
    expect(scenario.facts.length).toBeLessThan(FACTS_PER_COMMAND_MAX + 10);
    expect(scenario.instance.incidents.size).toBeGreaterThan(0);
  });
});
