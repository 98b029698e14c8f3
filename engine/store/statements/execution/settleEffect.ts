import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

/** False when it has ended before. */
export async function settleEffect(tx: Tx, { tenant, instance, key }: EffectKey): Promise<boolean> {
  const rows = await tx.query(
    `delete from effect where tenant_id = $1 and instance_id = $2 and key = $3 returning key`,
    [tenant, instance, key],
  );
  return rows.length > 0;
}
