import { BpmnError, DeploymentRefused, createWorld } from '../../engine/testing/index.ts';

const file = (process: string, attributes = 'isExecutable="true"'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:test">
  <message id="reply" name="reply"/><signal id="alarm" name="alarm"/>
  <process id="p" ${attributes}>${process}</process>
</definitions>`;

const flow = (from: string, to: string): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;

describe('a world to test processes in', () => {
  test('deploys files, and throws the list of what is wrong with them', async () => {
    const world = createWorld();
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    const broken = world.deploy(file(`<startEvent id="s"/><serviceTask id="a"/>${flow('s', 'b')}`));
    await expect(broken).rejects.toThrow(DeploymentRefused);
    await expect(broken).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'settingMissing', element: 'a', line: 5 })]),
    });
  });

  test('runs tasks, messages, signals, jobs and timers, and answers what is open', async () => {
    const world = createWorld({ now: '2026-03-02T09:00:00Z' });
    await world.deploy(
      file(`<startEvent id="s"/><parallelGateway id="fork"/>
        <userTask id="a"/><receiveTask id="r" messageRef="reply"/>
        <serviceTask id="j"><extensionElements><aftercare:job type="work"/></extensionElements></serviceTask>
        <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
        <intermediateCatchEvent id="g"><signalEventDefinition signalRef="alarm"/></intermediateCatchEvent>
        ${flow('s', 'fork')}${['a', 'r', 'j', 't', 'g'].map((to) => flow('fork', to)).join('')}`),
    );
    const instance = await world.start('p', { x: 1 });
    expect(world.tasks()).toMatchObject([{ element: 'a', instance }]);
    expect(world.receiving()).toMatchObject([{ element: 'r', name: 'reply' }]);
    expect(world.jobs()).toMatchObject([{ element: 'j', type: 'work' }]);
    expect(world.timers()).toMatchObject([{ element: 't', dueAt: Date.UTC(2026, 2, 2, 10) }]);
    expect(world.subscriptions().map(({ element }) => element)).toEqual(['r', 'g']);
    await world.completeTask(world.tasks()[0]?.id ?? '', { y: 2 });
    await world.trigger('r', { z: 3 });
    await world.completeJob('work');
    await world.signal('alarm');
    await world.advanceClock('PT1H');
    expect(world.instances()).toMatchObject([{ id: instance, status: 'completed' }]);
    expect(world.variables()).toEqual({ x: 1, y: 2, z: 3 });
    expect(world.executed('a')).toBe(1);
    expect(world.journal().length).toBeGreaterThan(4);
  });

  test('hands scripts of other languages to their handlers, which may throw BPMN errors', async () => {
    const seen: unknown[] = [];
    const world = createWorld({
      scripts: {
        JavaScript: async ({ text, element, variables }) => {
          seen.push([text, element, variables]);
          if (variables['fails'] === true) throw new BpmnError('E1', 'as asked', { why: 'asked' });
          return { answer: 42 };
        },
      },
    });
    await world.deploy(
      file(`<startEvent id="s"/><scriptTask id="a" scriptFormat="javascript"><script>6 * 7</script></scriptTask><endEvent id="e"/>
        <boundaryEvent id="b" attachedToRef="a"><errorEventDefinition/></boundaryEvent><userTask id="u"/>
        ${flow('s', 'a')}${flow('a', 'e')}${flow('b', 'u')}`),
    );
    const done = await world.start('p', { fails: false });
    const failed = await world.start('p', { fails: true });
    expect(world.variables(done)).toEqual({ fails: false, answer: 42 });
    expect(world.variables(failed)).toEqual({ fails: true, why: 'asked' });
    expect(world.tasks()).toMatchObject([{ instance: failed, element: 'u' }]);
    expect(seen).toEqual([
      ['6 * 7', 'a', { fails: false }],
      ['6 * 7', 'a', { fails: true }],
    ]);
  });

  test('lets what handlers take of time overlap', async () => {
    const log: string[] = [];
    const world = createWorld({
      now: 0,
      jobs: {
        slow: async ({ element, sleep, now }) => {
          log.push(`+${element} ${now()}`);
          await sleep(element === 'a' ? 'PT10S' : 4_000);
          await sleep(1_000);
          log.push(`-${element} ${now()}`);
        },
      },
    });
    const job = (id: string): string =>
      `<serviceTask id="${id}"><extensionElements><aftercare:job type="slow"/></extensionElements></serviceTask>`;
    await world.deploy(
      file(`<startEvent id="s"/><parallelGateway id="fork"/>${job('a')}${job('b')}<parallelGateway id="join"/><userTask id="u"/>
        ${flow('s', 'fork')}${flow('fork', 'a')}${flow('fork', 'b')}${flow('a', 'join')}${flow('b', 'join')}${flow('join', 'u')}`),
    );
    await world.start('p');
    expect(log).toEqual(['+a 0', '+b 0']);
    await world.advanceClock('PT10S');
    expect(log).toEqual(['+a 0', '+b 0', '-b 5000']);
    expect(world.tasks()).toEqual([]);
    await world.advanceClock('PT1S');
    expect(log.at(-1)).toBe('-a 11000');
    expect(world.tasks()).toMatchObject([{ element: 'u' }]);
  });

  test('interrupts what a handler still works on; its answer comes too late', async () => {
    const world = createWorld({ jobs: { slow: ({ sleep }) => sleep('PT1H').then(() => ({ late: true })) } });
    await world.deploy(
      file(`<startEvent id="s"/><serviceTask id="a"><extensionElements><aftercare:job type="slow"/></extensionElements></serviceTask>
        <boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></boundaryEvent>
        <userTask id="u"/>${flow('s', 'a')}${flow('b', 'u')}`),
    );
    await world.start('p');
    await world.advanceClock('PT2H');
    expect(world.tasks()).toMatchObject([{ element: 'u' }]);
    expect(world.variables()).toEqual({});
  });

  test('begins and ends what is ad hoc', async () => {
    const world = createWorld();
    await world.deploy(
      file(`<startEvent id="s"/><adHocSubProcess id="free"><userTask id="a"/><userTask id="b"/></adHocSubProcess><userTask id="u"/>
        ${flow('s', 'free')}${flow('free', 'u')}`),
    );
    const instance = await world.start('p');
    await world.startAdhocActivity('a');
    await world.startAdhocActivity('b', instance);
    await world.completeTask('a');
    await world.completeAdhoc();
    expect(world.tasks().map(({ element }) => element)).toEqual(['u']);
    await world.cancelInstance(instance);
    expect(world.instances()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('starts by conditions', async () => {
    const world = createWorld();
    await world.deploy(
      file(`<startEvent id="s"><conditionalEventDefinition><condition>level &gt; 5</condition></conditionalEventDefinition></startEvent>
        <userTask id="a"/>${flow('s', 'a')}`),
    );
    expect(await world.evaluateConditions({ level: 5 })).toEqual([]);
    expect(await world.evaluateConditions({ level: 6 })).toHaveLength(1);
    expect(world.variables()).toEqual({ level: 6 });
  });

  test('refuses what cannot be done, by name', async () => {
    const world = createWorld();
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    await expect(world.start('q')).rejects.toMatchObject({ code: 'unknownProcess' });
    await world.start('p');
    await world.start('p');
    await expect(world.completeTask('a')).rejects.toMatchObject({ code: 'severalOpen' });
    await expect(world.completeTask('b')).rejects.toMatchObject({ code: 'noneOpen' });
    expect(() => world.variables()).toThrow('Expected one instance');
  });
});
