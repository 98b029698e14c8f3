import type { Message } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface AddedRow {
  readonly message_id: string;
}

/** False when the tenant has published a message of that id before. */
export async function addMessage(tx: Tx, message: Message): Promise<boolean> {
  const rows = await tx.query<AddedRow>(
    `insert into message (tenant_id, message_id, name, correlation_key, variables, state, published_at, expires_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7)
         on conflict do nothing
     returning message_id`,
    [
      message.tenant,
      message.id,
      message.name,
      message.correlationKey,
      JSON.stringify(message.variables),
      new Date(message.publishedAt),
      new Date(message.expiresAt),
    ],
  );
  return rows.length > 0;
}
