import type { Variables } from '../../../core/expressions.ts';
import type { Message } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface MessageRow {
  readonly name: string;
  readonly correlation_key: string | null;
  readonly variables: Variables;
  readonly state: 'waiting' | 'delivered';
  readonly published_at: Date;
  readonly expires_at: Date;
}

export async function findMessage(
  tx: Tx,
  tenant: string,
  id: string,
): Promise<(Message & { readonly delivered: boolean }) | null> {
  const rows = await tx.query<MessageRow>(
    `select name, correlation_key, variables, state, published_at, expires_at
       from message
      where tenant_id = $1 and message_id = $2`,
    [tenant, id],
  );
  const [row] = rows;
  return row === undefined ? null : { ...toMessage(tenant, id, row), delivered: row.state === 'delivered' };
}

const toMessage = (tenant: string, id: string, row: MessageRow): Message => ({
  tenant,
  id,
  name: row.name,
  correlationKey: row.correlation_key,
  variables: row.variables,
  publishedAt: row.published_at.getTime(),
  expiresAt: row.expires_at.getTime(),
});
