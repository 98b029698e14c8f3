import type { InstanceKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface SequenceRow {
  readonly tenant_id: string;
  readonly instance_id: string;
  readonly sequence: number;
}

/** By `tenant/instance`. */
export async function findSequences(tx: Tx, keys: readonly InstanceKey[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<SequenceRow>(
    `select tenant_id, instance_id, sequence
       from unnest($1::text[], $2::uuid[]) as wanted (tenant_id, instance_id)
       join instance using (tenant_id, instance_id)`,
    [keys.map(({ tenant }) => tenant), keys.map(({ instance }) => instance)],
  );
  return new Map(rows.map(({ tenant_id, instance_id, sequence }) => [`${tenant_id}/${instance_id}`, sequence]));
}
