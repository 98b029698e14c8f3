import { setTimeout as pause } from 'node:timers/promises';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { Command } from '../../engine/core/commands/command.ts';
import type { Asked } from '../../engine/runtime/asked.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { gate } from '../support/durableNodes.ts';
import { describeServer } from '../support/durableServer.ts';
import { addTenant, deployProcess, engineOn, flow, TENANT } from '../support/engine.ts';

const priced = `<bpmn:startEvent id="s"/>
  <bpmn:serviceTask id="ask"><bpmn:extensionElements><aftercare:job type="price" attempts="9"/></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:endEvent id="e"/>${flow('s', 'ask')}${flow('ask', 'e')}`;

/** The lock at which the server holds a commit. */
const HELD = 7_310_884_202;
const HELD_MS_MAX = 2_000;

/** From now on every commit that writes to the journal waits in the server until whoever has the lock lets it go. */
const HOLD_COMMITS = `
create function hold_commit() returns trigger language plpgsql as
  'begin perform pg_advisory_xact_lock_shared(${HELD}); return null; end';
create constraint trigger held after insert on journal deferrable initially deferred
   for each row execute function hold_commit()`;

interface Entry {
  readonly instance_id: string;
  readonly sequence: number;
}

describeServer('a command whose connection is lost while the server commits it', (create) => {
  let database: Database;
  beforeAll(async () => {
    database = await openPostgres(await create());
    await addTenant(database, TENANT);
    await deployProcess(engineOn(database), 'priced', priced);
  });
  afterAll(() => database.close());

  const start = async (): Promise<InstanceId> => {
    const engine = engineOn(database);
    const deployed = await engine.definitions.latest(TENANT, 'priced');
    if (deployed === null) throw new Error('Expected the process to be there');
    const request = { tenant: TENANT, deployed, startEvent: null, businessKey: null, variables: {}, by: 'ann' };
    const started = await engine.startProcess(request);
    if (!started.ok) throw new Error(started.failure.message);
    return started.value.instance;
  };

  const waitingFor = async (locktype: string): Promise<boolean> => {
    const rows = await database.across((tx) =>
      tx.query(`select from pg_locks where locktype = $1 and not granted`, [locktype]),
    );
    return rows.length > 0;
  };

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + HELD_MS_MAX;
    while (!(await holds()) && Date.now() < deadline) await pause(10);
  };

  /**
   * A node that loses its connection in the middle of its first commit, asks what became of it, and is answered before
   * the server is through. The commit becomes visible only when the node has tried again, or does not within a while.
   */
  const nodeInDoubt = async () => {
    const store = createExecutionStore(database);
    const [held, mayCommit] = [gate(), gate()];
    const holding = database.across(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(${HELD})`);
      await held.pass();
      await mayCommit.pass();
    });
    await held.reached;
    held.open();
    let isLost = false;
    const seen: number[] = [];
    const engine = engineOn(database, {
      executions: {
        ...store,
        write: async (changes) => {
          if (isLost) return store.write(changes);
          isLost = true;
          store.write(changes).catch(() => undefined); // the server goes on with it
          await until(() => waitingFor('advisory'));
          throw new Error('connection lost');
        },
        findWritten: async (changes) => {
          const found = await store.findWritten(changes);
          seen.push(found.size);
          if (seen.length === 1) void until(() => waitingFor('transactionid')).then(mayCommit.open);
          return found;
        },
      },
    });
    return { engine, seen, over: holding };
  };

  const entries = (): Promise<readonly Entry[]> =>
    database.across((tx) =>
      tx.query<Entry>('select instance_id, sequence from journal order by instance_id, sequence'),
    );

  const asked = (instance: InstanceId, command: Command): Asked => ({ tenant: TENANT, instance, command, by: 'ann' });

  /** Taken twice it would count as two attempts. */
  const failing = async (instance: InstanceId): Promise<Asked> => {
    const [job] = (await engineOn(database).read(TENANT, instance))?.instance.waits.keys() ?? [];
    if (job === undefined) throw new Error('Expected a job');
    return asked(instance, { type: 'failJob', job, message: 'no', retry: true, retryInMs: 0 });
  };

  test('is carried out once, alone or among others, and told as done', async () => {
    const [first, second, third] = [await start(), await start(), await start()];
    await database.across((tx) => tx.query(HOLD_COMMITS));
    const before = await entries();

    const failingSecond = await failing(second);
    const together = await nodeInDoubt();
    const deployed = await together.engine.definitions.latest(TENANT, 'priced');
    if (deployed === null) throw new Error('Expected the process to be there');
    const started = { tenant: TENANT, deployed, startEvent: null, businessKey: null, variables: {}, by: 'ann' };
    const told = await Promise.all([
      together.engine.execute(asked(first, { type: 'setVariables', variables: { n: 1 } })),
      together.engine.execute(failingSecond),
      together.engine.startProcess(started),
    ]);
    await together.over;
    expect(together.seen[0]).toBe(0); // what was asked too early saw nothing
    expect(told.map((outcome) => (outcome.ok ? outcome.value.sequence : outcome.failure.message))).toEqual([2, 2, 1]);

    const alone = await nodeInDoubt();
    const toldAlone = await alone.engine.execute(await failing(third));
    await alone.over;
    expect(alone.seen[0]).toBe(0);
    expect(toldAlone.ok && toldAlone.value.sequence).toBe(2);
    expect(await entries()).toHaveLength(before.length + 4);
  });
});
