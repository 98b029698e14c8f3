import { Type } from '@sinclair/typebox';
import { demandFree, moveShelf } from './shelf.ts';
import { PartCode, Quantity, stockJob, UnitCode } from './stockJob.ts';

/** Throws the BPMN error `outOfStock` when there is not enough that nobody else has reserved. */
export const reserve = stockJob({
  title: { 'zh-CN': '预留备件', en: 'Reserve parts' },
  input: Type.Object({ part: PartCode, quantity: Quantity, unit: UnitCode }),
  output: Type.Object({ reservationId: Type.String() }),
  work: async (query, { tenant, input: { part, quantity, unit } }, reference) => {
    const place = { tenant, unit, part };
    await demandFree(query, place, quantity);
    await moveShelf(query, place, { onHand: 0, reserved: quantity });
    const reservationId = `RS-${reference}`;
    await query(
      `insert into reservation (tenant_id, reservation_id, unit, part, quantity, state)
       values ($1, $2, $3, $4, $5, 'open')`,
      [tenant, reservationId, unit, part, quantity],
    );
    return { reservationId };
  },
});
