import { Type } from '@sinclair/typebox';
import { BpmnError } from '../../../../plugins/contract/bpmnError.ts';
import { definePlugin } from '../../../../plugins/contract/definePlugin.ts';
import { ledgerTable, once } from '../../../../plugins/contract/once.ts';

export default definePlugin({
  name: 'loyalty',
  settings: Type.Object({
    pointsPerVisit: Type.Integer({ minimum: 1, default: 10 }),
  }),
  tables: [
    {
      name: '0001_points',
      statements: [
        ledgerTable,
        `create table points (
           tenant_id text not null,
           customer text not null,
           balance integer not null check (balance >= 0),
           primary key (tenant_id, customer)
         )`,
      ],
    },
  ],
  jobs: {
    'loyalty.credit': {
      title: { 'zh-CN': '记入积分', en: 'Credit points' },
      input: Type.Object({ customer: Type.String({ minLength: 1 }) }),
      output: Type.Object({ balance: Type.Integer() }),
      run: (call) =>
        once(call, async (query) => {
          const [row] = await query<{ readonly balance: number }>(
            `insert into points (tenant_id, customer, balance) values ($1, $2, $3)
                 on conflict (tenant_id, customer) do update set balance = points.balance + excluded.balance
             returning balance`,
            [call.tenant, call.input.customer, call.settings.pointsPerVisit],
          );
          return { balance: row?.balance ?? 0 };
        }),
    },
    'loyalty.spend': {
      title: { 'zh-CN': '使用积分', en: 'Spend points' },
      input: Type.Object({ customer: Type.String({ minLength: 1 }), points: Type.Integer({ minimum: 1 }) }),
      output: Type.Object({ balance: Type.Integer() }),
      run: (call) =>
        once(call, async (query) => {
          const [row] = await query<{ readonly balance: number }>(
            `update points
                set balance = balance - $3
              where tenant_id = $1 and customer = $2 and balance >= $3
             returning balance`,
            [call.tenant, call.input.customer, call.input.points],
          );
          if (row === undefined) throw new BpmnError('notEnoughPoints', 'The customer has fewer points');
          return { balance: row.balance };
        }),
    },
  },
});
