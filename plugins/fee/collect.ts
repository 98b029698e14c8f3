import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { Amount } from '../contract/money.ts';
import { once } from '../contract/once.ts';
import { enter, ofTheCase } from './entry.ts';

export const collect = defineJob({
  title: { 'zh-CN': '收取费用', en: 'Collect a fee' },
  input: Type.Object({ ...ofTheCase, amount: Amount }),
  output: Type.Object({ receiptId: Type.String() }),
  run: (call) =>
    once(call, async (query, reference) => ({
      receiptId: await enter(query, reference, call, { kind: 'collect', amount: call.input.amount }),
    })),
});
