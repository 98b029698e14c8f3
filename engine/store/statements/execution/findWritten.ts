import type { InstanceChange } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface WrittenRow {
  readonly tenant_id: string;
  readonly instance_id: string;
}

/** By the digests of their last entries, which nobody else's have. As `tenant/instance`. */
export async function findWritten(tx: Tx, changes: readonly InstanceChange[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<WrittenRow>(
    `select tenant_id, instance_id
       from unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[]) as change (tenant_id, instance_id, sequence, hash)
       join journal using (tenant_id, instance_id, sequence, hash)`,
    [
      changes.map(({ tenant }) => tenant),
      changes.map(({ instance }) => instance),
      changes.map(({ sequence }) => sequence),
      changes.map(({ hash }) => hash),
    ],
  );
  return new Set(rows.map(({ tenant_id, instance_id }) => `${tenant_id}/${instance_id}`));
}
