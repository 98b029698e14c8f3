import type { Instant } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface RevokedRow {
  readonly key_id: string;
}

export async function revokeApiKey(tx: Tx, tenant: string, keyId: string, now: Instant): Promise<boolean> {
  const rows = await tx.query<RevokedRow>(
    `update api_key
        set revoked_at = $3
      where tenant_id = $1 and key_id = $2 and revoked_at is null
     returning key_id`,
    [tenant, keyId, new Date(now)],
  );
  return rows.length > 0;
}
