import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

export async function settleEffect(tx: Tx, { tenant, instance, key }: EffectKey): Promise<void> {
  await tx.query(`delete from effect where tenant_id = $1 and instance_id = $2 and key = $3`, [tenant, instance, key]);
}
