import type { Reach, UsableKey } from '../../../ports/organisation/credentialStore.ts';
import type { Tx } from '../../database.ts';

interface KeyRow {
  readonly key_id: string;
  readonly name: string;
  readonly secret_hash: Uint8Array;
  readonly expires_at: Date | null;
  readonly reaches: readonly Reach[];
}

/** Asked with every request of a machine, so roles come along. */
export async function findApiKey(tx: Tx, tenant: string, keyId: string): Promise<UsableKey | null> {
  const rows = await tx.query<KeyRow>(
    `select api_key.key_id, api_key.name, api_key.secret_hash, api_key.expires_at,
            coalesce(
              (select jsonb_agg(jsonb_build_object('role', api_key_grant.role, 'unitPath', unit.path))
                 from api_key_grant
                 join unit using (tenant_id, unit_id)
                where api_key_grant.tenant_id = api_key.tenant_id
                  and api_key_grant.key_id = api_key.key_id
                  and unit.active),
              '[]') as reaches
       from api_key
       join tenant using (tenant_id)
      where api_key.tenant_id = $1 and api_key.key_id = $2 and api_key.revoked_at is null and tenant.active`,
    [tenant, keyId],
  );
  return rows.map(toUsableKey)[0] ?? null;
}

const toUsableKey = (row: KeyRow): UsableKey => ({
  id: row.key_id,
  name: row.name,
  secretHash: row.secret_hash,
  expiresAt: row.expires_at?.getTime() ?? null,
  reaches: row.reaches,
});
