import type { EffectRow } from '../../../ports/executionStore.ts';
import type { InstanceId } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

/** One that is there already stays as it is: asking twice is asking once. */
export async function putEffects(
  tx: Tx,
  tenant: string,
  effects: readonly (EffectRow & { readonly instance: InstanceId })[],
): Promise<void> {
  await tx.query(
    `insert into effect (tenant_id, instance_id, key, queue, due_at, leased_by, payload)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::json[])
         on conflict do nothing`,
    [
      tenant,
      effects.map(({ instance }) => instance),
      effects.map(({ key }) => key),
      effects.map(({ queue }) => queue),
      effects.map(({ dueAt }) => new Date(dueAt)),
      effects.map(({ leasedBy }) => leasedBy),
      effects.map(({ payload }) => JSON.stringify(payload)),
    ],
  );
}
