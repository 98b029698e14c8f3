import { element, path, processOf } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const recall = { type: 'signal', name: 'recall', payload: null } as const;

const listening = processOf(
  'listening',
  element('startEvent', 'start'),
  element('intermediateCatchEvent', 'recalled', { trigger: recall }),
  element('endEvent', 'end'),
  path('start', 'recalled', 'end'),
);

const starting = processOf(
  'starting',
  element('startEvent', 'onRecall', { trigger: recall }),
  element('userTask', 'look'),
  path('onRecall', 'look'),
);

describe('a signal', () => {
  test('reaches all who wait for it, and starts what it starts', async () => {
    const world = worldOf([listening, starting]);
    const one = await world.start('listening');
    const other = await world.start('listening');
    await world.signal('recall', { batch: 'B-7' });
    expect([one, other].map((id) => world.variables(id))).toEqual([{ batch: 'B-7' }, { batch: 'B-7' }]);
    expect(world.instances('starting').map(({ id }) => world.variables(id))).toEqual([{ batch: 'B-7' }]);
  });

  test('is not kept for those who come later', async () => {
    const world = worldOf([listening]);
    await world.signal('recall');
    const late = await world.start('listening');
    expect(world.instance(late).status).toBe('running');
  });

  test('thrown by an instance reaches its own waits at once and those of the others after it', async () => {
    const throwing = processOf(
      'throwing',
      element('startEvent', 'start'),
      element('intermediateCatchEvent', 'own', { trigger: recall }),
      element('intermediateThrowEvent', 'tell', { trigger: recall }),
      element('endEvent', 'end'),
      path('start', 'own', 'end'),
      path('start', 'tell', 'end'),
    );
    const world = worldOf([listening, throwing], { carriesOut: 'whenAsked' });
    const other = await world.start('listening');
    const thrower = await world.start('throwing');
    expect([world.instance(thrower).status, world.instance(other).status]).toEqual(['completed', 'running']);
    await world.runDue();
    expect(world.instance(other).status).toBe('completed');
    expect(world.executed('own', thrower)).toBe(1);
  });

  test('reaches those who waited when it was thrown, not those who begin to wait because of it', async () => {
    const twice = processOf(
      'twice',
      element('startEvent', 'start'),
      element('intermediateCatchEvent', 'first', { trigger: recall }),
      element('intermediateCatchEvent', 'second', { trigger: recall }),
      path('start', 'first', 'second'),
    );
    const world = worldOf([twice]);
    const id = await world.start('twice');
    await world.signal('recall');
    expect([world.executed('first'), world.executed('second')]).toEqual([1, 0]);
    await world.signal('recall');
    expect(world.instance(id).status).toBe('completed');
  });

  test('with variables that cannot be taken is refused as a whole', async () => {
    const world = worldOf([listening, starting]);
    await world.start('listening');
    await expect(world.signal('recall', { 'not a name': 1 })).rejects.toThrow('invalidVariables');
    expect(world.instances('starting')).toEqual([]);
  });
});
