import type { Fact } from '../../../core/facts/fact.ts';
import { instanceId } from '../../../core/identifiers.ts';
import type { Snapshot } from '../../../core/state/snapshot.ts';
import type { InstanceKey, StoredInstance } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface StoredRow {
  readonly tenant_id: string;
  readonly instance_id: string;
  readonly root_id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly snapshot: Snapshot | null;
  readonly snapshot_sequence: number;
  readonly snapshot_length: number;
  readonly at: readonly Date[];
  readonly facts: readonly string[];
}

/** Each instance with the entries after its snapshot, in their order. */
export async function loadInstances(tx: Tx, keys: readonly InstanceKey[]): Promise<readonly StoredInstance[]> {
  const rows = await tx.query<StoredRow>(
    `select i.tenant_id, i.instance_id, i.root_id, i.sequence, i.hash, i.snapshot, i.snapshot_sequence,
            coalesce(length(i.snapshot::text), 0) as snapshot_length,
            coalesce(later.at, '{}') as at, coalesce(later.facts, '{}') as facts
       from unnest($1::text[], $2::uuid[]) as wanted (tenant_id, instance_id)
       join instance i on i.tenant_id = wanted.tenant_id and i.instance_id = wanted.instance_id
       left join lateral (
         select array_agg(j.at order by j.sequence) as at, array_agg(j.facts::text order by j.sequence) as facts
           from journal j
          where j.tenant_id = i.tenant_id and j.instance_id = i.instance_id and j.sequence > i.snapshot_sequence
       ) as later on true`,
    [keys.map(({ tenant }) => tenant), keys.map(({ instance }) => instance)],
  );
  return rows.map(toStoredInstance);
}

const toStoredInstance = (row: StoredRow): StoredInstance => ({
  tenant: row.tenant_id,
  instance: instanceId(row.instance_id),
  root: instanceId(row.root_id),
  sequence: row.sequence,
  hash: row.hash,
  snapshot: row.snapshot,
  snapshotSequence: row.snapshot_sequence,
  snapshotLength: row.snapshot_length,
  entries: row.facts.map((facts, index) => ({
    at: row.at[index]?.getTime() ?? 0,
    facts: JSON.parse(facts) as readonly Fact[],
  })),
  entriesLength: row.facts.reduce((length, facts) => length + facts.length, 0),
});
