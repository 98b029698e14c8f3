import type { Tx } from '../../database.ts';

interface SequenceRow {
  readonly sequence: number;
}

export async function findSequence(tx: Tx, tenant: string, instance: string): Promise<number | null> {
  const rows = await tx.query<SequenceRow>(
    `select sequence from instance where tenant_id = $1 and instance_id = $2`,
    [tenant, instance],
  );
  return rows[0]?.sequence ?? null;
}
