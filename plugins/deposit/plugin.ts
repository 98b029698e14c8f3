import { definePlugin } from '../contract/definePlugin.ts';
import { booking } from './booking.ts';
import { check } from './check.ts';
import { DepositSettings } from './settings.ts';
import { depositTables } from './tables.ts';

export default definePlugin({
  name: 'deposit',
  settings: DepositSettings,
  tables: depositTables,
  jobs: {
    'deposit.charge': booking('charge', { 'zh-CN': '扣除押金', en: 'Charge a deposit' }),
    'deposit.check': check,
    'deposit.refund': booking('refund', { 'zh-CN': '退还押金', en: 'Refund to a deposit' }),
    'deposit.topUp': booking('topUp', { 'zh-CN': '补缴押金', en: 'Top a deposit up' }),
  },
});
