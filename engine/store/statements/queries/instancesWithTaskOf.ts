import type { InstanceId } from '../../../core/identifiers.ts';
import { instanceId } from '../../../core/identifiers.ts';
import type { Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';

interface InstanceRow {
  readonly instance_id: string;
}

export async function instancesWithTaskOf(
  tx: Tx,
  { tenant, user }: Sight,
  limit: number,
): Promise<readonly InstanceId[]> {
  const rows = await tx.query<InstanceRow>(
    `select distinct instance_id
       from task
      where tenant_id = $1 and assignee = $2 and state = 'open'
      limit $3`,
    [tenant, user, limit],
  );
  return rows.map((row) => instanceId(row.instance_id));
}
