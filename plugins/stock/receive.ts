import { Type } from '@sinclair/typebox';
import { lockShelf, moveShelf } from './shelf.ts';
import { PartCode, Quantity, stockJob, UnitCode } from './stockJob.ts';

export const receive = stockJob({
  title: { 'zh-CN': '入库', en: 'Receive parts' },
  input: Type.Object({ part: PartCode, quantity: Quantity, unit: UnitCode }),
  output: Type.Object({ onHand: Type.Integer() }),
  work: async (query, { tenant, input: { part, quantity, unit } }) => {
    const place = { tenant, unit, part };
    await lockShelf(query, place);
    const { onHand } = await moveShelf(query, place, { onHand: quantity, reserved: 0 });
    return { onHand };
  },
});
