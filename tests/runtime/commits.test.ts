import { randomBytes } from 'node:crypto';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { ROOT, variablesSeenFrom } from '../../engine/core/state/questions.ts';
import { createDefinitions } from '../../engine/runtime/definitions.ts';
import { createGroupCommit } from '../../engine/runtime/groupCommit.ts';
import { createInstanceCache } from '../../engine/runtime/instanceCache.ts';
import { readDecisionFile } from '../../engine/runtime/readDecisionFile.ts';
import { createDefinitionStore } from '../../engine/store/definitionStore.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { openNodes } from '../support/durableNodes.ts';
import { flow } from '../support/engine.ts';

const task = `<bpmn:startEvent id="s"/><bpmn:userTask id="work"/><bpmn:endEvent id="e"/>${flow('s', 'work')}${flow('work', 'e')}`;
const twoTasks = `<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:userTask id="second"/><bpmn:endEvent id="e"/>
  ${flow('s', 'first')}${flow('first', 'second')}${flow('second', 'e')}`;

const setting = (name: string, value: number | string) =>
  ({ type: 'setVariables', variables: { [name]: value } }) as const;

/** PostgreSQL keeps no text so long in an index. */
const POISON = randomBytes(20_000).toString('hex');

describeDatabases('commands', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
  });

  const variablesOf = async (instance: Parameters<Nodes['state']>[0]) =>
    variablesSeenFrom(await nodes.state(instance), ROOT);

  test('of one instance are taken in the order in which they are asked', async () => {
    const engine = nodes.node('one', { commitLimits: { batchMax: 7, batchesAtOnceMax: 2 } });
    await nodes.deploy(engine, 'single', task);
    const [one, other] = [await nodes.start(engine, 'single'), await nodes.start(engine, 'single')];

    const asked = Array.from({ length: 60 }, (_, index) =>
      nodes.tell(engine, index % 2 === 0 ? one : other, setting('n', index)),
    );
    const answers = await Promise.all(asked);

    expect(answers.map(({ sequence }) => sequence)).toEqual(asked.map((_, index) => 2 + Math.floor(index / 2)));
    expect([await variablesOf(one), await variablesOf(other)]).toEqual([{ n: 58 }, { n: 59 }]);
  });

  test('of two nodes for the same instances are all taken, once each', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'single', task);
    const instances = await Promise.all(Array.from({ length: 5 }, () => nodes.start(one, 'single')));

    const asked = instances.flatMap((instance) =>
      Array.from({ length: 24 }, (_, index) =>
        nodes.tell(index % 2 === 0 ? one : other, instance, setting(`v${index}`, index)),
      ),
    );
    const answers = await Promise.all(asked);

    expect(answers).toHaveLength(120);
    for (const [place, instance] of instances.entries()) {
      const own = answers.slice(place * 24, place * 24 + 24).map(({ sequence }) => sequence);
      expect(own.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 2));
      const expected = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`v${index}`, index]));
      expect(await variablesOf(instance)).toEqual(expected);
    }
  });

  test('complete a task once, whichever of two nodes is first', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'single', task);
    for (let round = 0; round < 5; round += 1) {
      const instance = await nodes.start(one, 'single');
      const command = {
        type: 'completeTask',
        task: await nodes.waitOf(instance, 'task', 'work'),
        variables: {},
      } as const;
      const outcomes = await Promise.all(
        [one, other, one, other].map((engine) => nodes.ask(engine, instance, command)),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await nodes.facts(instance)).filter(({ type }) => type === 'taskCompleted')).toHaveLength(1);
    }
  });

  test('are not refused on a copy that another node has overtaken', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await nodes.deploy(one, 'two', twoTasks);
    const instance = await nodes.start(one, 'two'); // hot there, and still at the first task
    await nodes.complete(other, instance, 'first');

    const second = await nodes.waitOf(instance, 'task', 'second');
    const done = await nodes.tell(one, instance, { type: 'completeTask', task: second, variables: {} });
    expect(done.status).toBe('completed');
  });

  test('that ask nothing new are answered, and nothing is written', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'single', task);
    const instance = await nodes.start(engine, 'single');
    const claim = { type: 'claimTask', task: await nodes.waitOf(instance, 'task', 'work'), user: 'ann' } as const;
    const first = await nodes.tell(engine, instance, claim);
    const again = await nodes.tell(engine, instance, claim);
    expect([first.sequence, again.sequence]).toEqual([2, 2]);
  });

  test('stand when somebody who hears of them fails', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'single', task);
    engine.observe(() => {
      throw new Error('deaf');
    });
    const instance = await nodes.start(engine, 'single');
    const told = await Promise.all([1, 2].map((n) => nodes.tell(engine, instance, setting('n', n))));
    expect(told.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });

  test('count as done when only the answer to their commit was lost', async () => {
    let lost = 0;
    const write: typeof nodes.store.write = async (changes) => {
      const written = await nodes.store.write(changes);
      lost += 1;
      if (lost === 2 || lost === 3) throw new Error('connection lost');
      return written;
    };
    const engine = nodes.node('one', { executions: { ...nodes.store, write } });
    await nodes.deploy(engine, 'single', task);
    const [one, other] = await Promise.all([nodes.start(engine, 'single'), nodes.start(engine, 'single')]);
    const both = await Promise.all([one, other].map((each) => nodes.tell(engine, each, setting('n', 1))));
    const alone = await nodes.complete(engine, one, 'work');
    expect(both.map(({ sequence }) => sequence)).toEqual([2, 2]);
    expect([alone.sequence, alone.status, lost]).toEqual([3, 'completed', 3]);
  });

  test('that fail because the database is gone are told so, and may be asked again', async () => {
    let isGone = true;
    const fail = async (): Promise<never> => Promise.reject(new Error('gone'));
    const engine = nodes.node('one', {
      executions: {
        ...nodes.store,
        write: (changes) => (isGone ? fail() : nodes.store.write(changes)),
        findWritten: (changes) => (isGone ? fail() : nodes.store.findWritten(changes)),
      },
    });
    const other = nodes.node('other');
    await nodes.deploy(other, 'single', task);
    const instances = [await nodes.start(other, 'single'), await nodes.start(other, 'single')];
    const tellAll = () => Promise.allSettled(instances.map((each) => nodes.tell(engine, each, setting('n', 1))));
    expect((await tellAll()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isGone = false;
    expect((await tellAll()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  describe('with a request id', () => {
    test('are answered by what they did the first time, on any node', async () => {
      const [one, other] = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(one, 'single', task);
      const instance = await nodes.start(one, 'single');
      const command = {
        type: 'completeTask',
        task: await nodes.waitOf(instance, 'task', 'work'),
        variables: {},
      } as const;
      const first = await nodes.tell(one, instance, command, 'r-1');
      for (const engine of [one, other]) {
        const again = await nodes.tell(engine, instance, command, 'r-1');
        expect(again).toMatchObject({ instance, sequence: first.sequence, status: 'completed' });
      }
    });

    test.each(['one', 'other'] as const)(
      'are carried out once when they come at the same time, the second on node %s',
      async (second) => {
        const [one, two] = [nodes.node('one'), nodes.node(second)];
        const engines = second === 'one' ? [one, one, one] : [one, two, one, two];
        await nodes.deploy(one, 'two', twoTasks);
        const instance = await nodes.start(one, 'two');

        const complete = {
          type: 'completeTask',
          task: await nodes.waitOf(instance, 'task', 'first'),
          variables: {},
        } as const;
        const completed = await Promise.all(
          engines.map((engine) => nodes.tell(engine, instance, complete, 'complete-1')),
        );
        expect(new Set(completed.map(({ sequence }) => sequence))).toEqual(new Set([2]));

        const set = await Promise.all(engines.map((engine) => nodes.tell(engine, instance, setting('n', 1), 'set-1')));
        expect(new Set(set.map(({ sequence }) => sequence))).toEqual(new Set([3]));

        const deployed = await one.definitions.latest(nodes.tenant, 'two');
        if (deployed === null) throw new Error('Expected the process to be there');
        const { tenant } = nodes;
        const request = {
          tenant,
          deployed,
          startEvent: null,
          businessKey: null,
          variables: {},
          by: 'ann',
          requestId: 'start-1',
        };
        const started = await Promise.all(engines.map((engine) => engine.startProcess(request)));
        const instances = started.map((outcome) => (outcome.ok ? outcome.value.instance : outcome.failure.message));
        expect(new Set(instances).size).toBe(1);
        expect(await nodes.instances()).toHaveLength(2);
      },
    );

    test('are tried again when they were refused', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'two', twoTasks);
      const instance = await nodes.start(engine, 'two');
      const first = await nodes.waitOf(instance, 'task', 'first');
      const second = { type: 'completeTask', task: (first + 2) as typeof first, variables: {} } as const;
      const early = await nodes.ask(engine, instance, second, 'r-2');
      await nodes.complete(engine, instance, 'first');
      const task2 = await nodes.waitOf(instance, 'task', 'second');
      const later = await nodes.ask(engine, instance, { ...second, task: task2 }, 'r-2');
      expect([early.ok, later.ok]).toEqual([false, true]);
    });
  });

  describe('that share a batch', () => {
    test('do not fail for one that the database will not take', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'single', task);
      const started = await Promise.allSettled(
        Array.from({ length: 12 }, (_, index) =>
          nodes.start(engine, 'single', {}, index === 5 ? POISON : `K-${index}`),
        ),
      );
      expect(started.map(({ status }) => status === 'rejected')).toEqual(started.map((_, index) => index === 5));
      expect(await nodes.instances()).toHaveLength(11);
    });

    test('do not fail for one whose instance cannot be read', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'single', task);
      const instances = await Promise.all(Array.from({ length: 6 }, () => nodes.start(engine, 'single')));
      const [broken] = instances;
      const break_ = (snapshot: string | null, sequence: number) =>
        nodes.database.across((tx) =>
          tx.query('update instance set snapshot = $1, snapshot_sequence = $2 where instance_id = $3', [
            snapshot,
            sequence,
            broken,
          ]),
        );
      await break_('{"visits":7}', 1);

      const fresh = nodes.node();
      const told = await Promise.allSettled(instances.map((each) => nodes.tell(fresh, each, setting('n', 1))));
      await break_(null, 0);
      expect(told.map(({ status }) => status === 'rejected')).toEqual(instances.map((each) => each === broken));
    });
  });

  describe('cost what they touch:', () => {
    test.each([
      ['one variable that changes', () => 'v'],
      ['ever more variables', (index: number) => `v${index}`],
    ])('%s leads to snapshots that the facts pay for', async (_, nameOf) => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'single', task);
      const instance = await nodes.start(engine, 'single');
      const written = { facts: 0, snapshots: 0 };
      engine.observe(([change]) => {
        for (const { facts } of change?.entries ?? []) written.facts += facts.length;
        written.snapshots += change?.snapshot?.length ?? 0;
      });
      for (let index = 0; index < 100; index += 1) {
        await nodes.tell(engine, instance, setting(nameOf(index), 'x'.repeat(2_000)));
      }
      expect(written.facts).toBeGreaterThan(200_000);
      expect(written.snapshots).toBeGreaterThan(0);
      expect(written.snapshots).toBeLessThan(2 * written.facts);

      const [stored] = await nodes.store.load([{ tenant: nodes.tenant, instance }]);
      const snapshotLength = JSON.stringify(stored?.snapshot).length;
      expect(stored?.entriesLength).toBeLessThan(Math.max(16_384, snapshotLength) + 3_000);
    });

    test('two nodes in turn write no more of them than one', async () => {
      const engines = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(engines[0] ?? nodes.node(), 'single', task);
      const instance = await nodes.start(engines[0] ?? nodes.node(), 'single');
      const written = { facts: 0, snapshots: 0 };
      for (const engine of engines) {
        engine.observe(([change]) => {
          for (const { facts } of change?.entries ?? []) written.facts += facts.length;
          written.snapshots += change?.snapshot?.length ?? 0;
        });
      }
      for (let index = 0; index < 100; index += 1) {
        const engine = engines[index % 2] ?? nodes.node();
        await nodes.tell(engine, instance, setting(`v${index}`, 'x'.repeat(2_000)));
      }
      expect(written.snapshots).toBeLessThan(2 * written.facts);
    });

    test('an instance that has ended is kept in memory no longer', async () => {
      const { database, store, clock, tenant } = nodes;
      const engine = nodes.node();
      await nodes.deploy(engine, 'single', task);
      const definitions = createDefinitions({
        store: createDefinitionStore(database),
        readers: { readDecisions: readDecisionFile, checkExpression },
        evaluate: createEvaluate(),
      });
      const cache = createInstanceCache(1_000);
      const commits = createGroupCommit({ store, definitions, cache, clock, committed: () => undefined });
      const [ended, open] = [await nodes.start(engine, 'single'), await nodes.start(engine, 'single')];
      const completing = {
        type: 'completeTask',
        task: await nodes.waitOf(ended, 'task', 'work'),
        variables: {},
      } as const;

      await commits.execute({ tenant, instance: open, command: setting('n', 1), by: 'ann' });
      await commits.execute({ tenant, instance: ended, command: setting('n', 1), by: 'ann' });
      expect(cache.size).toBe(2);
      await commits.execute({ tenant, instance: ended, command: completing, by: 'ann' });
      expect(cache.size).toBe(1);
      const late = await commits.execute({ tenant, instance: ended, command: completing, by: 'ann' });
      expect([late.ok, cache.size]).toEqual([false, 1]);
    });
  });
});
