import type { ApiKey } from '../../../ports/organisation/credentialStore.ts';
import type { Grant } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface KeyRow {
  readonly key_id: string;
  readonly name: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly grants: readonly Grant[];
}

export async function listApiKeys(tx: Tx, tenant: string): Promise<readonly ApiKey[]> {
  const rows = await tx.query<KeyRow>(
    `select api_key.key_id, api_key.name, api_key.created_by, api_key.created_at, api_key.expires_at, api_key.revoked_at,
            coalesce(
              (select jsonb_agg(jsonb_build_object('role', role, 'unitId', unit_id) order by unit_id, role)
                 from api_key_grant
                where tenant_id = api_key.tenant_id and key_id = api_key.key_id),
              '[]') as grants
       from api_key
      where tenant_id = $1
      order by created_at desc, key_id`,
    [tenant],
  );
  return rows.map(toApiKey);
}

const toApiKey = (row: KeyRow): ApiKey => ({
  id: row.key_id,
  name: row.name,
  createdBy: row.created_by,
  createdAt: row.created_at.getTime(),
  expiresAt: row.expires_at?.getTime() ?? null,
  revokedAt: row.revoked_at?.getTime() ?? null,
  grants: row.grants,
});
