import { Type } from '@sinclair/typebox';
import { demandFree, lockShelf, moveShelf } from './shelf.ts';
import { PartCode, Quantity, stockJob, UnitCode } from './stockJob.ts';

/** Moves parts from one unit's shelf to another's; throws the BPMN error `outOfStock` when the giver has not enough free. */
export const transfer = stockJob({
  title: { 'zh-CN': '调拨', en: 'Transfer parts between units' },
  input: Type.Object({ part: PartCode, quantity: Quantity, from: UnitCode, to: UnitCode }),
  output: Type.Object({ from: Type.String(), to: Type.String(), onHand: Type.Integer() }),
  work: async (query, { tenant, input: { part, quantity, from, to } }) => {
    const giver = { tenant, unit: from, part };
    // Always in the same order: two transfers the other way round must not wait for each other.
    for (const unit of [from, to].sort()) await lockShelf(query, { tenant, unit, part });
    await demandFree(query, giver, quantity);
    await moveShelf(query, giver, { onHand: -quantity, reserved: 0 });
    const { onHand } = await moveShelf(query, { tenant, unit: to, part }, { onHand: quantity, reserved: 0 });
    return { from, to, onHand };
  },
});
