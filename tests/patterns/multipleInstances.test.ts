import { conditional, end, flows, process, start, subProcess, user } from '../support/bpmnFile.ts';
import { begun, complete, isOver, open } from './playing.ts';

const many = (loop: string): string =>
  `<userTask id="a"><multiInstanceLoopCharacteristics>${loop}</multiInstanceLoopCharacteristics></userTask>`;

const line = (loop: string): string => process('p', start('s'), many(loop), user('after'), flows('s', 'a', 'after'));

describe('multiple instances', () => {
  test('WCP-12 without synchronization: each instance is a thread of its own', async () => {
    const model = process(
      'p',
      `${start(
        's',
      )}<exclusiveGateway id="again"/><parallelGateway id="fork"/><exclusiveGateway id="x" default="x_rest"/>`,
      `<scriptTask id="count"><script>{n: n + 1}</script></scriptTask>${user('a')}${user('rest')}`,
      flows('s', 'again', 'count', 'fork', 'a') + flows('fork', 'x', 'rest') + conditional('x', 'again', 'n &lt; 3'),
    );
    const world = await begun(model, { n: 0 });
    expect([...open(world)].sort()).toEqual(['a', 'a', 'a', 'rest']);
    await complete(world, 'rest', 'a', 'a', 'a');
    expect(isOver(world)).toBe(true);
  });

  test('WCP-13 with a number known at design time', async () => {
    const world = await begun(line('<loopCardinality>3</loopCardinality>'));
    expect(open(world)).toEqual(['a', 'a', 'a']);
    await complete(world, 'a', 'a');
    expect(open(world)).toEqual(['a']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-14 with a number known when it begins', async () => {
    const world = await begun(line('<loopCardinality>count(items)</loopCardinality>'), { items: ['x', 'y'] });
    await complete(world, 'a', 'a');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-15 with further instances while others run', async () => {
    const more = `<subProcess id="more" triggeredByEvent="true">
      <startEvent id="asked" isInterrupting="false"><messageEventDefinition messageRef="message_m"/></startEvent>
      ${user('further')}${flows('asked', 'further')}</subProcess>`;
    const inside = start('inner') + user('first') + flows('inner', 'first') + more;
    const world = await begun(
      process('p', start('s'), subProcess('all', inside), user('after'), flows('s', 'all', 'after')),
    );
    await world.message('m');
    await complete(world, 'first');
    await world.message('m');
    expect(open(world)).toEqual(['further', 'further']);
    await complete(world, 'further', 'further');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-34 static partial join: the others are done beside what follows', async () => {
    const enough = `<loopCardinality>3</loopCardinality><complexBehaviorDefinition id="enough">
      <condition>numberOfCompletedInstances = 2</condition>
      <event xsi:type="tImplicitThrowEvent" id="told"><escalationEventDefinition escalationRef="escalation_x"/></event>
      </complexBehaviorDefinition>`;
    const model = process(
      'p',
      start('s') + many(enough).replace('Characteristics>', 'Characteristics behavior="Complex">'),
      `<boundaryEvent id="joined" attachedToRef="a" cancelActivity="false"><escalationEventDefinition escalationRef="escalation_x"/></boundaryEvent>`,
      end('all') + user('after') + flows('s', 'a', 'all') + flows('joined', 'after'),
    );
    const world = await begun(model);
    await complete(world, 'a');
    expect(open(world)).toEqual(['a', 'a']);
    await complete(world, 'a');
    expect(open(world)).toEqual(['a', 'after']);
    await complete(world, 'a', 'after');
    expect(world.executed('after')).toBe(1);
    expect(isOver(world)).toBe(true);
  });

  test('WCP-35 cancelling partial join', async () => {
    const two = '<completionCondition>numberOfCompletedInstances = 2</completionCondition>';
    const world = await begun(line(`<loopCardinality>3</loopCardinality>${two}`));
    await complete(world, 'a', 'a');
    expect(open(world)).toEqual(['after']);
  });

  test('WCP-36 dynamic partial join: instances are added, and the condition is asked after each', async () => {
    const model = process(
      'p',
      `${start(
        's',
      )}<adHocSubProcess id="all">${user('a')}<completionCondition>enough</completionCondition></adHocSubProcess>`,
      user('after') + flows('s', 'all', 'after'),
    );
    const world = await begun(model, { enough: false });
    await world.startAdhocActivity('a');
    await world.startAdhocActivity('a');
    await complete(world, 'a');
    await world.startAdhocActivity('a');
    expect(open(world)).toEqual(['a', 'a']);
    await world.completeTask(world.tasks()[0]!.id, { enough: true });
    expect(open(world)).toEqual(['after']);
  });
});
