import { conditional, end, flows, process, start, subProcess, user } from '../support/bpmnFile.ts';
import { begun, complete, isOver, open } from './playing.ts';

const users = (...ids: readonly string[]): string => ids.map(user).join('');
const gateway = (kind: string, id: string, about = ''): string => `<${kind}Gateway id="${id}" ${about}/>`;
const complex = (id: string, condition: string): string =>
  `<complexGateway id="${id}"><activationCondition>${condition}</activationCondition></complexGateway>`;

/** A start, then the tasks side by side, each with a flow to `join`. */
const sideBySide = (join: string, ...ids: readonly string[]): string =>
  start('begin') +
  gateway('parallel', 'fork') +
  users(...ids) +
  flows('begin', 'fork') +
  ids.map((id) => flows('fork', id, join)).join('');

describe('basic control flow', () => {
  test('WCP-1 sequence', async () => {
    const world = await begun(process('p', start('s'), users('a', 'b'), flows('s', 'a', 'b')));
    expect(open(world)).toEqual(['a']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['b']);
    await complete(world, 'b');
    expect(isOver(world)).toBe(true);
  });

  test('WCP-2 parallel split, and WCP-3 synchronization', async () => {
    const join = gateway('parallel', 'join') + user('after') + flows('join', 'after');
    const world = await begun(process('p', sideBySide('join', 'a', 'b'), join));
    expect(open(world)).toEqual(['a', 'b']);
    await complete(world, 'b');
    expect(open(world)).toEqual(['a']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-4 exclusive choice, and WCP-5 simple merge', async () => {
    const model = process(
      'p',
      start('s') +
        gateway('exclusive', 'x', 'default="x_b"') +
        users('a', 'b', 'after') +
        gateway('exclusive', 'merge'),
      flows('s', 'x') + conditional('x', 'a', 'left') + flows('x', 'b', 'merge', 'after') + flows('a', 'merge'),
    );
    const left = await begun(model, { left: true });
    expect(open(left)).toEqual(['a']);
    await complete(left, 'a', 'after');
    expect(isOver(left)).toBe(true);
    expect(open(await begun(model, { left: false }))).toEqual(['b']);
  });
});

describe('advanced branching and synchronization', () => {
  const chosen = (after: string): string =>
    start('s') +
    gateway('inclusive', 'or', 'default="or_c"') +
    users('a', 'b', 'c', 'after') +
    flows('s', 'or') +
    conditional('or', 'a', 'x') +
    conditional('or', 'b', 'y') +
    flows('or', 'c') +
    after;

  test('WCP-6 multi-choice, and WCP-7 structured synchronizing merge', async () => {
    const merge =
      gateway('inclusive', 'join') + ['a', 'b', 'c'].map((id) => flows(id, 'join')).join('') + flows('join', 'after');
    const both = await begun(process('p', chosen(merge)), { x: true, y: true });
    expect(open(both)).toEqual(['a', 'b']);
    await complete(both, 'a');
    expect(open(both)).toEqual(['b']);
    await complete(both, 'b');
    expect(open(both)).toEqual(['after']);
    const one = await begun(process('p', chosen(merge)), { x: true, y: false });
    await complete(one, 'a');
    expect(open(one)).toEqual(['after']);
  });

  test('WCP-8 multi-merge', async () => {
    const merge =
      gateway('exclusive', 'join') + ['a', 'b', 'c'].map((id) => flows(id, 'join')).join('') + flows('join', 'after');
    const world = await begun(process('p', chosen(merge)), { x: true, y: true });
    await complete(world, 'a', 'b');
    expect(open(world)).toEqual(['after', 'after']);
  });

  test('WCP-9 structured discriminator', async () => {
    const join = complex('join', 'activationCount &gt;= 1') + user('after') + flows('join', 'after');
    const world = await begun(process('p', sideBySide('join', 'a', 'b', 'c'), join));
    await complete(world, 'b');
    expect(open(world)).toEqual(['a', 'c', 'after']);
    await complete(world, 'a', 'c', 'after');
    expect(world.executed('after')).toBe(1);
    expect(isOver(world)).toBe(true);
  });

  /** `a` is done twice beside `b`, and only then the rest of a round comes. */
  const twice = (join: string): string =>
    process(
      'p',
      `${start('s') + gateway('parallel', 'fork')}<userTask id="first" completionQuantity="2"/>${users(
        'b',
        'after',
      )}${join}`,
      flows('s', 'fork', 'first', 'join') + flows('fork', 'b', 'join', 'after'),
    );

  test('WCP-28 blocking discriminator: the second token of one way counts for the next round', async () => {
    const world = await begun(twice(complex('join', 'activationCount &gt;= 1')));
    await complete(world, 'first');
    expect(open(world)).toEqual(['b', 'after']);
    await complete(world, 'b');
    expect(open(world)).toEqual(['after', 'after']);
    await complete(world, 'after', 'after');
    expect(isOver(world)).toBe(true);
  });

  test('WCP-29 cancelling discriminator', async () => {
    const stop = end('stop', '<terminateEventDefinition/>');
    const region = subProcess('region', sideBySide('stop', 'a', 'b', 'c'), stop);
    const world = await begun(process('p', start('s'), region, user('after'), flows('s', 'region', 'after')));
    await complete(world, 'b');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-30 structured partial join', async () => {
    const join = complex('join', 'activationCount &gt;= 2') + user('after') + flows('join', 'after');
    const world = await begun(process('p', sideBySide('join', 'a', 'b', 'c'), join));
    await complete(world, 'b');
    expect(open(world)).toEqual(['a', 'c']);
    await complete(world, 'c');
    expect(open(world)).toEqual(['a', 'after']);
    await complete(world, 'a', 'after');
    expect(world.executed('after')).toBe(1);
    expect(isOver(world)).toBe(true);
  });

  test('WCP-31 blocking partial join: what comes early waits until the round is over', async () => {
    const ways = ['a', 'b', 'c'].map((id) => `<userTask id="${id}" completionQuantity="2"/>`).join('');
    const model = process(
      'p',
      start('s') + gateway('parallel', 'fork') + ways + complex('join', 'activationCount &gt;= 3') + user('after'),
      flows('s', 'fork') + ['a', 'b', 'c'].map((id) => flows('fork', id, 'join')).join('') + flows('join', 'after'),
    );
    const world = await begun(model);
    await complete(world, 'a');
    expect(open(world)).toEqual(['b', 'c']);
    await complete(world, 'b');
    expect(open(world)).toEqual(['c', 'after']);
    await complete(world, 'c');
    expect(open(world)).toEqual(['after', 'after']);
  });

  test('WCP-32 cancelling partial join', async () => {
    const join =
      complex('join', 'activationCount &gt;= 2') + end('stop', '<terminateEventDefinition/>') + flows('join', 'stop');
    const region = subProcess('region', sideBySide('join', 'a', 'b', 'c'), join);
    const world = await begun(process('p', start('s'), region, user('after'), flows('s', 'region', 'after')));
    await complete(world, 'a');
    expect(open(world)).toEqual(['b', 'c']);
    await complete(world, 'c');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-33 generalized AND-join: surplus tokens wait for the next round', async () => {
    const world = await begun(twice(gateway('parallel', 'join')));
    await complete(world, 'first');
    expect(open(world)).toEqual(['b']);
    await complete(world, 'b');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-37 local synchronizing merge: it knows from the model which ways may still come', async () => {
    const model = process(
      'p',
      start('s') + gateway('inclusive', 'or', 'default="or_c"') + gateway('exclusive', 'x', 'default="x_out"'),
      users('a', 'c', 'out', 'after') + gateway('inclusive', 'join'),
      flows('s', 'or') + conditional('or', 'a', 'true') + flows('a', 'join') + flows('or', 'c'),
      conditional('or', 'x', 'true') +
        flows('x', 'out') +
        conditional('x', 'join', 'stays') +
        flows('c', 'join', 'after'),
    );
    const world = await begun(model, { stays: false });
    expect(open(world)).toEqual(['a', 'out']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['out', 'after']);
  });

  test('WCP-38 general synchronizing merge, in a cycle', async () => {
    const model = process(
      'p',
      start('s') + gateway('parallel', 'fork') + users('a', 'b', 'again', 'after') + gateway('inclusive', 'join'),
      gateway('exclusive', 'x', 'default="x_join"'),
      flows('s', 'fork', 'a', 'join', 'after') +
        flows('fork', 'b', 'x', 'join') +
        conditional('x', 'again', 'more') +
        flows('again', 'b'),
    );
    const world = await begun(model, { more: true });
    await complete(world, 'a', 'b');
    expect(open(world)).toEqual(['again']);
    await world.setVariables(world.instances()[0]!.id, { more: false });
    await complete(world, 'again');
    expect(open(world)).toEqual(['b']);
    await complete(world, 'b');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-42 thread split, and WCP-41 thread merge', async () => {
    const model = process(
      'p',
      `${start('s')}<userTask id="split" completionQuantity="3"/>${user('a')}<userTask id="merge" startQuantity="3"/>`,
      flows('s', 'split', 'a', 'merge'),
    );
    const world = await begun(model);
    await complete(world, 'split');
    expect(open(world)).toEqual(['a', 'a', 'a']);
    await complete(world, 'a', 'a');
    expect(open(world)).toEqual(['a']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['merge']);
  });
});
