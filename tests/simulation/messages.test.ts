import { STEPS_AT_ONE_INSTANT_MAX } from '../../engine/simulation/carryOut.ts';
import { element, path, processOf } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const reply = (key: string | null) =>
  ({ type: 'message', name: 'reply', key, payload: null, timeToLive: null }) as const;

/** Waits for a reply under its own key. */
const asking = processOf(
  'asking',
  element('startEvent', 'start'),
  element('intermediateCatchEvent', 'answered', { trigger: reply('customer') }),
  element('endEvent', 'end'),
  path('start', 'answered', 'end'),
);

describe('a message', () => {
  test('reaches the one who waits for its key', async () => {
    const world = worldOf([asking]);
    const wang = await world.start('asking', { customer: 'wang' });
    const li = await world.start('asking', { customer: 'li' });
    const delivery = await world.message('reply', { key: 'li', variables: { accepted: true } });
    expect(delivery).toEqual({ to: 'wait', instance: li });
    expect(world.instance(wang).status).toBe('running');
    expect(world.instance(li).status).toBe('completed');
    expect(world.variables(li)).toEqual({ customer: 'li', accepted: true });
  });

  test('reaches exactly one of two who wait alike: the one who waits longer', async () => {
    const world = worldOf([asking]);
    const first = await world.start('asking', { customer: 'li' });
    const second = await world.start('asking', { customer: 'li' });
    await world.message('reply', { key: 'li' });
    expect([world.instance(first).status, world.instance(second).status]).toEqual(['completed', 'running']);
    await world.message('reply', { key: 'li' });
    expect(world.instance(second).status).toBe('completed');
  });

  test('waits for whoever comes to wait for it, the oldest first', async () => {
    const world = worldOf([asking]);
    expect(await world.message('reply', { key: 'li', variables: { count: 1 } })).toEqual({ to: 'buffer' });
    await world.message('reply', { key: 'li', variables: { count: 2 } });
    await world.message('reply', { key: 'wang', variables: { count: 3 } });
    const first = await world.start('asking', { customer: 'li' });
    const second = await world.start('asking', { customer: 'li' });
    const third = await world.start('asking', { customer: 'li' });
    expect(world.variables(first)).toMatchObject({ count: 1 });
    expect(world.variables(second)).toMatchObject({ count: 2 });
    expect(world.instance(third).status).toBe('running');
  });

  test('waits no longer than it lives', async () => {
    const world = worldOf([asking]);
    await world.message('reply', { key: 'li', timeToLive: 'PT10M' });
    await world.message('reply', { key: 'wang', timeToLive: 'PT10M' });
    await world.advanceClock('PT9M59S');
    const inTime = await world.start('asking', { customer: 'li' });
    await world.advanceClock('PT1S');
    const late = await world.start('asking', { customer: 'wang' });
    expect([world.instance(inTime).status, world.instance(late).status]).toEqual(['completed', 'running']);
  });

  test('is delivered once under one id', async () => {
    const world = worldOf([asking]);
    await world.start('asking', { customer: 'li' });
    await world.message('reply', { id: 'm-1', key: 'li' });
    const second = await world.start('asking', { customer: 'li' });
    expect(await world.message('reply', { id: 'm-1', key: 'li' })).toBeNull();
    expect(world.instance(second).status).toBe('running');
  });

  test('is nobody’s when it is refused, and may come again under its id', async () => {
    const world = worldOf([asking]);
    await world.start('asking', { customer: 'li' });
    await expect(world.message('reply', { id: 'm-1', key: 'li', variables: { 'not a name': 1 } })).rejects.toThrow(
      'invalidVariables',
    );
    expect(await world.message('reply', { id: 'm-1', key: 'li' })).toMatchObject({ to: 'wait' });
  });

  test('does not reach those who wait for another key, nor without a key those who wait for one', async () => {
    const world = worldOf([asking]);
    const li = await world.start('asking', { customer: 'li' });
    expect(await world.message('reply', { key: 'wang' })).toEqual({ to: 'buffer' });
    expect(await world.message('reply')).toEqual({ to: 'buffer' });
    expect(world.instance(li).status).toBe('running');
  });

  test('reaches whoever waits by name alone when nobody waits for its key', async () => {
    const anybody = processOf(
      'anybody',
      element('startEvent', 'start'),
      element('intermediateCatchEvent', 'heard', { trigger: reply(null) }),
      element('endEvent', 'end'),
      path('start', 'heard', 'end'),
    );
    const world = worldOf([asking, anybody]);
    const listener = await world.start('anybody');
    const li = await world.start('asking', { customer: 'li' });
    expect(await world.message('reply', { key: 'li' })).toEqual({ to: 'wait', instance: li });
    expect(await world.message('reply', { key: 'li' })).toEqual({ to: 'wait', instance: listener });
  });

  test('starts a process when nobody waits for it, and becomes its business key', async () => {
    const started = processOf(
      'started',
      element('startEvent', 'onReply', { trigger: reply(null) }),
      element('userTask', 'look'),
      path('onReply', 'look'),
    );
    const world = worldOf([asking, started]);
    const li = await world.start('asking', { customer: 'li' });
    expect(await world.message('reply', { key: 'li' })).toEqual({ to: 'wait', instance: li });
    await world.message('reply', { key: 'li', variables: { text: 'hello' } });
    const [instance] = world.instances('started');
    expect(instance).toMatchObject({ businessKey: 'li', status: 'running' });
    expect(world.variables(instance!.id)).toEqual({ text: 'hello' });
    expect(world.executed('onReply')).toBe(1);
  });

  test('starts the version deployed last, and one process only', async () => {
    const starting = (task: string) =>
      processOf(
        'starting',
        element('startEvent', 'go', { trigger: reply(null) }),
        element('userTask', task),
        path('go', task),
      );
    const other = processOf('other', element('startEvent', 'go', { trigger: reply(null) }));
    const world = worldOf([starting('of old'), other]);
    world.deploy({ processes: [starting('new')] });
    await world.message('reply');
    expect(world.tasks().map((task) => task.element)).toEqual(['new']);
    expect(world.instances()).toHaveLength(1);
  });

  test('thrown by an instance finds its receiver in another', async () => {
    const throwing = processOf(
      'throwing',
      element('startEvent', 'start'),
      element('intermediateThrowEvent', 'tell', {
        trigger: { ...reply('customer'), payload: [{ source: '"yes"', target: 'answer' }] },
      }),
      element('endEvent', 'end'),
      path('start', 'tell', 'end'),
    );
    const world = worldOf([asking, throwing]);
    await world.start('throwing', { customer: 'li' });
    const li = await world.start('asking', { customer: 'li' });
    expect(world.variables(li)).toMatchObject({ answer: 'yes' });
  });

  test('is taken by a non-interrupting event for as many as lie there', async () => {
    const listening = processOf(
      'listening',
      element('startEvent', 'start'),
      element('userTask', 'work'),
      element('boundaryEvent', 'noted', {
        trigger: reply('customer'),
        attachedTo: 'work' as never,
        interrupting: false,
      }),
      element('task', 'note'),
      element('endEvent', 'end'),
      path('start', 'work', 'end'),
      path('noted', 'note'),
    );
    const world = worldOf([listening]);
    await world.message('reply', { key: 'li' });
    await world.message('reply', { key: 'li' });
    await world.start('listening', { customer: 'li' });
    expect(world.executed('note')).toBe(2);
    await world.message('reply', { key: 'li' });
    expect(world.executed('note')).toBe(3);
    expect(world.subscriptions()).toHaveLength(1);
  });

  test('that is answered without end stops the world at its bound', async () => {
    const waking = (id: string, hears: string, says: string) =>
      processOf(
        id,
        element('startEvent', 'start'),
        element('exclusiveGateway', 'again'),
        element('intermediateCatchEvent', 'hear', { trigger: { ...reply(null), name: hears } }),
        element('intermediateThrowEvent', 'say', { trigger: { ...reply(null), name: says, payload: [] } }),
        path('start', 'again', 'hear', 'say', 'again'),
      );
    const world = worldOf([waking('one', 'ping', 'pong'), waking('other', 'pong', 'ping')], { checks: false });
    await world.start('one');
    await world.start('other');
    await expect(world.message('ping')).rejects.toThrow(
      `Expected the world to come to rest; after ${STEPS_AT_ONE_INSTANT_MAX} steps at one instant`,
    );
  });
});
