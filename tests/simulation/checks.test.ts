import { replay } from '../../engine/core/replay.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { ROOT, visitIn } from '../../engine/core/state/questions.ts';
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
