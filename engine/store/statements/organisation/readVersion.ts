import type { Tx } from '../../database.ts';

interface VersionRow {
  readonly organisation_version: number;
}

export async function readVersion(tx: Tx, tenant: string): Promise<number | null> {
  const rows = await tx.query<VersionRow>(`select organisation_version from tenant where tenant_id = $1`, [tenant]);
  return rows[0]?.organisation_version ?? null;
}
