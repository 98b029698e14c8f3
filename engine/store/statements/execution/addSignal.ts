import type { Instant } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface AddedRow {
  readonly request_id: string;
}

/** False when the tenant has broadcast a signal by that request before. */
export async function addSignal(
  tx: Tx,
  tenant: string,
  requestId: string,
  name: string,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query<AddedRow>(
    `insert into signal (tenant_id, request_id, name, broadcast_at)
     values ($1, $2, $3, $4)
         on conflict do nothing
     returning request_id`,
    [tenant, requestId, name, new Date(now)],
  );
  return rows.length > 0;
}
