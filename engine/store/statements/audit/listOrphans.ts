import { instanceId } from '../../../core/identifiers.ts';
import type { InstanceId } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

/** Entries whose instance is gone: nothing of ours takes one away. */
export async function listOrphans(tx: Tx, tenant: string, limit: number): Promise<readonly InstanceId[]> {
  const rows = await tx.query<{ readonly instance_id: string }>(
    `select distinct instance_id
       from journal as entry
      where tenant_id = $1
        and not exists (select from instance as i
                         where i.tenant_id = entry.tenant_id and i.instance_id = entry.instance_id)
      order by instance_id
      limit $2`,
    [tenant, limit],
  );
  return rows.map(({ instance_id }) => instanceId(instance_id));
}
