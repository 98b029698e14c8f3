import type { EffectKey, EffectRow } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

export async function replaceEffect(tx: Tx, { tenant, instance, key }: EffectKey, next: EffectRow): Promise<void> {
  await tx.query(
    `update effect
        set queue = $4, due_at = $5, payload = $6, leased_by = null, attempts = 0
      where tenant_id = $1 and instance_id = $2 and key = $3`,
    [tenant, instance, key, next.queue, new Date(next.dueAt), JSON.stringify(next.payload)],
  );
}
