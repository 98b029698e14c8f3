import { instanceId } from '../../../core/identifiers.ts';
import type { Claim, DueEffect, EffectPayload } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface EffectRow {
  readonly tenant_id: string;
  readonly instance_id: string;
  readonly key: string;
  readonly queue: string;
  readonly payload: EffectPayload;
  readonly was_due_at: Date;
  readonly attempts: number;
}

/**
 * Skips effects that another node is taking, so nodes never wait for each other; the lease is the new due time. Each
 * queue is looked at by itself, so that what waits in one does not hide what is due in another.
 */
export async function claimEffects(tx: Tx, claim: Claim): Promise<readonly DueEffect[]> {
  const rows = await tx.query<EffectRow>(
    `with due as materialized (
       select first.tenant_id, first.instance_id, first.key, first.due_at
         from unnest($1::text[], $2::integer[]) as wanted (queue, room)
        cross join lateral (
          select tenant_id, instance_id, key, due_at
            from effect
           where effect.queue = wanted.queue and due_at <= $3 and ($6::text is null or tenant_id = $6)
           order by due_at
           limit wanted.room
             for update skip locked) as first)
     update effect e
        set due_at = $4, leased_by = $5, attempts = e.attempts + 1
       from due
      where e.tenant_id = due.tenant_id and e.instance_id = due.instance_id and e.key = due.key
     returning e.tenant_id, e.instance_id, e.key, e.queue, e.payload, due.due_at as was_due_at, e.attempts`,
    [
      claim.queues.map(({ queue }) => queue),
      claim.queues.map(({ room }) => room),
      new Date(claim.now),
      new Date(claim.leaseUntil),
      claim.node,
      claim.tenant,
    ],
  );
  return rows.map(toDueEffect).sort((one, other) => one.dueAt - other.dueAt);
}

const toDueEffect = (row: EffectRow): DueEffect => ({
  tenant: row.tenant_id,
  instance: instanceId(row.instance_id),
  key: row.key,
  queue: row.queue,
  payload: row.payload,
  dueAt: row.was_due_at.getTime(),
  attempts: row.attempts,
});
