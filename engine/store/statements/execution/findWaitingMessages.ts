import type { Correlation } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface MessageRow {
  readonly message_id: string;
}

/** For each name and key the oldest message that nobody has received yet; without a key, of any key. */
export async function findWaitingMessages(
  tx: Tx,
  tenant: string,
  wanted: readonly Correlation[],
  now: number,
): Promise<readonly string[]> {
  const rows = await tx.query<MessageRow>(
    `select found.message_id
       from unnest($2::text[], $3::text[]) as wanted (name, correlation_key)
      cross join lateral (
        (select message_id, published_at
           from message m
          where m.tenant_id = $1 and m.state = 'waiting' and m.name = wanted.name
            and m.correlation_key = wanted.correlation_key and m.expires_at > $4
          order by published_at, message_id
          limit 1)
         union all
        (select message_id, published_at
           from message m
          where m.tenant_id = $1 and m.state = 'waiting' and m.name = wanted.name
            and wanted.correlation_key is null and m.expires_at > $4
          order by published_at, message_id
          limit 1)) as found`,
    [tenant, wanted.map(({ name }) => name), wanted.map(({ correlationKey }) => correlationKey), new Date(now)],
  );
  return rows.map((row) => row.message_id);
}
