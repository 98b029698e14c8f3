import type { EffectKey, InstanceChange } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

/**
 * Locks the messages that these changes received and the effects that they carry out, each kind in one order on every
 * node. A statement of its own: what is written next must see them as they are once they are locked.
 */
export async function lockContested(tx: Tx, changes: readonly InstanceChange[]): Promise<void> {
  const messages = changes.flatMap(({ tenant, messages: ids }) => ids.map((key) => ({ tenant, instance: '', key })));
  const effects = changes.flatMap(({ settled }) => settled);
  await Promise.all([
    messages.length === 0 ? null : tx.query(LOCK_MESSAGES, columnsOf(messages, ['tenant', 'key'])),
    effects.length === 0 ? null : tx.query(LOCK_EFFECTS, columnsOf(effects, ['tenant', 'instance', 'key'])),
  ]);
}

const LOCK_MESSAGES = `
select
  from unnest($1::text[], $2::text[]) as contested (tenant_id, message_id)
 cross join lateral (
   select from message m
    where m.tenant_id = contested.tenant_id and m.message_id = contested.message_id
      for update) as locked`;

const LOCK_EFFECTS = `
select
  from unnest($1::text[], $2::uuid[], $3::text[]) as contested (tenant_id, instance_id, key)
 cross join lateral (
   select from effect e
    where e.tenant_id = contested.tenant_id and e.instance_id = contested.instance_id and e.key = contested.key
      for update) as locked`;

type Contested = Readonly<Record<keyof EffectKey, string>>;

function columnsOf(rows: readonly Contested[], names: readonly (keyof Contested)[]): readonly (readonly string[])[] {
  const ordered = rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  return names.map((name) => ordered.map((row) => row[name]));
}

const placeOf = ({ tenant, instance, key }: Contested): string => `${tenant}/${instance}/${key}`;
