import { BpmnError } from '../contract/bpmnError.ts';
import type { Query } from '../contract/tables.ts';

export interface Place {
  readonly tenant: string;
  readonly unit: string;
  readonly part: string;
}

export interface Shelf {
  readonly onHand: number;
  readonly reserved: number;
}

interface ShelfRow {
  readonly on_hand: number;
  readonly reserved: number;
}

/** What is there and promised to nobody. */
export const freeOf = ({ onHand, reserved }: Shelf): number => onHand - reserved;

/** Reads a shelf and keeps others from changing it meanwhile. One that is not there is made, and empty. */
export async function lockShelf(query: Query, { tenant, unit, part }: Place): Promise<Shelf> {
  const rows = await query<ShelfRow>(
    `insert into shelf (tenant_id, unit, part, on_hand) values ($1, $2, $3, 0)
         on conflict (tenant_id, unit, part) do update set on_hand = shelf.on_hand
     returning on_hand, reserved`,
    [tenant, unit, part],
  );
  return onlyOf(rows);
}

/** Changes both counts of a shelf that has been locked, and answers with the new ones. */
export async function moveShelf(query: Query, { tenant, unit, part }: Place, by: Shelf): Promise<Shelf> {
  const rows = await query<ShelfRow>(
    `update shelf
        set on_hand = on_hand + $4, reserved = reserved + $5
      where tenant_id = $1 and unit = $2 and part = $3
     returning on_hand, reserved`,
    [tenant, unit, part, by.onHand, by.reserved],
  );
  return onlyOf(rows);
}

function onlyOf([row]: readonly ShelfRow[]): Shelf {
  if (row === undefined) throw new Error('Expected a shelf to be there once it is locked, found none');
  return { onHand: row.on_hand, reserved: row.reserved };
}

/** Locks the shelf and throws `outOfStock` unless so many are free. */
export async function demandFree(query: Query, place: Place, quantity: number): Promise<void> {
  const free = freeOf(await lockShelf(query, place));
  if (free >= quantity) return;
  const { unit, part } = place;
  throw new BpmnError('outOfStock', `Expected ${quantity} of ${part} in ${unit}, found ${free}`, {
    ...{ unit, part, quantity, free },
  });
}
