import type { Tx } from '../../database.ts';

interface CountRow {
  readonly total: number;
}

export async function countVersions(tx: Tx, tenant: string, process: string): Promise<number> {
  const rows = await tx.query<CountRow>(
    `select count(*) as total from definition where tenant_id = $1 and process_id = $2`,
    [tenant, process],
  );
  return rows[0]?.total ?? 0;
}
