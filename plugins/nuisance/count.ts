import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import { Phone, phoneKey } from './phone.ts';

const DAY_MS = 24 * 3_600_000;

interface CountRow {
  readonly count: number;
  readonly blocked: boolean;
}

/** How often a number has called in the last days, this call included once it is recorded. */
export const count = defineJob({
  title: { 'zh-CN': '统计骚扰来电', en: 'Count nuisance calls' },
  input: Type.Object({ phone: Phone, days: Type.Integer({ minimum: 1, maximum: 3_660, default: 30 }) }),
  output: Type.Object({ count: Type.Integer(), blocked: Type.Boolean() }),
  run: (call) =>
    once(call, async (query) => {
      const { tenant, now, input } = call;
      const [row] = await query<CountRow>(
        `select count(*) as count,
                exists (select from blocked_phone where tenant_id = $1 and phone = $2) as blocked
           from nuisance_call
          where tenant_id = $1 and phone = $2 and called_at > $3`,
        [tenant, phoneKey(input.phone), new Date(now - input.days * DAY_MS)],
      );
      return row ?? { count: 0, blocked: false };
    }),
});
