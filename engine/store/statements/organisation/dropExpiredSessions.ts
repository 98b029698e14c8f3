import type { Instant } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface DroppedRow {
  readonly dropped: number;
}

export async function dropExpiredSessions(tx: Tx, tenant: string, now: Instant): Promise<number> {
  const rows = await tx.query<DroppedRow>(
    `with dropped as (
       delete from session where tenant_id = $1 and expires_at <= $2 returning 1
     )
     select count(*) as dropped from dropped`,
    [tenant, new Date(now)],
  );
  return rows[0]?.dropped ?? 0;
}
