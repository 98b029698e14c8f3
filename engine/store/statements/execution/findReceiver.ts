import { instanceId } from '../../../core/identifiers.ts';
import type { MessageReceiver } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface ReceiverRow {
  readonly instance_id: string;
  readonly wait_id: number;
}

/**
 * Who waits for the key before who waits for any. Instance ids are in the order of their start: the oldest waits
 * longest.
 */
export async function findReceiver(
  tx: Tx,
  tenant: string,
  name: string,
  correlationKey: string | null,
): Promise<MessageReceiver | null> {
  const rows = await tx.query<ReceiverRow>(
    `(select instance_id, wait_id, 1 as place
        from subscription
       where tenant_id = $1 and kind = 'message' and name = $2 and correlation_key = $3
       order by instance_id, wait_id
       limit 1)
      union all
     (select instance_id, wait_id, 2 as place
        from subscription
       where tenant_id = $1 and kind = 'message' and name = $2 and correlation_key is null
       order by instance_id, wait_id
       limit 1)
      order by place
      limit 1`,
    [tenant, name, correlationKey],
  );
  return rows.map((row) => ({ instance: instanceId(row.instance_id), wait: row.wait_id }))[0] ?? null;
}
