import type { Tx } from '../../database.ts';

export async function listTenants(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly tenant_id: string }>('select tenant_id from tenant order by tenant_id');
  return rows.map(({ tenant_id }) => tenant_id);
}
