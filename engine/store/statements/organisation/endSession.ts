import type { Tx } from '../../database.ts';

export async function endSession(tx: Tx, tenant: string, tokenHash: Uint8Array): Promise<void> {
  await tx.query(`delete from session where tenant_id = $1 and token_hash = $2`, [tenant, tokenHash]);
}
