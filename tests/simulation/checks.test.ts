import { replay } from '../../engine/core/replay.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { ROOT, visitIn } from '../../engine/core/state/questions.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { carryOutUntil } from '../../engine/simulation/carryOut.ts';
import { orphans } from '../../engine/simulation/check/orphans.ts';
import { unansweredWaits } from '../../engine/simulation/check/unansweredWaits.ts';
import { createState } from '../../engine/simulation/createState.ts';
import { execute, startInstance } from '../../engine/simulation/execute.ts';
import type { Kept, WorldState } from '../../engine/simulation/worldState.ts';
import { differenceOf, portraitOf } from '../../engine/simulation/check/portrait.ts';
import { element, otherwise, path, processOf, when } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const working = processOf(
  'working',
  element('startEvent', 'start'),
  element('userTask', 'work'),
  element('boundaryEvent', 'late', {
    trigger: { type: 'timer', timer: 'duration', expression: '"PT1H"' },
    attachedTo: 'work' as never,
  }),
  path('start', 'work'),
);

/** Reaches into an instance as a fault of the engine would. */
async function spoiled(spoil: (instance: Instance) => void): Promise<string> {
  const world = worldOf([working]);
  const id = await world.start('working');
  spoil(world.instance(id));
  try {
    await world.setVariables(id, { touched: true });
  } catch (fault) {
    return String(fault);
  }
  return 'nothing was found';
}

describe('the checks of a world', () => {
  test('find a state that the journal does not lead to', async () => {
    const found = await spoiled((instance) => {
      visitIn(instance, ROOT).variables = { smuggled: 1 };
    });
    expect(found).toContain('FaultFound');
    expect(found).toContain('smuggled');
  });

  test('find a wait that was lost', async () => {
    const found = await spoiled((instance) => {
      const [timer] = [...instance.waits.values()].filter(({ type }) => type === 'timer');
      instance.waits.delete(timer!.id);
      const owner = visitIn(instance, timer!.visit);
      owner.waits = new Set([...owner.waits].filter((id) => id !== timer!.id));
    });
    expect(found).toContain('FaultFound');
  });

  test('find tokens that can never meet', async () => {
    const deadlock = processOf(
      'deadlock',
      element('startEvent', 'start'),
      element('exclusiveGateway', 'split', { defaultFlow: 'split>b' as never }),
      element('task', 'a'),
      element('task', 'b'),
      element('parallelGateway', 'join'),
      path('start', 'split'),
      when('left', 'split', 'a'),
      otherwise('split', 'b'),
      path('a', 'join'),
      path('b', 'join'),
    );
    await expect(worldOf([deadlock]).start('deadlock', { left: true })).rejects.toThrow(
      'Expected "deadlock" (visit 0) to wait for something; in the process tokens lie on "a>join" before "join"',
    );
  });

  test('let tokens wait at a join as long as others are on their way', async () => {
    const joining = processOf(
      'joining',
      element('startEvent', 'start'),
      element('userTask', 'a'),
      element('userTask', 'b'),
      element('parallelGateway', 'join'),
      path('start', 'a', 'join'),
      path('start', 'b', 'join'),
    );
    const world = worldOf([joining]);
    const id = await world.start('joining');
    await world.completeTask('a');
    await world.completeTask('b');
    expect(world.instance(id).status).toBe('completed');
  });

  test('leave a world without checks alone', async () => {
    const world = worldOf([working], { checks: false });
    const id = await world.start('working');
    visitIn(world.instance(id), ROOT).variables = { smuggled: 1 };
    await world.setVariables(id, { touched: true });
    expect(world.variables(id)).toEqual({ smuggled: 1, touched: true });
  });
});

describe('between instances', () => {
  const called = processOf('called', element('userTask', 'answer'));
  const calling = processOf(
    'calling',
    element('startEvent', 'start'),
    element('callActivity', 'call', { calledProcess: 'called' }),
    element('serviceTask', 'serve'),
    element('intermediateCatchEvent', 'wait', {
      trigger: { type: 'timer', timer: 'duration', expression: '"PT1H"' },
    }),
    path('start', 'call'),
    path('start', 'serve'),
    path('start', 'wait'),
  );
  const state = (): WorldState => createState({ evaluate: createEvaluate(), otherJobs: () => ({ result: {} }) });
  const beginning = { startEvent: null, businessKey: null, caller: null, variables: {} };

  function start(world: WorldState): Kept {
    const [definition] = world.definitions.add({ processes: [calling, called] });
    const started = startInstance(world, definition!, beginning, 'somebody');
    if (!started.ok) throw new Error(started.failure.message);
    return started.value;
  }

  test('every wait is provided for, until the world forgets it', () => {
    const world = state();
    const kept = start(world);
    expect(unansweredWaits(world, kept)).toEqual([]);
    for (const { key } of world.agenda.entries()) world.agenda.withdraw(key);
    expect(unansweredWaits(world, kept)).toEqual([
      expect.stringContaining('"type":"call"'),
      expect.stringContaining('"type":"job"'),
      expect.stringContaining('"type":"timer"'),
    ]);
  });

  test('nothing is left to be done for a wait that is over', () => {
    const world = state();
    const kept = start(world);
    const [timer] = [...kept.instance.waits.values()].filter(({ type }) => type === 'timer');
    kept.instance.waits.delete(timer!.id);
    expect(unansweredWaits(world, kept)).toEqual([
      `Expected calling-1/wait-${timer!.id} to be withdrawn: nobody waits for the fireTimer any more`,
    ]);
  });

  test('nobody runs on whom nobody waits for', async () => {
    const world = state();
    const kept = start(world);
    await carryOutUntil(world, world.now);
    expect([...world.instances.keys()]).toEqual(['calling-1', 'called-1']);
    execute(world, kept.instance.id, { type: 'cancelInstance', reason: 'not wanted' }, 'somebody');
    expect(orphans(world, kept)).toEqual([]);
    for (const { key } of world.agenda.entries()) world.agenda.withdraw(key);
    expect(orphans(world, kept)).toEqual([
      expect.stringContaining('Expected called-1 to be ended together with its call'),
    ]);
  });
});

describe('a portrait', () => {
  test('is the same for instances that are, and tells where they part', async () => {
    const world = worldOf([working]);
    const id = await world.start('working', { a: 1, b: 2 });
    const other = replay(world.journal(id));
    expect(portraitOf(other)).toBe(portraitOf(world.instance(id)));
    visitIn(other, ROOT).variables = { b: 2, a: 1 };
    expect(portraitOf(other)).toBe(portraitOf(world.instance(id)));
    visitIn(other, ROOT).variables = { a: 1, b: 3 };
    expect(differenceOf(portraitOf(world.instance(id)), portraitOf(other))).toMatch(/"b": 2[^]*found[^]*"b": 3/);
  });
});
