import { createWorld as createWorldInMemory } from '../../engine/testing/index.ts';
import { BpmnError, DeploymentRefused } from '../../engine/testing/index.ts';
import type { TestWorld, TestWorldSettings } from '../../engine/testing/index.ts';

export type CreateWorld = (settings?: Omit<TestWorldSettings, 'checks'>) => Promise<TestWorld>;

export const inMemory: CreateWorld = async (settings) => createWorldInMemory(settings);

/** What a world to test processes in does, wherever its instances live. */
export function worldBehavior(createWorld: CreateWorld): void {
  const worlds: TestWorld[] = [];
  const open: CreateWorld = async (settings) => {
    const world = await createWorld(settings);
    worlds.push(world);
    return world;
  };
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.close();
  });

  test('deploys files, and throws the list of what is wrong with them', async () => {
    const world = await open();
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    const broken = world.deploy(file(`<startEvent id="s"/><serviceTask id="a"/>${flow('s', 'b')}`));
    await expect(broken).rejects.toThrow(DeploymentRefused);
    await expect(broken).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'settingMissing', element: 'a', line: 6 })]),
    });
  });

  test('takes the newest version of a process, also of the same file', async () => {
    const world = await open();
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    await world.deploy(file(`<startEvent id="s"/><userTask id="b"/>${flow('s', 'b')}`));
    await world.deploy(file(`<startEvent id="s"/><userTask id="b"/>${flow('s', 'b')}`));
    await world.start('p');
    expect((await world.tasks()).map(({ element }) => element)).toEqual(['b']);
  });

  test('reads files by their encodings, with forms that are not there', async () => {
    const world = await open();
    const text = file(
      `<startEvent id="s"/><userTask id="a" name="审核"><extensionElements><aftercare:form key="review"/></extensionElements></userTask>
        ${flow('s', 'a')}`,
    ).replace('UTF-8', 'GBK');
    await world.deploy(text);
    await world.deploy(new TextEncoder().encode(text.replace('GBK', 'UTF-8')));
    await world.start('p');
    expect(await world.tasks()).toMatchObject([{ element: 'a', form: 'review' }]);
  });

  test('asks the decisions that are deployed with a process', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><businessRuleTask id="a"><extensionElements>
          <aftercare:decision ref="size" resultVariable="size"/></extensionElements></businessRuleTask><userTask id="u"/>
        ${flow('s', 'a')}${flow('a', 'u')}`),
      DECISION,
    );
    await world.start('p', { amount: 12 });
    expect(await world.variables()).toEqual({ amount: 12, size: 'large' });
  });

  test('runs tasks, messages, signals, jobs and timers, and answers what is open', async () => {
    const world = await open({ now: '2026-03-02T09:00:00Z' });
    await world.deploy(
      file(`<startEvent id="s"/><parallelGateway id="fork"/>
        <userTask id="a"/><receiveTask id="r" messageRef="reply"/>
        <serviceTask id="j"><extensionElements><aftercare:job type="work"/></extensionElements></serviceTask>
        <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
        <intermediateCatchEvent id="g"><signalEventDefinition signalRef="alarm"/></intermediateCatchEvent>
        ${flow('s', 'fork')}${['a', 'r', 'j', 't', 'g'].map((to) => flow('fork', to)).join('')}`),
    );
    const instance = await world.start('p', { x: 1 }, { businessKey: 'K-1' });
    expect(await world.tasks()).toMatchObject([{ element: 'a', instance, process: 'p', variables: { x: 1 } }]);
    expect(await world.receiving()).toMatchObject([{ element: 'r', name: 'reply' }]);
    expect(await world.jobs()).toMatchObject([{ element: 'j', type: 'work', businessKey: 'K-1', stopped: false }]);
    expect(await world.timers()).toMatchObject([{ element: 't', dueAt: Date.UTC(2026, 2, 2, 10) }]);
    expect((await world.subscriptions()).map(({ element }) => element)).toEqual(['r', 'g']);
    const [task] = await world.tasks();
    expect(task?.id).toMatch(new RegExp(`^${instance}/\\d+$`));
    await world.claimTask('a', 'li');
    expect(await world.tasks()).toMatchObject([{ assignment: { assignee: 'li' } }]);
    await world.completeTask(task?.id ?? '', { y: 2 }, 'li');
    await world.trigger('r', { z: 3 });
    await world.completeJob('work');
    await world.signal('alarm');
    expect(await world.instances('p')).toMatchObject([{ status: 'running' }]);
    await world.advanceClock('PT59M');
    expect(await world.timers()).toHaveLength(1);
    await world.advanceClock(60_000);
    expect(world.now()).toBe(Date.UTC(2026, 2, 2, 10));
    expect(await world.instances()).toMatchObject([
      { id: instance, process: 'p', status: 'completed', businessKey: 'K-1', caller: null },
    ]);
    expect(await world.instances('q')).toEqual([]);
    expect(await world.variables()).toEqual({ x: 1, y: 2, z: 3 });
    expect(await world.executed('a')).toBe(1);
    const journal = await world.journal(instance);
    expect(journal.map(({ command }) => command.type)).toEqual([
      ...['startInstance', 'claimTask', 'completeTask', 'receiveMessage', 'completeJob', 'receiveSignal', 'fireTimer'],
    ]);
    expect(journal[2]).toMatchObject({ at: Date.UTC(2026, 2, 2, 9), by: 'li' });
    expect(journal[0]?.facts.map(({ type }) => type)).toContain('taskCreated');
  });

  test('gives a message to one receiver, keeps it while it lives, and starts what begins by it', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><userTask id="first"/><receiveTask id="r" messageRef="answer"/><userTask id="u"/>
        ${flow('s', 'first')}${flow('first', 'r')}${flow('r', 'u')}`),
      file(
        `<startEvent id="s"><messageEventDefinition messageRef="open"/></startEvent><userTask id="a"/>${flow('s', 'a')}`,
        'opened',
      ),
    );
    const one = await world.start('p', { key: 'K1' });
    const other = await world.start('p', { key: 'K2' });
    for (const { id } of await world.tasks()) await world.completeTask(id);
    await world.message('answer', { key: 'K2', variables: { said: 'yes' } });
    expect(await world.variables(other)).toEqual({ key: 'K2', said: 'yes' });
    expect(await world.variables(one)).toEqual({ key: 'K1' });

    await world.message('answer', { key: 'K3', timeToLive: 'PT10M' });
    await world.advanceClock('PT5M');
    const third = await world.start('p', { key: 'K3' });
    await world.completeTask('first');
    expect(await world.tasks()).toMatchObject([
      { instance: other, element: 'u' },
      { instance: third, element: 'u' },
    ]);
    await world.message('answer', { key: 'K4', timeToLive: 'PT10M' });
    await world.advanceClock('PT11M');
    await world.start('p', { key: 'K4' });
    await world.completeTask('first');
    expect(await world.receiving()).toMatchObject([
      { instance: one, key: 'K1' },
      { name: 'answer', key: 'K4' },
    ]);

    await world.message('open', { key: 'C-7', variables: { subject: 'x' } });
    expect(await world.instances('opened')).toMatchObject([{ businessKey: 'C-7', status: 'running' }]);
  });

  test('gives a receive task what it waits for whatever the key, once', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><receiveTask id="r" messageRef="answer"/><userTask id="u"/>
        ${flow('s', 'r')}${flow('r', 'u')}`),
    );
    await world.start('p', { key: 'K1' });
    const again = await world.start('p', { key: 'K2' });
    const [, second] = await world.receiving();
    await world.trigger(second?.id ?? '', { came: true });
    expect(await world.tasks()).toMatchObject([{ instance: again, variables: { came: true } }]);
    await expect(world.trigger(second?.id ?? '')).rejects.toMatchObject({ code: 'noneOpen' });
    await expect(world.trigger('r', { 'not a name': 1 })).rejects.toMatchObject({ code: 'invalidVariables' });
    await world.advanceClock('P1D');
    expect(await world.receiving()).toHaveLength(1);
  });

  test('calls processes, and tells who called', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><callActivity id="c" calledElement="inner"/><userTask id="u"/>
        ${flow('s', 'c')}${flow('c', 'u')}`),
      file(`<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>${flow('s', 'a')}${flow('a', 'e')}`, 'inner'),
    );
    const caller = await world.start('p');
    expect(await world.instances('inner')).toMatchObject([{ caller, status: 'running' }]);
    await world.completeTask('a');
    expect(await world.instances('inner')).toMatchObject([{ status: 'completed' }]);
    expect(await world.tasks()).toMatchObject([{ instance: caller, element: 'u' }]);
  });

  test('starts by timers at their instants, until a newer version does not', async () => {
    const world = await open({ now: 0 });
    await world.deploy(
      file(`<startEvent id="s"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent>
        <userTask id="a"/>${flow('s', 'a')}`),
    );
    await world.advanceClock('PT150M');
    expect((await world.instances()).map(({ startedAt }) => startedAt)).toEqual([3_600_000, 7_200_000]);
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    await world.advanceClock('P1D');
    expect(await world.instances()).toHaveLength(2);
  });

  test('hands scripts of other languages to their handlers, which may throw BPMN errors', async () => {
    const seen: unknown[] = [];
    const world = await open({
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
    expect(await world.variables(done)).toEqual({ fails: false, answer: 42 });
    expect(await world.variables(failed)).toEqual({ fails: true, why: 'asked' });
    expect(await world.tasks()).toMatchObject([{ instance: failed, element: 'u' }]);
    expect(seen).toEqual([
      ['6 * 7', 'a', { fails: false }],
      ['6 * 7', 'a', { fails: true }],
    ]);
  });

  test('lets what handlers take of time overlap', async () => {
    const log: string[] = [];
    const world = await open({
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
    await world.deploy(
      file(`<startEvent id="s"/><parallelGateway id="fork"/>${job('a', 'slow')}${job('b', 'slow')}<parallelGateway id="join"/><userTask id="u"/>
        ${flow('s', 'fork')}${flow('fork', 'a')}${flow('fork', 'b')}${flow('a', 'join')}${flow('b', 'join')}${flow('join', 'u')}`),
    );
    await world.start('p');
    expect(log).toEqual(['+a 0', '+b 0']);
    expect((await world.jobs()).map(({ element }) => element)).toEqual(['a', 'b']);
    await world.advanceClock('PT10S');
    expect(log).toEqual(['+a 0', '+b 0', '-b 5000']);
    expect(await world.tasks()).toEqual([]);
    await world.advanceClock('PT1S');
    expect(log.at(-1)).toBe('-a 11000');
    expect(await world.tasks()).toMatchObject([{ element: 'u' }]);
  });

  test('interrupts what a handler still works on; its answer comes too late', async () => {
    const world = await open({ jobs: { slow: ({ sleep }) => sleep('PT1H').then(() => ({ late: true })) } });
    await world.deploy(
      file(`<startEvent id="s"/>${job('a', 'slow')}
        <boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></boundaryEvent>
        <userTask id="u"/>${flow('s', 'a')}${flow('b', 'u')}`),
    );
    await world.start('p');
    await world.advanceClock('PT2H');
    expect(await world.tasks()).toMatchObject([{ element: 'u' }]);
    expect(await world.variables()).toEqual({});
  });

  test('lets a handler give commands and let time pass', async () => {
    const world: TestWorld = await open({
      now: 0,
      jobs: {
        asks: async () => {
          await world.message('reply', { variables: { told: true } });
          await world.advanceClock('PT1M');
          return { at: world.now() };
        },
      },
    });
    await world.deploy(
      file(`<startEvent id="s"/><parallelGateway id="fork"/>${job('a', 'asks')}<receiveTask id="r" messageRef="reply"/>
        ${flow('s', 'fork')}${flow('fork', 'r')}${flow('fork', 'a')}`),
    );
    await world.start('p');
    await world.advanceClock('PT2M');
    expect(await world.variables()).toEqual({ told: true, at: 60_000 });
    expect(await world.instances()).toMatchObject([{ status: 'completed' }]);
  });

  test('tries a handler again that fails, and raises an incident when it fails for good', async () => {
    let attempts = 0;
    const world = await open({
      jobs: {
        work: () => {
          attempts += 1;
          if (attempts < 5) throw new Error(`attempt ${attempts}`);
          return { attempts };
        },
      },
    });
    await world.deploy(
      file(`<startEvent id="s"/>${job('a', 'work')}<userTask id="u"/>${flow('s', 'a')}${flow('a', 'u')}`),
    );
    await world.start('p');
    await world.advanceClock('P1D');
    expect(attempts).toBe(3);
    expect(await world.incidents()).toMatchObject([{ element: 'a', message: expect.stringContaining('attempt 3') }]);
    await world.resolveIncident('a', { patience: true });
    expect(attempts).toBe(4);
    await world.advanceClock('P1D');
    expect(await world.variables()).toEqual({ patience: true, attempts: 5 });
    expect(await world.incidents()).toEqual([]);
  });

  test('raises an incident for an answer that cannot be taken', async () => {
    const world = await open({ jobs: { work: () => ({ 'not a name': 1 }) } });
    await world.deploy(file(`<startEvent id="s"/>${job('a', 'work')}${flow('s', 'a')}`));
    await world.start('p');
    expect(await world.incidents()).toMatchObject([{ element: 'a' }]);
  });

  test('answers jobs by hand: done, failed, or with an error', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/>${job('a', 'work')}${job('b', 'work')}
        <boundaryEvent id="caught" attachedToRef="b"><errorEventDefinition/></boundaryEvent><userTask id="u"/>
        ${flow('s', 'a')}${flow('a', 'b')}${flow('caught', 'u')}`),
    );
    await world.start('p');
    await world.failJob('work', 'not now', { retryInMs: 5_000 });
    expect(await world.jobs()).toMatchObject([{ element: 'a', stopped: false, attemptsLeft: 2 }]);
    await world.failJob('a', 'never', { retry: false });
    const [incident] = await world.incidents();
    expect(incident).toMatchObject({ element: 'a', message: expect.stringContaining('never') });
    expect(await world.jobs()).toMatchObject([{ element: 'a', stopped: true }]);
    await world.resolveIncident(incident?.id ?? '');
    await world.completeJob((await world.jobs())[0]?.id ?? '', { done: 1 });
    await world.throwError('b', 'E', { why: 'x' });
    expect(await world.tasks()).toMatchObject([{ element: 'u', variables: { done: 1, why: 'x' } }]);
  });

  test('sets variables, and looks at conditions again', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition>ready</condition></conditionalEventDefinition></intermediateCatchEvent>
        <userTask id="u"/>${flow('s', 'c')}${flow('c', 'u')}`),
    );
    const instance = await world.start('p', { ready: false });
    expect(await world.tasks()).toEqual([]);
    await world.setVariables(instance, { ready: true });
    expect(await world.tasks()).toMatchObject([{ element: 'u' }]);
  });

  test('begins and ends what is ad hoc', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><adHocSubProcess id="free"><userTask id="a"/><userTask id="b"/></adHocSubProcess><userTask id="u"/>
        ${flow('s', 'free')}${flow('free', 'u')}`),
    );
    const instance = await world.start('p');
    await world.startAdhocActivity('a');
    await world.startAdhocActivity('b', instance);
    await expect(world.startAdhocActivity('u')).rejects.toMatchObject({ code: 'noneOpen' });
    await world.completeTask('a');
    await world.completeAdhoc();
    expect((await world.tasks()).map(({ element }) => element)).toEqual(['u']);
    await expect(world.completeAdhoc()).rejects.toMatchObject({ code: 'notOne' });
    await world.cancelInstance(instance, 'enough');
    expect(await world.instances()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('starts by conditions', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"><conditionalEventDefinition><condition>level &gt; 5</condition></conditionalEventDefinition></startEvent>
        <userTask id="a"/>${flow('s', 'a')}`),
    );
    expect(await world.evaluateConditions({ level: 5 })).toEqual([]);
    expect(await world.evaluateConditions({ other: 6 })).toEqual([]);
    const [begun] = await world.evaluateConditions({ level: 6 });
    expect(await world.instances()).toMatchObject([{ id: begun }]);
    expect(await world.variables()).toEqual({ level: 6 });
    await expect(world.evaluateConditions({ 'not a name': 1 })).rejects.toMatchObject({ code: 'invalidVariables' });
  });

  test('broadcasts signals to all who wait, and starts what begins by them', async () => {
    const world = await open();
    await world.deploy(
      file(`<startEvent id="s"/><intermediateCatchEvent id="g"><signalEventDefinition signalRef="alarm"/></intermediateCatchEvent>
        <userTask id="u"/>${flow('s', 'g')}${flow('g', 'u')}`),
      file(
        `<startEvent id="s"><signalEventDefinition signalRef="alarm"/></startEvent><userTask id="v"/>${flow('s', 'v')}`,
        'alarmed',
      ),
    );
    await world.start('p');
    await world.start('p');
    await world.signal('alarm', { loud: true });
    expect((await world.tasks()).map(({ element, variables }) => [element, variables])).toEqual([
      ['u', { loud: true }],
      ['u', { loud: true }],
      ['v', { loud: true }],
    ]);
    await world.runDue();
    expect(await world.tasks()).toHaveLength(3);
  });

  test('refuses what cannot be done, by name', async () => {
    const world = await open();
    await world.deploy(file(`<startEvent id="s"/><userTask id="a"/>${flow('s', 'a')}`));
    await expect(world.start('q')).rejects.toMatchObject({ code: 'unknownProcess' });
    await expect(world.start('p', {}, { startEvent: 'a' })).rejects.toMatchObject({ code: 'unknownStartEvent' });
    const instance = await world.start('p');
    await world.start('p');
    await expect(world.completeTask('a')).rejects.toMatchObject({ code: 'severalOpen' });
    await expect(world.completeTask('b')).rejects.toMatchObject({ code: 'noneOpen' });
    await expect(world.message('x', { timeToLive: 'soon' })).rejects.toMatchObject({ code: 'durationNotReadable' });
    await expect((async () => world.variables())()).rejects.toThrow('Expected one instance');
    await world.cancelInstance(instance);
    await expect(world.cancelInstance(instance)).rejects.toMatchObject({ code: 'instanceNotRunning' });
    const unknown = `${instance.slice(0, -1)}~` as typeof instance;
    await expect(world.cancelInstance(unknown)).rejects.toMatchObject({ code: 'unknownInstance' });
    await expect((async () => world.variables(unknown))()).rejects.toMatchObject({ code: 'unknownInstance' });
  });
}

const file = (content: string, process = 'p'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:test">
  <message id="answer" name="answer"><extensionElements><aftercare:subscription key="key"/></extensionElements></message>
  <message id="reply" name="reply"/><message id="open" name="open"/><signal id="alarm" name="alarm"/>
  <process id="${process}" isExecutable="true">${content}</process>
</definitions>`;

const flow = (from: string, to: string): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;

const job = (id: string, type: string): string =>
  `<serviceTask id="${id}"><extensionElements><aftercare:job type="${type}"/></extensionElements></serviceTask>`;

const DECISION = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sizes" name="sizes" namespace="urn:test">
  <decision id="size" name="size"><variable id="v" name="size"/>
    <literalExpression id="l"><text>if amount &gt; 10 then "large" else "small"</text></literalExpression>
  </decision>
</definitions>`;
