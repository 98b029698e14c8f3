import { instanceId } from '../../../core/identifiers.ts';
import type { InstanceId } from '../../../core/identifiers.ts';
import type { Portion } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';

/** Every instance of a tenant, in the order of the key. */
export async function listInstances(
  tx: Tx,
  tenant: string,
  { limit, after }: Portion<InstanceId>,
): Promise<readonly InstanceId[]> {
  const rows = await tx.query<{ readonly instance_id: string }>(
    `select instance_id
       from instance
      where tenant_id = $1 and ($2::uuid is null or instance_id > $2)
      order by instance_id
      limit $3`,
    [tenant, after, limit],
  );
  return rows.map(({ instance_id }) => instanceId(instance_id));
}
