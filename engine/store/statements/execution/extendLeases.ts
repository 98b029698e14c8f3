import type { EffectKey } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

/**
 * Only where the node still holds the lease: one that another node has taken over is the other's. What is locked at this
 * moment is being ended, and waiting for it could be waiting in a circle.
 */
export async function extendLeases(
  tx: Tx,
  effects: readonly EffectKey[],
  node: string,
  leaseUntil: number,
): Promise<void> {
  await tx.query(
    `with held as materialized (
       select own.tenant_id, own.instance_id, own.key
         from unnest($1::text[], $2::uuid[], $3::text[]) as wanted (tenant_id, instance_id, key)
        cross join lateral (
          select e.tenant_id, e.instance_id, e.key
            from effect e
           where e.tenant_id = wanted.tenant_id and e.instance_id = wanted.instance_id and e.key = wanted.key
             and e.leased_by = $4
             for update skip locked) as own)
     update effect e
        set due_at = $5
       from held
      where e.tenant_id = held.tenant_id and e.instance_id = held.instance_id and e.key = held.key`,
    [
      effects.map(({ tenant }) => tenant),
      effects.map(({ instance }) => instance),
      effects.map(({ key }) => key),
      node,
      new Date(leaseUntil),
    ],
  );
}
