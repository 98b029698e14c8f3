import type { InstanceId } from '../../../core/identifiers.ts';
import { instanceId } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface RequestRow {
  readonly instance_id: string;
  readonly sequence: number;
}

export async function findRequest(
  tx: Tx,
  tenant: string,
  requestId: string,
): Promise<{ readonly instance: InstanceId; readonly sequence: number } | null> {
  const rows = await tx.query<RequestRow>(
    `select instance_id, sequence from journal where tenant_id = $1 and request_id = $2 order by sequence limit 1`,
    [tenant, requestId],
  );
  return rows.map((row) => ({ instance: instanceId(row.instance_id), sequence: row.sequence }))[0] ?? null;
}
