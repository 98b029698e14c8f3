import { conditional, end, flows, process, start, subProcess, user } from '../support/bpmnFile.ts';
import { begun, complete, isOver, open } from './playing.ts';

const stopping = (host: string): string =>
  `<boundaryEvent id="stop" attachedToRef="${host}"><messageEventDefinition messageRef="message_m"/></boundaryEvent>`;

describe('cancellation patterns', () => {
  test('WCP-19 cancel task', async () => {
    const model = process(
      'p',
      start('s'),
      user('a'),
      user('after'),
      stopping('a'),
      end('e'),
      flows('s', 'a', 'after'),
      flows('stop', 'e'),
    );
    const world = await begun(model);
    await world.message('m');
    expect(open(world)).toEqual([]);
    expect(isOver(world)).toBe(true);
  });

  test('WCP-20 cancel case', async () => {
    const watch = `<subProcess id="watch" triggeredByEvent="true">
      <startEvent id="asked"><messageEventDefinition messageRef="message_m"/></startEvent>${end('over')}${flows('asked', 'over')}</subProcess>`;
    const world = await begun(process('p', start('s'), user('a'), user('b'), watch, flows('s', 'a'), flows('s', 'b')));
    await world.message('m');
    expect(open(world)).toEqual([]);
    expect(isOver(world)).toBe(true);
    const other = await begun(process('p', start('s'), user('a'), flows('s', 'a')));
    await other.cancelInstance(other.instances()[0]!.id);
    expect(other.instances()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('WCP-25 cancel region', async () => {
    const region = subProcess('region', start('in') + user('a') + user('b') + flows('in', 'a') + flows('in', 'b'));
    const model = process(
      'p',
      start('s'),
      region,
      stopping('region'),
      user('beside'),
      user('after'),
      flows('s', 'region'),
      flows('s', 'beside'),
      flows('stop', 'after'),
    );
    const world = await begun(model);
    expect(open(world)).toEqual(['beside', 'a', 'b']);
    await world.message('m');
    expect(open(world)).toEqual(['beside', 'after']);
  });

  const many = `<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>`;

  test('WCP-26 cancel multiple instance activity', async () => {
    const model = process(
      'p',
      start('s'),
      many,
      stopping('a'),
      end('e'),
      user('after'),
      flows('s', 'a', 'after'),
      flows('stop', 'e'),
    );
    const world = await begun(model);
    await complete(world, 'a');
    await world.message('m');
    expect(open(world)).toEqual([]);
    expect(isOver(world)).toBe(true);
  });

  test('WCP-27 complete multiple instance activity: what is done counts, the rest is withdrawn', async () => {
    const model = process(
      'p',
      start('s'),
      many,
      stopping('a'),
      user('after'),
      flows('s', 'a', 'after'),
      flows('stop', 'after'),
    );
    const world = await begun(model);
    await complete(world, 'a');
    await world.message('m');
    expect(open(world)).toEqual(['after']);
  });
});

describe('iteration patterns', () => {
  test('WCP-10 arbitrary cycles: with more than one way in and out', async () => {
    const gateway = (id: string, about = ''): string => `<exclusiveGateway id="${id}" ${about}/>`;
    const model = process(
      'p',
      start('s') + gateway('x', 'default="x_one"') + gateway('one') + gateway('two') + user('a') + user('b'),
      gateway('y', 'default="y_two"') + gateway('z', 'default="z_one"') + user('left') + user('right'),
      flows('s', 'x', 'one', 'a', 'y', 'two', 'b', 'z', 'one') + conditional('x', 'two', 'late'),
      conditional('y', 'left', 'out = "left"') + conditional('z', 'right', 'out = "right"'),
    );
    const world = await begun(model, { late: true, out: '' });
    await complete(world, 'b', 'a', 'b');
    await world.completeTask('a', { out: 'left' });
    expect(open(world)).toEqual(['left']);
    const other = await begun(model, { late: false, out: '' });
    await complete(other, 'a');
    await other.completeTask('b', { out: 'right' });
    expect(open(other)).toEqual(['right']);
  });

  test.each([
    ['after', '', 1],
    ['before', 'testBefore="true"', 0],
  ])('WCP-21 structured loop, tested %s', async (_when, about, least) => {
    const loop = `<userTask id="a"><standardLoopCharacteristics ${about}><loopCondition>more</loopCondition></standardLoopCharacteristics></userTask>`;
    const model = process('p', start('s'), loop, user('after'), flows('s', 'a', 'after'));
    const world = await begun(model, { more: true });
    await complete(world, 'a');
    await world.completeTask('a', { more: false });
    expect(open(world)).toEqual(['after']);
    const none = await begun(model, { more: false });
    if (least === 1) await complete(none, 'a');
    expect(open(none)).toEqual(['after']);
    expect(none.executed('a')).toBe(least);
  });

  test('WCP-22 recursion', async () => {
    const deeper = `<callActivity id="deeper" calledElement="p"><extensionElements><aftercare:input source="n - 1" target="n"/></extensionElements></callActivity>`;
    const model = process(
      'p',
      `${start('s')}<exclusiveGateway id="x" default="x_bottom"/>${deeper}${user('bottom')}`,
      flows('s', 'x', 'bottom') + conditional('x', 'deeper', 'n &gt; 0'),
    );
    const world = await begun(model, { n: 3 });
    expect(world.instances()).toHaveLength(4);
    await complete(world, 'bottom');
    expect(isOver(world)).toBe(true);
  });
});
