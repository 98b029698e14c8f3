import type { InstanceId } from '../../engine/core/identifiers.ts';
import { incidentId, waitId } from '../../engine/core/identifiers.ts';
import type { JobOutcome, JobRequest } from '../../engine/ports/jobHandlers.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { gate, openNodes } from '../support/durableNodes.ts';
import type { Handler } from '../support/engine.ts';
import { flow, handlersOf } from '../support/engine.ts';

const service = (id: string, settings = 'attempts="3" backoff="PT10S"') =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><aftercare:job type="price" ${settings}/></bpmn:extensionElements></bpmn:serviceTask>`;
const priced = `<bpmn:startEvent id="s"/>${service('ask')}<bpmn:endEvent id="e"/>${flow('s', 'ask')}${flow('ask', 'e')}`;
const pricedLater = `<bpmn:startEvent id="s"/><bpmn:userTask id="first"/>${service('ask')}<bpmn:endEvent id="e"/>
  ${flow('s', 'first')}${flow('first', 'ask')}${flow('ask', 'e')}`;

/** How long a node that says nothing keeps what it took. */
const LEASE_MS = 20_000;

const done = (variables = {}): JobOutcome => ({ type: 'completed', variables });
const failure: JobOutcome = { type: 'failed', message: 'no connection', retry: true, retryInMs: null };

describeDatabases('a job', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });
  afterEach(async () => {
    expect(await nodes.complaints()).toEqual([]);
  });

  const nodeDoing = (name: 'one' | 'other', price: Handler) => nodes.node(name, { jobs: handlersOf({ price }) });

  const statusOf = async (instance: InstanceId) => (await nodes.state(instance)).status;
  const typesIn = async (instance: InstanceId) => (await nodes.facts(instance)).map(({ type }) => type);

  test('is tried again after a wait that doubles, under one id', async () => {
    const tried: (Pick<JobRequest, 'id' | 'attempt'> & { readonly at: number })[] = [];
    const begun = nodes.clock.now();
    const engine = nodeDoing('one', ({ id, attempt }) => {
      tried.push({ id, attempt, at: nodes.clock.now() - begun });
      return attempt === 3 ? done({ price: 7 }) : failure;
    });
    await nodes.deploy(engine, 'priced', priced);
    const instance = await nodes.start(engine, 'priced');
    for (let second = 0; second <= 40; second += 5) {
      await engine.runDue();
      nodes.clock.advance(5_000);
    }
    expect(tried.map(({ attempt, at }) => ({ attempt, at }))).toEqual([
      { attempt: 1, at: 0 },
      { attempt: 2, at: 10_000 },
      { attempt: 3, at: 30_000 },
    ]);
    expect(new Set(tried.map(({ id }) => id)).size).toBe(1);
    expect(await statusOf(instance)).toBe('completed');
  });

  test('that failed for good waits in an incident until somebody retries, with the variables that he gives', async () => {
    const engine = nodeDoing('one', ({ variables }) => (variables['part'] === 'P-1' ? done({ price: 7 }) : failure));
    await nodes.deploy(engine, 'priced', priced);
    const instance = await nodes.start(engine, 'priced', { part: 'P-0' });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await engine.runDue();
      nodes.clock.advance(60_000);
    }
    const [incident] = (await nodes.state(instance)).incidents.values();
    expect(incident).toMatchObject({ element: 'ask', code: 'jobFailed' });
    expect(await nodes.query('select 1 from effect')).toEqual([]);

    if (incident === undefined) return;
    await nodes.tell(engine, instance, { type: 'resolveIncident', incident: incident.id, variables: { part: 'P-1' } });
    await engine.runDue();
    expect(await statusOf(instance)).toBe('completed');
  });

  test('that fails for good and is retried in the same breath is tried again', async () => {
    const engine = nodes.node();
    await nodes.deploy(engine, 'priced', priced);
    const instance = await nodes.start(engine, 'priced');
    const job = await nodes.waitOf(instance, 'job', 'ask');
    const incident = incidentId(job + 1);
    await Promise.all([
      nodes.tell(engine, instance, { type: 'failJob', job, message: 'no', retry: false, retryInMs: null }),
      nodes.tell(engine, instance, { type: 'resolveIncident', incident, variables: {} }),
    ]);
    const doing = nodeDoing('one', () => done());
    await doing.runDue();
    expect(await statusOf(instance)).toBe('completed');
  });

  test('sees what another node has set since this one looked last', async () => {
    const seen: unknown[] = [];
    const engine = nodeDoing('one', ({ variables }) => {
      seen.push(variables['part']);
      return variables['part'] === 'P-1' ? done() : { ...failure, retry: false };
    });
    const other = nodes.node('other');
    await nodes.deploy(other, 'priced', priced);
    const instance = await nodes.start(engine, 'priced', { part: 'P-0' });
    await engine.runDue();
    const [incident] = (await nodes.state(instance)).incidents.values();
    if (incident === undefined) throw new Error('Expected an incident');
    await nodes.tell(other, instance, { type: 'resolveIncident', incident: incident.id, variables: { part: 'P-1' } });
    await engine.runDue();
    expect(seen).toEqual(['P-0', 'P-1']);
    expect(await statusOf(instance)).toBe('completed');
  });

  test('that another node asks for is done by one that remembers the instance from before', async () => {
    const engine = nodeDoing('one', () => done());
    const other = nodes.node('other');
    await nodes.deploy(other, 'later', pricedLater);
    const instance = await nodes.start(engine, 'later');
    await nodes.complete(other, instance, 'first');
    await engine.runDue();
    expect(await statusOf(instance)).toBe('completed');
  });

  test('whose answer cannot be taken ends in an incident', async () => {
    const engine = nodeDoing('one', () => done({ 'no name': 1 }));
    await nodes.deploy(engine, 'priced', priced);
    const instance = await nodes.start(engine, 'priced');
    await engine.runDue();
    const [incident] = (await nodes.state(instance)).incidents.values();
    expect(incident).toMatchObject({ element: 'ask', code: 'jobFailed' });
  });

  test('whose handler breaks is tried again later', async () => {
    let calls = 0;
    const engine = nodeDoing('one', () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
      return done();
    });
    await nodes.deploy(engine, 'priced', priced);
    const instance = await nodes.start(engine, 'priced');
    await engine.runDue();
    expect(await statusOf(instance)).toBe('running');
    nodes.clock.advance(1_000);
    await engine.runDue();
    expect(await statusOf(instance)).toBe('completed');
  });

  test('of a dead node is taken over when its lease ends, and what the dead one still says changes nothing', async () => {
    const held = gate();
    const dead = nodeDoing('one', async () => {
      await held.pass();
      return done({ price: 1 });
    });
    const other = nodeDoing('other', () => done({ price: 2 }));
    await nodes.deploy(other, 'priced', priced);
    const instance = await nodes.start(dead, 'priced');
    const dying = dead.runDue();
    await held.reached;

    nodes.clock.advance(LEASE_MS - 1);
    await other.runDue();
    expect(await statusOf(instance)).toBe('running');
    nodes.clock.advance(1);
    await other.runDue();
    expect(await statusOf(instance)).toBe('completed');

    held.open();
    await dying;
    expect((await typesIn(instance)).filter((type) => type === 'jobCompleted')).toHaveLength(1);
    expect((await nodes.state(instance)).visits.values().next().value?.variables).toEqual({ price: 2 });
  });

  test('is kept by a node that works at it for long', async () => {
    const held = gate();
    const slow = nodeDoing('one', async () => {
      await held.pass();
      return done();
    });
    let calls = 0;
    const other = nodeDoing('other', () => {
      calls += 1;
      return done();
    });
    await nodes.deploy(other, 'priced', priced);
    const instance = await nodes.start(other, 'priced');
    const working = slow.runDue();
    await held.reached;
    const [effect] = await nodes.query<{ readonly key: string; readonly leased_by: string }>(
      'select key, leased_by from effect',
    );
    if (effect === undefined) throw new Error('Expected the job to be there');
    for (let round = 0; round < 4; round += 1) {
      nodes.clock.advance(LEASE_MS / 2);
      await nodes.store.extend(
        [{ tenant: nodes.tenant, instance, key: effect.key }],
        effect.leased_by,
        nodes.clock.now() + LEASE_MS,
      );
      await other.runDue();
    }
    held.open();
    await working;
    expect([calls, await statusOf(instance)]).toEqual([0, 'completed']);
  });

  test('of many is done once each, by whichever node takes it', async () => {
    const jobs: string[] = [];
    const engines = (['one', 'other'] as const).map((name) =>
      nodeDoing(name, ({ id }) => {
        jobs.push(id);
        return done();
      }),
    );
    const [one] = engines;
    if (one === undefined) return;
    await nodes.deploy(one, 'priced', priced);
    const instances = await Promise.all(Array.from({ length: 40 }, () => nodes.start(one, 'priced')));
    await Promise.all(engines.map((engine) => engine.runDue()));
    expect(jobs).toHaveLength(instances.length);
    expect(new Set(jobs).size).toBe(instances.length);
  });

  describe('for a worker outside', () => {
    const activate = (engine: ReturnType<typeof nodes.node>, worker: string, jobsMax = 10) =>
      engine.activateJobs({ tenant: nodes.tenant, jobType: 'price', worker, jobsMax, leaseMs: 30_000 });

    test('is leased to one at a time, and to another when the lease ends', async () => {
      const [one, other] = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(one, 'priced', priced);
      const instance = await nodes.start(one, 'priced', { part: 'P-1' });

      const [job] = await activate(other, 'w-1');
      expect(job).toMatchObject({ instance, element: 'ask', attempt: 1, variables: { part: 'P-1' } });
      expect(await activate(one, 'w-2')).toEqual([]);
      nodes.clock.advance(30_000);
      expect(await activate(one, 'w-2')).toMatchObject([{ id: job?.id, attempt: 2 }]);

      const wait = waitId(Number(job?.id.split('.')[1]));
      await nodes.tell(one, instance, { type: 'completeJob', job: wait, variables: { price: 7 } });
      const late = await nodes.ask(other, instance, { type: 'completeJob', job: wait, variables: { price: 8 } });
      expect([await statusOf(instance), late.ok]).toEqual(['completed', false]);
    });

    test('is given out by a node that remembers the instance from before', async () => {
      const [one, other] = [nodes.node('one'), nodes.node('other')];
      await nodes.deploy(one, 'later', pricedLater);
      const instance = await nodes.start(one, 'later');
      await nodes.complete(other, instance, 'first');
      expect(await activate(one, 'w-1')).toMatchObject([{ instance }]);
    });

    test('comes as many at once as were asked for, each to one worker', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'priced', priced);
      await Promise.all(Array.from({ length: 12 }, () => nodes.start(engine, 'priced')));
      const given = await Promise.all([
        activate(engine, 'w-1', 5),
        activate(engine, 'w-2', 5),
        activate(engine, 'w-3', 5),
      ]);
      expect(given.map(({ length }) => length).sort()).toEqual([2, 5, 5]);
      expect(new Set(given.flat().map(({ id }) => id)).size).toBe(12);
    });

    test('is not given out once its instance is cancelled', async () => {
      const engine = nodes.node();
      await nodes.deploy(engine, 'priced', priced);
      const instance = await nodes.start(engine, 'priced');
      await nodes.tell(engine, instance, { type: 'cancelInstance', reason: 'over' });
      expect(await activate(engine, 'w-1')).toEqual([]);
    });
  });
});
