import type { Tx } from '../../database.ts';

interface MessageRow {
  readonly message_id: string;
}

/** The oldest message of that name and key that nobody has received yet. */
export async function findWaitingMessage(
  tx: Tx,
  tenant: string,
  name: string,
  correlationKey: string | null,
  now: number,
): Promise<string | null> {
  const rows = await tx.query<MessageRow>(
    `select message_id
       from message
      where tenant_id = $1 and name = $2 and correlation_key is not distinct from $3 and state = 'waiting' and expires_at > $4
      order by published_at, message_id
      limit 1`,
    [tenant, name, correlationKey, new Date(now)],
  );
  return rows[0]?.message_id ?? null;
}
