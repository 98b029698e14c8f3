import { Type } from '@sinclair/typebox';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import { endReservation, lockReservation } from './reservation.ts';
import { moveShelf } from './shelf.ts';
import { stockJob } from './stockJob.ts';

/** What was reserved leaves the shelf. */
export const issue = stockJob({
  title: { 'zh-CN': '出库', en: 'Issue reserved parts' },
  input: Type.Object({ reservationId: Type.String({ minLength: 1, maxLength: 100 }) }),
  output: Type.Object({ unit: Type.String(), part: Type.String(), quantity: Type.Integer(), onHand: Type.Integer() }),
  work: async (query, { tenant, input: { reservationId } }) => {
    const { place, quantity, state } = await lockReservation(query, tenant, reservationId);
    if (state !== 'open') {
      throw new PermanentFailure(`Expected reservation ${reservationId} to be open, found it ${state}`);
    }
    const { onHand } = await moveShelf(query, place, { onHand: -quantity, reserved: -quantity });
    await endReservation(query, tenant, reservationId, 'issued');
    return { unit: place.unit, part: place.part, quantity, onHand };
  },
});
