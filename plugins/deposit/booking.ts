import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import type { LocalText } from '../contract/localText.ts';
import { once } from '../contract/once.ts';
import { lockBalance, moveBalance } from './account.ts';
import { Amount, fromHundredths, toHundredths } from '../contract/money.ts';
import { DepositSettings } from './settings.ts';

type Kind = 'charge' | 'topUp' | 'refund';

/** A charge takes from the deposit, even below nothing: then the unit owes. */
const directionOf = { charge: -1, topUp: 1, refund: 1 } as const satisfies Record<Kind, 1 | -1>;

/** A job that moves a unit's deposit and writes an entry about it. */
export const booking = (kind: Kind, title: LocalText) =>
  defineJob({
    title,
    input: Type.Object({
      unit: Type.String({ minLength: 1, maxLength: 100 }),
      amount: Amount,
      reason: Type.String({ maxLength: 1_000, default: '' }),
    }),
    output: Type.Object({ balance: Type.Number() }),
    settings: DepositSettings,
    run: (call) =>
      once(call, async (query) => {
        const { tenant, jobId, now, input } = call;
        const hundredths = directionOf[kind] * toHundredths(input.amount);
        await lockBalance(query, call, input.unit);
        const balance = await moveBalance(query, tenant, input.unit, hundredths);
        await query(
          `insert into entry (tenant_id, job_id, unit, kind, amount_hundredths, reason, booked_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [tenant, jobId, input.unit, kind, hundredths, input.reason, new Date(now)],
        );
        return { balance: fromHundredths(balance) };
      }),
  });
