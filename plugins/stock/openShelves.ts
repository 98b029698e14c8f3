import type { JobCall } from '../contract/job.ts';
import type { Query } from '../contract/tables.ts';
import type { StockSettings } from './settings.ts';

/** Puts the opening stock on a tenant's shelves, the first time that anything is done there. */
export async function openShelves(
  query: Query,
  { tenant, now, settings }: JobCall<unknown, StockSettings>,
): Promise<void> {
  const opened = await query(
    'insert into opened (tenant_id, opened_at) values ($1, $2) on conflict do nothing returning tenant_id',
    [tenant, new Date(now)],
  );
  if (opened.length === 0) return;

  const shelves = Object.entries(settings.openingStock).flatMap(([unit, parts]) =>
    Object.entries(parts).map(([part, onHand]) => ({ unit, part, onHand })),
  );
  await query(
    `insert into shelf (tenant_id, unit, part, on_hand)
     select $1, opening.unit, opening.part, opening.on_hand
       from unnest($2::text[], $3::text[], $4::integer[]) as opening (unit, part, on_hand)`,
    [tenant, shelves.map(({ unit }) => unit), shelves.map(({ part }) => part), shelves.map(({ onHand }) => onHand)],
  );
}
