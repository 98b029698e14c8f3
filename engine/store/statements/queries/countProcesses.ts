import type { Tx } from '../../database.ts';

interface CountRow {
  readonly total: number;
}

export async function countProcesses(tx: Tx, tenant: string): Promise<number> {
  const rows = await tx.query<CountRow>(
    `select count(distinct process_id) as total from definition where tenant_id = $1`,
    [tenant],
  );
  return rows[0]?.total ?? 0;
}
