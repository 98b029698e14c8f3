import type { InstanceId, Instant } from '../../engine/core/identifiers.ts';
import { replay } from '../../engine/core/replay.ts';
import type { Fact } from '../../engine/core/facts/fact.ts';
import { calledInstanceId } from '../../engine/runtime/identifiers.ts';
import { restore } from '../../engine/runtime/loadHot.ts';
import { verifyInstance } from '../../engine/runtime/queries/verifyInstance.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { isRunning } from '../../engine/core/state/questions.ts';
import { snapshotOf } from '../../engine/core/state/snapshot.ts';
import type { Wait, WaitType } from '../../engine/core/state/wait.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import { createQueryStore } from '../../engine/store/queryStore.ts';

/**
 * What of these instances is not as a durable engine at rest promises: the journal leads to the state that is stored,
 * its chain holds, every work item stands for a wait and every wait has what it waits for.
 */
export async function complaintsAbout(
  database: Database,
  tenant: string,
  instances: readonly InstanceId[],
  now: Instant,
): Promise<readonly string[]> {
  const rows = await rowsOf(database, tenant);
  const complaints: string[] = [];
  for (const id of instances) {
    const state = await statesOf(database, tenant, id);
    if (state === null) complaints.push(`instance ${id} is not there`);
    else complaints.push(...state.complaints, ...complaintsAboutRows(state.instance, rows, now));
  }
  return complaints;
}

interface Rows {
  readonly tasks: ReadonlySet<string>;
  readonly subscriptions: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  readonly effects: ReadonlyMap<string, Instant>;
  /** Instances that run, or that have yet to tell their caller how they ended. */
  readonly active: ReadonlySet<string>;
}

interface ItemRow {
  readonly what: 'task' | 'subscription' | 'incident' | 'effect' | 'running';
  readonly place: string;
  readonly due_at: Date | null;
}

async function rowsOf(database: Database, tenant: string): Promise<Rows> {
  const rows = await database.within([tenant], (tx) =>
    tx.query<ItemRow>(
      `select 'task' as what, instance_id || '/' || wait_id as place, null::timestamptz as due_at
         from task where tenant_id = $1 and state = 'open'
        union all select 'subscription', instance_id || '/' || wait_id, null from subscription where tenant_id = $1
        union all select 'incident', instance_id || '/' || incident_id, null
                    from incident where tenant_id = $1 and resolved_at is null
        union all select 'effect', instance_id || '/' || key, due_at from effect where tenant_id = $1
        union all select 'running', instance_id::text, null from instance where tenant_id = $1 and status = 'running'`,
      [tenant],
    ),
  );
  const placesOf = (kind: ItemRow['what']): string[] =>
    rows.filter(({ what }) => what === kind).map(({ place }) => place);
  const effects = rows.filter(({ what }) => what === 'effect');
  return {
    tasks: new Set(placesOf('task')),
    subscriptions: new Set(placesOf('subscription')),
    incidents: new Set(placesOf('incident')),
    effects: new Map(effects.map(({ place, due_at }) => [place, due_at?.getTime() ?? 0])),
    active: new Set(placesOf('running')),
  };
}

interface StateFound {
  readonly instance: Instance;
  readonly complaints: readonly string[];
}

/** The instance as its whole journal tells it, and how the stored state and the chain differ from that. */
async function statesOf(database: Database, tenant: string, id: InstanceId): Promise<StateFound | null> {
  const [stored] = await createExecutionStore(database).load([{ tenant, instance: id }]);
  if (stored === undefined) return null;
  const entries = await database.within([tenant], (tx) =>
    tx.query<{ readonly at: Date; readonly facts: readonly Fact[]; readonly sequence: number }>(
      `select at, facts, sequence from journal where tenant_id = $1 and instance_id = $2 order by sequence`,
      [tenant, id],
    ),
  );
  const instance = replay(entries.map(({ at, facts }) => ({ at: at.getTime(), facts })));
  const verified = await verifyInstance(createQueryStore(database), tenant, id);
  const fault = verified?.fault ?? null;
  const gap = entries.findIndex(({ sequence }, index) => sequence !== index + 1);
  return {
    instance,
    complaints: [
      ...(textOf(restore(stored)) === textOf(instance)
        ? []
        : [`${id}: the stored state is not what the journal leads to`]),
      ...(fault === null ? [] : [`${id}: ${fault.message}`]),
      ...(gap === -1 ? [] : [`${id}: the journal has a gap before its entry ${gap + 1}`]),
      ...(entries.length === stored.sequence
        ? []
        : [`${id}: ${entries.length} entries, at sequence ${stored.sequence}`]),
    ],
  };
}

/** In one order: a snapshot may have been taken since, and maps that it fills anew have another one. */
function textOf(instance: Instance): string {
  const { visits, waits, incidents, ...rest } = snapshotOf(instance);
  const byId = (one: { readonly id: number }, other: { readonly id: number }): number => one.id - other.id;
  return JSON.stringify([rest, visits.toSorted(byId), waits.toSorted(byId), incidents.toSorted(byId)]);
}

function complaintsAboutRows(instance: Instance, rows: Rows, now: Instant): readonly string[] {
  const { id, process } = instance;
  const waits = isRunning(instance) ? [...instance.waits.values()] : [];
  const incidents = isRunning(instance) ? [...instance.incidents.keys()] : [];
  const effects = [...rows.effects].filter(([place]) => place.startsWith(id));
  const named = (text: string): string => `${process} ${id}: ${text}`;
  return [
    ...unlike('open task', placesOf(waits, id, ['task']), within(rows.tasks, id)),
    ...unlike('subscription', placesOf(waits, id, ['message', 'signal']), within(rows.subscriptions, id)),
    ...unlike(
      'open incident',
      incidents.map((incident) => `${id}/${incident}`),
      within(rows.incidents, id),
    ),
    ...waits
      .filter((wait) => !isUnderWay(wait, instance, rows))
      .map((wait) => `nothing carries out ${wait.type} of ${wait.element}`),
    ...effects.filter(([, dueAt]) => dueAt <= now).map(([place]) => `effect ${place} is due and still there`),
    ...effects.filter(([place]) => !isWaitedFor(place, id, waits)).map(([place]) => `nobody waits for effect ${place}`),
  ].map(named);
}

/** A message that was thrown is on its way for its time to live, whoever threw it. */
const isWaitedFor = (place: string, id: InstanceId, waits: readonly Wait[]): boolean =>
  place.startsWith(`${id}/deliver-`) || waits.some((wait) => place === `${id}/wait-${wait.id}`);

const placesOf = (waits: readonly Wait[], id: InstanceId, types: readonly WaitType[]): readonly string[] =>
  waits.filter(({ type }) => types.includes(type)).map((wait) => `${id}/${wait.id}`);

const within = (places: ReadonlySet<string>, id: InstanceId): readonly string[] =>
  [...places].filter((place) => place.startsWith(id));

function unlike(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  return [
    ...expected.filter((place) => !found.includes(place)).map((place) => `expected a row for ${what} ${place}`),
    ...found
      .filter((place) => !expected.includes(place))
      .map((place) => `a row for ${what} ${place} that nobody waits for`),
  ];
}

/** Whether something will end the wait by itself, where it is not left to people and other instances. */
function isUnderWay(wait: Wait, { id }: Instance, { effects, active }: Rows): boolean {
  const effect = effects.get(`${id}/wait-${wait.id}`);
  switch (wait.type) {
    case 'timer':
      return effect === wait.dueAt;
    case 'job':
      return wait.stopped || effect !== undefined;
    case 'call':
      return effect !== undefined || active.has(calledInstanceId(id, wait.id));
    case 'task':
    case 'message':
    case 'signal':
    case 'condition':
      return true;
  }
}
