import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

export async function postponeEffect(tx: Tx, { tenant, instance, key }: EffectKey, dueAt: number): Promise<void> {
  await tx.query(
    `update effect set due_at = $4, leased_by = null where tenant_id = $1 and instance_id = $2 and key = $3`,
    [tenant, instance, key, new Date(dueAt)],
  );
}
