import { setTimeout as pause } from 'node:timers/promises';
import type { Fact } from '../../engine/core/facts/fact.ts';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { complaintsAbout } from '../support/durableChecks.ts';
import { describeServer } from '../support/durableServer.ts';
import { addTenant, engineOn } from '../support/engine.ts';
import type { Fleet } from './fleet.ts';
import { openFleet } from './fleet.ts';
import { resources } from './processes.ts';
import { HASTE, TENANT } from './question.ts';

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

interface Outcomes {
  readonly complaints: readonly string[];
  /** Acknowledged, and not in the journal as it was said. */
  readonly lost: readonly string[];
  /** Waits that ended more than once. */
  readonly repeated: readonly string[];
  /** Jobs that count as done and were not. */
  readonly undone: readonly string[];
  /** What became of each case, by business key. */
  readonly cases: Readonly<Record<string, unknown>>;
}

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
    return await outcomesIn(database, acknowledged, begun + (Date.now() - begun) * HASTE);
  } finally {
    await fleet.close();
    await database.close();
  }
}

/** What the cases left to be done goes on after their ends: the invoices. */
async function allDone(database: Database): Promise<void> {
  for (;;) {
    const open = await database.within([TENANT], (tx) =>
      tx.query(`select from effect union all select from instance where status = 'running' limit 1`),
    );
    if (open.length === 0) return;
    await pause(LOOK_EVERY_MS);
  }
}

interface EntryRow {
  readonly instance_id: InstanceId;
  readonly process_id: string;
  readonly business_key: string;
  readonly status: string;
  readonly sequence: number;
  readonly request_id: string | null;
  readonly facts: readonly Fact[];
}

async function outcomesIn(database: Database, acknowledged: readonly Acknowledged[], now: number): Promise<Outcomes> {
  const { entries, tried } = await database.across(async (tx) => ({
    entries: await tx.query<EntryRow>(
      `select i.instance_id, i.process_id, coalesce(i.business_key, c.business_key) as business_key, i.status, j.sequence, j.request_id, j.facts
         from journal j
         join instance i using (tenant_id, instance_id)
         left join instance c on c.tenant_id = i.tenant_id and c.instance_id = i.caller_id
        order by i.process_id, i.instance_id, j.sequence`,
    ),
    tried: new Set(
      (await tx.query<{ readonly job_id: string }>('select job_id from outside')).map(({ job_id }) => job_id),
    ),
  }));
  const isThere = ({ requestId, instance, sequence }: Acknowledged): boolean =>
    entries.some((row) => row.request_id === requestId && row.instance_id === instance && row.sequence === sequence);
  const ends = entries.flatMap(({ instance_id, facts }) =>
    facts.flatMap((fact) => (endsWait.has(fact.type) && 'wait' in fact ? [`${instance_id}.${fact.wait}`] : [])),
  );
  const jobs = entries.flatMap(({ instance_id, facts }) =>
    facts.flatMap((fact) => (fact.type === 'jobCompleted' ? [`${instance_id}.${fact.wait}`] : [])),
  );
  return {
    complaints: await complaintsAbout(database, TENANT, [...new Set(entries.map((row) => row.instance_id))], now),
    lost: acknowledged.filter((each) => !isThere(each)).map(({ requestId }) => requestId),
    repeated: ends.filter((wait, place) => ends.indexOf(wait) !== place),
    undone: jobs.filter((job) => !tried.has(job)),
    cases: casesIn(entries),
  };
}

const endsWait: ReadonlySet<Fact['type']> = new Set([
  'taskCompleted',
  'jobCompleted',
  'timerFired',
  'messageReceived',
  'callCompleted',
]);

/** Of each case: its instances with how they ended, what they ended with, and how often everything happened to them. */
function casesIn(entries: readonly EntryRow[]): Readonly<Record<string, unknown>> {
  const cases: Record<string, Record<string, unknown>> = {};
  for (const [instance, rows] of groupedBy(entries, (row) => row.instance_id)) {
    const [first] = rows;
    if (first === undefined) throw new Error(`Expected entries of ${instance}`);
    const facts = rows.flatMap((row) => row.facts);
    const counts: Record<string, number> = {};
    for (const fact of facts.filter(({ type }) => !comesByChance.has(type))) {
      const name = 'element' in fact ? `${fact.type} ${fact.element}` : fact.type;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    const variables = facts.flatMap((fact) => (fact.type === 'variablesSet' ? [JSON.stringify(fact.variables)] : []));
    const process = (cases[first.business_key] ??= {});
    expect(process[first.process_id]).toBeUndefined(); // nothing is started twice
    process[first.process_id] = { status: first.status, counts, variables: variables.toSorted() };
  }
  return cases;
}

/** An attempt that failed may be lost with its node, and the next one succeeds. */
const comesByChance: ReadonlySet<Fact['type']> = new Set(['jobFailed']);

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
