import type { Labels } from '../../../core/model/text.ts';
import type { Tenant } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface TenantRow {
  readonly tenant_id: string;
  readonly name: Labels;
  readonly active: boolean;
}

export async function findTenant(tx: Tx, tenant: string): Promise<Tenant | null> {
  const rows = await tx.query<TenantRow>(`select tenant_id, name, active from tenant where tenant_id = $1`, [tenant]);
  return rows.map(({ tenant_id: id, name, active }) => ({ id, name, active }))[0] ?? null;
}
