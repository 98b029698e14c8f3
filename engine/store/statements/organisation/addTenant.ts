import type { Instant } from '../../../core/identifiers.ts';
import type { Tenant } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface AddedRow {
  readonly tenant_id: string;
}

export async function addTenant(tx: Tx, tenant: Tenant, now: Instant): Promise<'added' | 'exists'> {
  const rows = await tx.query<AddedRow>(
    `insert into tenant (tenant_id, name, active, created_at)
     values ($1, $2, $3, $4)
         on conflict (tenant_id) do nothing
     returning tenant_id`,
    [tenant.id, JSON.stringify(tenant.name), tenant.active, new Date(now)],
  );
  return rows.length > 0 ? 'added' : 'exists';
}
