import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import { lockBalance } from './account.ts';
import { Amount, fromHundredths, toHundredths } from '../contract/money.ts';
import { DepositSettings } from './settings.ts';

export const check = defineJob({
  title: { 'zh-CN': '查询押金', en: 'Check a deposit' },
  input: Type.Object({ unit: Type.String({ minLength: 1, maxLength: 100 }), amount: Amount }),
  output: Type.Object({ sufficient: Type.Boolean(), balance: Type.Number(), missing: Type.Number() }),
  settings: DepositSettings,
  run: (call) =>
    once(call, async (query) => {
      const balance = await lockBalance(query, call, call.input.unit);
      const missing = Math.max(toHundredths(call.input.amount) - balance, 0);
      return { sufficient: missing === 0, balance: fromHundredths(balance), missing: fromHundredths(missing) };
    }),
});
