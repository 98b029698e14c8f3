import type { ProcessModel } from '../../engine/core/model/process.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import type { ValidateForm } from '../../engine/simulation/deployment.ts';
import { isPartOf } from '../../engine/simulation/scenario/isPartOf.ts';
import { playScenario } from '../../engine/simulation/scenario/playScenario.ts';
import { readScenarios } from '../../engine/simulation/scenario/readScenarios.ts';
import type { Scenario } from '../../engine/simulation/scenario/scenario.ts';
import { worldDriver } from '../../engine/simulation/scenario/worldDriver.ts';
import { element, otherwise, path, processOf, set, when } from '../support/model.ts';

const message = (name: string) => ({ type: 'message', name, key: null, payload: null, timeToLive: null }) as const;
const job = { attemptsMax: 2, backoff: 'PT10S', headers: {}, resultVariable: null };

const ordering = processOf(
  'ordering',
  element('startEvent', 'byHand', { form: 'order' }),
  element('startEvent', 'byMessage', { trigger: message('ordered') }),
  element('serviceTask', 'check', { job: { ...job, type: 'stock.check' } }),
  element('boundaryEvent', 'outOfStock', {
    trigger: { type: 'error', code: 'outOfStock', message: null },
    attachedTo: 'check' as never,
  }),
  element('endEvent', 'notThere'),
  element('userTask', 'approve', { form: 'approval' }),
  element('boundaryEvent', 'late', {
    trigger: { type: 'timer', timer: 'duration', expression: '"PT2H"' },
    attachedTo: 'approve' as never,
    interrupting: false,
  }),
  element('intermediateThrowEvent', 'remind', { trigger: { ...message('reminded'), payload: [] } }),
  element('exclusiveGateway', 'split', { defaultFlow: 'split>refused' as never }),
  element('callActivity', 'pack', { calledProcess: 'packing' }),
  element('endEvent', 'done'),
  element('endEvent', 'refused'),
  path('byHand', 'check'),
  path('byMessage', 'check', 'approve', 'split'),
  path('outOfStock', 'notThere'),
  path('late', 'remind'),
  when('approved', 'split', 'pack'),
  otherwise('split', 'refused'),
  path('pack', 'done'),
);

const packing = processOf(
  'packing',
  element('userTask', 'packLine', {
    loop: {
      type: 'multiInstance',
      sequential: false,
      cardinality: null,
      collection: '["A", "B"]',
      item: 'part',
      outputCollection: null,
      outputItem: null,
      completionCondition: null,
      throwing: [],
    },
    inputs: [set('line', '{ part: part }')],
    outputs: [],
  }),
);

const reminding = processOf('reminding', element('startEvent', 'reminded', { trigger: message('reminded') }));

const validateForm: ValidateForm = (form, values) =>
  form === 'approval' && !('approved' in values) ? ['approval: approved is missing'] : [];

const deployments = [{ processes: [ordering, packing, reminding] satisfies ProcessModel[], validateForm }];
const openDriver = worldDriver({ deployments, evaluate: createEvaluate(), checks: true });

const scenario = (parts: Partial<Scenario>): Scenario => ({
  name: { en: 'An order', 'zh-CN': '订单' },
  process: 'ordering',
  at: '2026-03-02T09:00:00+08:00',
  steps: [],
  ...parts,
});

const play = (parts: Partial<Scenario>): Promise<void> => playScenario(scenario(parts), openDriver);

describe('a scenario', () => {
  test('is played from its start to its end', async () => {
    await play({
      start: { total: 10 },
      steps: [
        {
          expect: {
            tasks: ['approve'],
            variables: { total: 10, available: true },
            executed: ['check'],
            notExecuted: ['approve'],
          },
        },
        { advance: 'PT2H' },
        { expect: { executed: ['remind'], started: { reminding: 1 } } },
        { complete: 'approve', by: 'li', with: { approved: true } },
        { expect: { tasks: ['packLine', 'packLine'], status: 'running' } },
        { complete: 'packLine', where: { line: { part: 'B' } } },
        { complete: 'packLine' },
      ],
      jobs: { 'stock.check': [{ result: { available: true } }] },
      expect: { status: 'completed', end: ['done'], executed: ['packLine'], started: { packing: 1 }, incidents: 0 },
    });
  });

  test('may begin with a message', async () => {
    await play({
      startMessage: 'ordered',
      start: { total: 10 },
      expect: { tasks: ['approve'], executed: ['byMessage'] },
    });
    await expect(play({ startMessage: 'reminded' })).rejects.toThrow(
      'Expected message "reminded" to start "ordering", found reminding-1',
    );
  });

  test('answers jobs in turn, the last answer for ever, others with nothing', async () => {
    const jobs = { 'stock.check': [{ fail: 'no connection' }, { error: 'outOfStock' }] };
    await play({ jobs, steps: [{ advance: 'PT10S' }], expect: { end: ['notThere'], notExecuted: ['check'] } });
    await play({ expect: { tasks: ['approve'], variables: { available: null } } });
  });

  test('fails at an expectation that is not met, telling what was found and how it came so', async () => {
    const failure = await failureOf({
      steps: [{ complete: 'approve', with: { approved: false } }, { expect: { tasks: ['approve'], end: ['done'] } }],
      expect: {},
    });
    expect(failure).toContain('"An order" fails at step 2: {"expect":{"tasks":["approve"],"end":["done"]}}');
    expect(failure).toContain('  tasks: expected [approve], found []\n  end: expected [done], found [refused]');
    expect(failure).toContain('step 1: {"complete":"approve","with":{"approved":false}}; open: []');
    expect(failure).toContain('Now it is 2026-03-02T01:00:00.000Z, the case is completed');
  });

  test('names each expectation that is not met', async () => {
    const failure = await failureOf({
      start: { total: 10, list: [1, 2] },
      expect: {
        status: 'completed',
        variables: { total: 11, list: [1] },
        executed: ['approve'],
        notExecuted: ['check'],
        started: { packing: 1 },
        incidents: 1,
      },
    });
    for (const complaint of [
      'status: expected completed, found running',
      'expected "total" to be 11, found 10',
      'expected "list" to be [1], found [1,2]',
      'executed: expected "approve", found that it was not',
      'notExecuted: expected "check" not to be, found that it was',
      'instances of "packing": expected 1, found 0',
      'incidents: expected 1, found 0',
    ]) {
      expect(failure).toContain(complaint);
    }
  });

  test('fails at a task that is not open, or not the only one', async () => {
    expect(await failureOf({ steps: [{ complete: 'pack' }] })).toContain('expected one open task "pack", found none');
    const failure = await failureOf({
      steps: [{ complete: 'approve', with: { approved: true } }, { complete: 'packLine' }],
    });
    expect(failure).toContain('expected one open task "packLine", found 2; they differ by');
    expect(failure).toContain('line = {"part":"A"}');
  });

  test('fails when a task is somebody else’s, or its form refuses the answer', async () => {
    expect(await failureOf({ steps: [{ complete: 'approve', with: {} }] })).toContain(
      'formInvalid: approval: approved is missing',
    );
  });

  test('fails at the step that leads to an incident it does not count on', async () => {
    const jobs = { 'stock.check': [{ fail: 'no connection' }] };
    expect(await failureOf({ jobs, steps: [{ advance: 'PT1M' }, { advance: 'P1D' }] })).toMatch(
      /fails at step 1[^]*incident at "check" of "ordering": jobFailed/,
    );
    await play({ jobs, steps: [{ advance: 'PT1M' }], expect: { incidents: 1 } });
  });

  test('tells where a message went', async () => {
    const failure = await failureOf({
      steps: [{ message: 'nothing' }, { message: 'reminded' }],
      expect: { tasks: [] },
    });
    expect(failure).toContain('nobody waits for it yet');
    expect(failure).toContain('it starts reminding-1');
  });
});

describe('a file of scenarios', () => {
  const read = (scenarios: unknown) => readScenarios(JSON.stringify({ scenarios }));

  test('is read', () => {
    expect(read([scenario({ steps: [{ advance: 'PT1H' }] })])).toMatchObject({ ok: true });
  });

  test.each([
    [{ steps: [{ complete: 'a', whit: {} }] }, 'step 1: /whit: Unexpected property'],
    [
      { steps: [{ finish: 'a' }] },
      'step 1: Expected one of complete, advance, message, signal, expect; found {"finish":"a"}',
    ],
    [{ steps: [{ advance: '2 hours' }] }, 'step 1: Expected an ISO 8601 duration, found "2 hours"'],
    [{ steps: [{ expect: { task: ['a'] } }] }, 'step 1: /expect/task: Unexpected property'],
    [{ at: 'today' }, 'at: Expected an ISO 8601 date and time, found "today"'],
    [
      { jobs: { 'mail.send': [{ answer: 1 }] } },
      'jobs mail.send 1: Expected one of result, error, fail; found {"answer":1}',
    ],
    [{ jobs: { 'mail.send': [] } }, 'Expected array length to be greater or equal to 1'],
    [{ name: { en: 'only English' } }, '/name/zh-CN'],
  ])('with %j is refused with the place', (parts, complaint) => {
    expect(read([{ ...scenario({}), ...parts }])).toEqual({
      ok: false,
      failure: expect.arrayContaining([expect.stringContaining(complaint)]),
    });
  });

  test('that is no JSON, or holds no list, is refused', () => {
    expect(readScenarios('{')).toMatchObject({ ok: false });
    expect(readScenarios('[]')).toEqual({ ok: false, failure: ['Expected { "scenarios": [ … ] }'] });
    expect(readScenarios('3')).toEqual({ ok: false, failure: ['Expected { "scenarios": [ … ] }'] });
  });
});

describe('a part', () => {
  test.each([
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, true],
    [{ a: null }, {}, true],
    [{ a: 1 }, { a: '1' }, false],
    [[1, { a: 1 }], [1, { a: 1, b: 2 }], true],
    [[1], [1, 2], false],
    [{ 0: 1 }, [1], false],
    [{}, null, false],
  ])('%j of %j: %j', (part, whole, expected) => {
    expect(isPartOf(part, whole)).toBe(expected);
  });
});

async function failureOf(parts: Partial<Scenario>): Promise<string> {
  try {
    await play(parts);
  } catch (failure) {
    return (failure as Error).message;
  }
  return 'it did not fail';
}
