import { Type } from '@sinclair/typebox';
import { freeOf, lockShelf } from './shelf.ts';
import { PartCode, Quantity, stockJob, UnitCode } from './stockJob.ts';

export const check = stockJob({
  title: { 'zh-CN': '查询库存', en: 'Check stock' },
  input: Type.Object({ part: PartCode, quantity: Quantity, unit: UnitCode }),
  output: Type.Object({ available: Type.Boolean(), onHand: Type.Integer(), free: Type.Integer() }),
  work: async (query, { tenant, input: { part, quantity, unit } }) => {
    const shelf = await lockShelf(query, { tenant, unit, part });
    return { available: freeOf(shelf) >= quantity, onHand: shelf.onHand, free: freeOf(shelf) };
  },
});
