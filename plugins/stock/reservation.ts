import { PermanentFailure } from '../contract/permanentFailure.ts';
import type { Query } from '../contract/tables.ts';
import type { Place } from './shelf.ts';

export type ReservationState = 'open' | 'released' | 'issued';

export interface Reservation {
  readonly place: Place;
  readonly quantity: number;
  readonly state: ReservationState;
}

interface ReservationRow {
  readonly unit: string;
  readonly part: string;
  readonly quantity: number;
  readonly state: ReservationState;
}

/** Reads a reservation and keeps others from ending it meanwhile. */
export async function lockReservation(query: Query, tenant: string, reservationId: string): Promise<Reservation> {
  const [row] = await query<ReservationRow>(
    `select unit, part, quantity, state from reservation where tenant_id = $1 and reservation_id = $2 for update`,
    [tenant, reservationId],
  );
  if (row === undefined) throw new PermanentFailure(`Expected a reservation ${reservationId}, found none`);
  const { unit, part, quantity, state } = row;
  return { place: { tenant, unit, part }, quantity, state };
}

export async function endReservation(
  query: Query,
  tenant: string,
  reservationId: string,
  state: ReservationState,
): Promise<void> {
  await query('update reservation set state = $3 where tenant_id = $1 and reservation_id = $2', [
    tenant,
    reservationId,
    state,
  ]);
}
