import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

export async function isOpenEffect(tx: Tx, { tenant, instance, key }: EffectKey): Promise<boolean> {
  const rows = await tx.query(`select from effect where tenant_id = $1 and instance_id = $2 and key = $3`, [
    tenant,
    instance,
    key,
  ]);
  return rows.length > 0;
}
