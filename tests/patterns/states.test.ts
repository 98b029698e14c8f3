import { end, flows, process, start, subProcess, user } from '../support/bpmnFile.ts';
import { begun, complete, isOver, open } from './playing.ts';

const message = '<messageEventDefinition messageRef="message_m"/>';
const signal = '<signalEventDefinition signalRef="signal_s"/>';

/** Activities one after the other, in the order in which somebody begins them. */
const oneByOne = (...content: readonly string[]): string =>
  process(
    'p',
    `${start('s')}<adHocSubProcess id="part" ordering="Sequential">${content.join('')}</adHocSubProcess>`,
    user('after') + flows('s', 'part', 'after'),
  );

describe('state-based patterns', () => {
  test('WCP-16 deferred choice', async () => {
    const model = process(
      'p',
      `${start('s')}<eventBasedGateway id="which"/>${user('a')}${user('b')}`,
      `<intermediateCatchEvent id="one">${message}</intermediateCatchEvent>`,
      `<intermediateCatchEvent id="other">${signal}</intermediateCatchEvent>`,
      flows('s', 'which', 'one', 'a') + flows('which', 'other', 'b'),
    );
    const world = await begun(model);
    await world.signal('s');
    await world.message('m');
    expect(open(world)).toEqual(['b']);
  });

  test('WCP-17 interleaved parallel routing: any order that keeps b behind a, one at a time', async () => {
    const world = await begun(oneByOne(user('a'), user('b'), user('c'), flows('a', 'b')));
    await world.startAdhocActivity('a');
    await expect(world.startAdhocActivity('c')).rejects.toThrow('one thing after the other');
    await expect(world.startAdhocActivity('b')).rejects.toThrow();
    await complete(world, 'a');
    expect(open(world)).toEqual(['b']);
    await complete(world, 'b');
    await world.startAdhocActivity('c');
    await complete(world, 'c');
    await world.completeAdhoc('part');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-40 interleaved routing: any order, one at a time', async () => {
    const world = await begun(oneByOne(user('a'), user('b')));
    await world.startAdhocActivity('b');
    await expect(world.startAdhocActivity('a')).rejects.toThrow('one thing after the other');
    await complete(world, 'b');
    await world.startAdhocActivity('a');
    await complete(world, 'a');
    await world.completeAdhoc();
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-39 critical section: of two regions one runs at a time', async () => {
    const region = (id: string): string =>
      subProcess(id, start(`${id}_in`) + user(`${id}_1`) + user(`${id}_2`) + flows(`${id}_in`, `${id}_1`, `${id}_2`));
    const world = await begun(oneByOne(region('one'), region('two')));
    await world.startAdhocActivity('one');
    await complete(world, 'one_1');
    await expect(world.startAdhocActivity('two')).rejects.toThrow('one thing after the other');
    await complete(world, 'one_2');
    await world.startAdhocActivity('two');
    expect(open(world)).toEqual(['two_1']);
  });

  test('WCP-18 milestone: something may be done while the case is in a state, and not before or after', async () => {
    const model = process(
      'p',
      start('s') + user('before') + user('state') + user('after') + user('extra') + end('e'),
      `<boundaryEvent id="asked" attachedToRef="state" cancelActivity="false">${signal}</boundaryEvent>`,
      flows('s', 'before', 'state', 'after', 'e') + flows('asked', 'extra'),
    );
    const world = await begun(model);
    await world.signal('s');
    expect(open(world)).toEqual(['before']);
    await complete(world, 'before');
    await world.signal('s');
    expect(open(world)).toEqual(['state', 'extra']);
    await complete(world, 'extra', 'state');
    await world.signal('s');
    expect(open(world)).toEqual(['after']);
  });
});

describe('trigger patterns', () => {
  const waiting = (definition: string): string =>
    process(
      'p',
      `${start('s') + user('before')}<intermediateCatchEvent id="event">${definition}</intermediateCatchEvent>${user(
        'after',
      )}`,
      flows('s', 'before', 'event', 'after'),
    );

  test('WCP-23 transient trigger: lost where nobody waits for it', async () => {
    const world = await begun(waiting(signal));
    await world.signal('s');
    await complete(world, 'before');
    expect(open(world)).toEqual([]);
    await world.signal('s');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-24 persistent trigger: kept until somebody waits for it', async () => {
    const world = await begun(waiting(message));
    await world.message('m');
    await complete(world, 'before');
    expect(open(world)).toEqual(['after']);
  });
});

describe('termination patterns', () => {
  test('WCP-11 implicit termination: over when nothing is left to do', async () => {
    const world = await begun(process('p', start('s'), user('a'), user('b'), flows('s', 'a'), flows('s', 'b')));
    await complete(world, 'a');
    expect(isOver(world)).toBe(false);
    await complete(world, 'b');
    expect(isOver(world)).toBe(true);
  });

  test('WCP-43 explicit termination: over when a certain end is reached', async () => {
    const stop = end('stop', '<terminateEventDefinition/>');
    const world = await begun(
      process('p', start('s'), user('a'), user('b'), stop, flows('s', 'a', 'stop'), flows('s', 'b')),
    );
    await complete(world, 'a');
    expect(open(world)).toEqual([]);
    expect(isOver(world)).toBe(true);
  });
});
