import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

/** Only where the node still holds the lease: one that another node has taken over is the other's. */
export async function extendLeases(
  tx: Tx,
  effects: readonly EffectKey[],
  node: string,
  leaseUntil: number,
): Promise<void> {
  await tx.query(
    `update effect e
        set due_at = $5
       from unnest($1::text[], $2::uuid[], $3::text[]) as held (tenant_id, instance_id, key)
      where e.tenant_id = held.tenant_id and e.instance_id = held.instance_id and e.key = held.key and e.leased_by = $4`,
    [
      effects.map(({ tenant }) => tenant),
      effects.map(({ instance }) => instance),
      effects.map(({ key }) => key),
      node,
      new Date(leaseUntil),
    ],
  );
}
