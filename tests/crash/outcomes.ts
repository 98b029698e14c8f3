import { setTimeout as pause } from 'node:timers/promises';
import type { Fact } from '../../engine/core/facts/fact.ts';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { Database } from '../../engine/store/database.ts';
import { complaintsAbout } from '../support/durableChecks.ts';
import { TENANT } from './question.ts';

const LOOK_EVERY_MS = 100;

export interface Outcomes {
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

/** What the cases left to be done goes on after their ends: the invoices. */
export async function allDone(database: Database): Promise<void> {
  for (;;) {
    const open = await database.within([TENANT], (tx) =>
      tx.query(`select from effect union all select from instance where status = 'running' limit 1`),
    );
    if (open.length === 0) return;
    await pause(LOOK_EVERY_MS);
  }
}

export interface EntryRow {
  readonly instance_id: InstanceId;
  readonly process_id: string;
  readonly business_key: string;
  readonly status: string;
  readonly sequence: number;
  readonly request_id: string | null;
  readonly facts: readonly Fact[];
}

/** What a database holds after a run; `isThere` says whether an entry is what was acknowledged. */
export async function outcomesIn<Acknowledged extends { readonly requestId: string }>(
  database: Database,
  acknowledged: readonly Acknowledged[],
  isThere: (entry: EntryRow, acknowledged: Acknowledged) => boolean,
  now: number,
): Promise<Outcomes> {
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
  const ends = entries.flatMap(({ instance_id, facts }) =>
    facts.flatMap((fact) => (endsWait.has(fact.type) && 'wait' in fact ? [`${instance_id}.${fact.wait}`] : [])),
  );
  const jobs = entries.flatMap(({ instance_id, facts }) =>
    facts.flatMap((fact) => (fact.type === 'jobCompleted' ? [`${instance_id}.${fact.wait}`] : [])),
  );
  return {
    complaints: await complaintsAbout(database, TENANT, [...new Set(entries.map((row) => row.instance_id))], now),
    lost: acknowledged
      .filter((each) => !entries.some((entry) => isThere(entry, each)))
      .map(({ requestId }) => requestId),
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
