import { Type } from '@sinclair/typebox';
import { endReservation, lockReservation } from './reservation.ts';
import { moveShelf } from './shelf.ts';
import { stockJob } from './stockJob.ts';

/** Undoes a reservation. What has been released or issued before stays so: an undoing step must never fail on that. */
export const release = stockJob({
  title: { 'zh-CN': '释放预留', en: 'Release a reservation' },
  input: Type.Object({ reservationId: Type.String({ minLength: 1, maxLength: 100 }) }),
  output: Type.Object({ released: Type.Boolean() }),
  work: async (query, { tenant, input: { reservationId } }) => {
    const { place, quantity, state } = await lockReservation(query, tenant, reservationId);
    if (state !== 'open') return { released: false };
    await moveShelf(query, place, { onHand: 0, reserved: -quantity });
    await endReservation(query, tenant, reservationId, 'released');
    return { released: true };
  },
});
