import type { ApiKey } from '../../../ports/organisation/credentialStore.ts';
import type { Tx } from '../../database.ts';

export async function addApiKey(tx: Tx, tenant: string, key: ApiKey, secretHash: Uint8Array): Promise<void> {
  await tx.query(
    `with added as (
       insert into api_key (tenant_id, key_id, name, secret_hash, created_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       returning tenant_id, key_id
     )
     insert into api_key_grant (tenant_id, key_id, unit_id, role)
     select tenant_id, key_id, "unitId", role
       from added, jsonb_to_recordset($8) as given ("unitId" text, role text)`,
    [
      tenant,
      key.id,
      key.name,
      secretHash,
      key.createdBy,
      new Date(key.createdAt),
      key.expiresAt === null ? null : new Date(key.expiresAt),
      JSON.stringify(key.grants),
    ],
  );
}
