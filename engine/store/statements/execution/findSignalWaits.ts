import type { InstanceId } from '../../../core/identifiers.ts';
import { instanceId } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface WaitRow {
  readonly instance_id: string;
}

export async function findSignalWaits(tx: Tx, tenant: string, name: string): Promise<readonly InstanceId[]> {
  const rows = await tx.query<WaitRow>(
    `select distinct instance_id
       from subscription
      where tenant_id = $1 and kind = 'signal' and name = $2
      order by instance_id`,
    [tenant, name],
  );
  return rows.map((row) => instanceId(row.instance_id));
}
