import { setTimeout as pause } from 'node:timers/promises';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { describeServer } from '../support/durableServer.ts';
import { addTenant, engineOn } from '../support/engine.ts';
import type { Fleet } from './fleet.ts';
import { openFleet } from './fleet.ts';
import type { EntryRow, Outcomes } from './outcomes.ts';
import { allDone, outcomesIn } from './outcomes.ts';
import { resources } from './processes.ts';
import { HASTE, TENANT } from './question.ts';
import { seeded } from './seeded.ts';

const SEED = 20_261_121;
const KILLS = 20;
const CASES = 48;
const NODES = 2;
const KILL_AFTER_MS_MAX = 900;
const LOOK_EVERY_MS = 100;
const TEST_MS_MAX = 150_000;

/** What a node said that it had done. */
interface Acknowledged {
  readonly requestId: string;
  readonly instance: InstanceId;
  readonly sequence: number;
}

/** A case as its people live it: they ask until they are answered, each request under one id. */
async function live(fleet: Fleet, number: number, acknowledged: Acknowledged[]): Promise<void> {
  const businessKey = `C-${number}`;
  const lapses = number % 3 === 0;
  const pay = () => fleet.ask<'pay'>({ type: 'pay', businessKey, messageId: `paid-${number}` });
  if (number % 2 === 0) await pay();
  const requestId = `start-${number}`;
  const { instance, sequence } = await fleet.ask<'start'>({ type: 'start', businessKey, lapses, requestId });
  acknowledged.push({ requestId, instance, sequence });
  if (number % 2 === 1) await pay();

  const done = new Set<string>();
  for (;;) {
    const { status, tasks } = await fleet.ask<'look'>({ type: 'look', instance });
    if (status !== 'running') return;
    for (const { task, element } of tasks) {
      if (done.has(element) || (lapses && element === 'confirm')) continue;
      const asked = { type: 'complete', instance, task, requestId: `${element}-${number}` } as const;
      const answered = await fleet.ask<'complete'>(asked);
      acknowledged.push({ requestId: asked.requestId, ...answered });
      done.add(element);
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** Cases begin as the killing goes on, so that there is something to break at every moment. */
async function run(fleet: Fleet, kills: number): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const random = seeded(SEED);
  const cases: Promise<void>[] = [];
  const begin = (until: number): void => {
    while (cases.length < until) cases.push(live(fleet, cases.length, acknowledged));
  };
  for (let kill = 0; kill < kills; kill += 1) {
    begin(Math.ceil((CASES * (kill + 1)) / kills));
    await pause(random() * KILL_AFTER_MS_MAX);
    const both = random() < 0.2;
    await Promise.all(both ? [fleet.kill(0), fleet.kill(1)] : [fleet.kill(random() < 0.5 ? 0 : 1)]);
  }
  begin(CASES);
  await Promise.all(cases);
  return acknowledged;
}

describeServer('a node that is killed at any moment', (create) => {
  test(
    'loses nothing that it acknowledged, repeats nothing, and all comes out as undisturbed',
    async () => {
      const calming = outcomeOf(create, 0);
      const rough = await outcomeOf(create, KILLS).finally(() => calming.catch(() => undefined));
      const calm = await calming;
      const { complaints, lost, repeated, undone } = rough;
      expect({ complaints, lost, repeated, undone }).toEqual({ complaints: [], lost: [], repeated: [], undone: [] });
      expect(calm.complaints).toEqual([]);
      expect(Object.keys(rough.cases)).toHaveLength(CASES);
      expect(rough.cases).toEqual(calm.cases);
    },
    TEST_MS_MAX,
  );
});

const isThere = (entry: EntryRow, { requestId, instance, sequence }: Acknowledged): boolean =>
  entry.request_id === requestId && entry.instance_id === instance && entry.sequence === sequence;

async function outcomeOf(create: () => Promise<string>, kills: number): Promise<Outcomes> {
  const address = await create();
  const database = await openPostgres(address);
  await addTenant(database, TENANT);
  await database.across((tx) => tx.query('create table outside (job_id text primary key, tries integer not null)'));
  const deployed = await engineOn(database).deploy({ tenant: TENANT, name: 'crash', note: null, by: 'ann', resources });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));

  const begun = Date.now();
  const fleet = await openFleet(NODES, address, begun);
  try {
    const acknowledged = await run(fleet, kills);
    await allDone(database);
    return await outcomesIn(database, acknowledged, isThere, begun + (Date.now() - begun) * HASTE);
  } finally {
    await fleet.close();
    await database.close();
  }
}
