import { element, processOf } from '../../support/model.ts';
import { worldOf } from '../../support/worldOf.ts';

/** Cancelled by hand, a called instance asks nothing of the world: its caller waits for ever, and nobody is told. */
describe('a called instance that somebody cancels', () => {
  test('is trouble of its caller', async () => {
    const calling = processOf('calling', element('callActivity', 'call', { calledProcess: 'called' }));
    const called = processOf('called', element('userTask', 'work'));
    const world = worldOf([calling, called]);
    const top = await world.start('calling');
    const [below] = world.instances('called');
    await world.cancel(below!.id, 'not wanted');
    expect(world.incidents()).toMatchObject([{ instance: top, element: 'call' }]);
  });
});
