import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { Amount } from '../contract/money.ts';
import { once } from '../contract/once.ts';
import { enter, ofTheCase } from './entry.ts';

export const payCompensation = defineJob({
  title: { 'zh-CN': '支付补偿', en: 'Pay a compensation' },
  input: Type.Object({ ...ofTheCase, amount: Amount }),
  output: Type.Object({ paymentId: Type.String() }),
  run: (call) =>
    once(call, async (query, reference) => ({
      paymentId: await enter(query, reference, call, { kind: 'compensate', amount: -call.input.amount }),
    })),
});
