import { definePlugin } from '../contract/definePlugin.ts';
import { collect } from './collect.ts';
import { payCompensation } from './payCompensation.ts';
import { refund } from './refund.ts';
import { settle } from './settle.ts';
import { feeTables } from './tables.ts';

export default definePlugin({
  name: 'fee',
  tables: feeTables,
  jobs: {
    'compensation.pay': payCompensation,
    'fee.collect': collect,
    'fee.refund': refund,
    'fee.settle': settle,
  },
});
