import type { Instant } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

/** Never shortens: two requests of one person may arrive here in either order. */
export async function extendSession(tx: Tx, tenant: string, tokenHash: Uint8Array, expiresAt: Instant): Promise<void> {
  await tx.query(
    `update session
        set expires_at = least(greatest(expires_at, $3), ends_at)
      where tenant_id = $1 and token_hash = $2`,
    [tenant, tokenHash, new Date(expiresAt)],
  );
}
