import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { Amount, fromHundredths, toHundredths } from '../contract/money.ts';
import { once } from '../contract/once.ts';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import type { Query } from '../contract/tables.ts';
import { enter, ofTheCase } from './entry.ts';

/** With a receipt, no more is given back than was taken for it and not given back before. */
export const refund = defineJob({
  title: { 'zh-CN': '退还费用', en: 'Refund a fee' },
  input: Type.Object({ ...ofTheCase, amount: Amount, receiptId: Type.Optional(Type.String({ minLength: 1 })) }),
  output: Type.Object({ refundId: Type.String() }),
  run: (call) =>
    once(call, async (query, reference) => {
      const { amount, receiptId } = call.input;
      if (receiptId === undefined)
        return { refundId: await enter(query, reference, call, { kind: 'refund', amount: -amount }) };

      const left = await leftOf(query, call.tenant, receiptId);
      if (toHundredths(amount) > left) {
        throw new PermanentFailure(
          `Expected to refund at most ${fromHundredths(left)} of ${receiptId}, found ${amount}`,
        );
      }
      return { refundId: await enter(query, reference, call, { kind: 'refund', amount: -amount, receiptId }) };
    }),
});

/** Locks the receipt, so that two refunds of it see each other. */
async function leftOf(query: Query, tenant: string, receiptId: string): Promise<number> {
  const taken = await query<{ readonly amount_hundredths: number }>(
    `select amount_hundredths from entry where tenant_id = $1 and entry_id = $2 and kind = 'collect' for update`,
    [tenant, receiptId],
  );
  if (taken[0] === undefined) throw new PermanentFailure(`Expected a receipt ${receiptId}, found none`);
  const [given] = await query<{ readonly hundredths: number }>(
    `select coalesce(sum(amount_hundredths), 0)::bigint as hundredths
       from entry
      where tenant_id = $1 and receipt_id = $2`,
    [tenant, receiptId],
  );
  return taken[0].amount_hundredths + (given?.hundredths ?? 0);
}
