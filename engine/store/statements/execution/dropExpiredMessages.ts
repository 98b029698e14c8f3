import type { Tx } from '../../database.ts';

interface DroppedRow {
  readonly dropped: number;
}

/** A delivered message is kept until its time is over, so that its id is not taken twice. */
export async function dropExpiredMessages(tx: Tx, now: number): Promise<number> {
  const rows = await tx.query<DroppedRow>(
    `with gone as (delete from message where expires_at <= $1 returning 1) select count(*)::integer as dropped from gone`,
    [new Date(now)],
  );
  return rows[0]?.dropped ?? 0;
}
