import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { Amount } from '../contract/money.ts';
import { once } from '../contract/once.ts';
import { enter, ofTheCase } from './entry.ts';

/** Settles what the work cost against what was collected before; a negative difference goes back to the customer. */
export const settle = defineJob({
  title: { 'zh-CN': '费用结算', en: 'Settle the fee' },
  input: Type.Object({ ...ofTheCase, collected: Amount, due: Amount }),
  output: Type.Object({ settlementId: Type.String(), difference: Type.Number() }),
  run: (call) =>
    once(call, async (query, reference) => {
      const { due, collected } = call.input;
      const difference = Math.round((due - collected) * 100) / 100;
      return { settlementId: await enter(query, reference, call, { kind: 'settle', amount: difference }), difference };
    }),
});
