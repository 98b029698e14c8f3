import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import { Phone, phoneKey } from './phone.ts';

export const record = defineJob({
  title: { 'zh-CN': '登记骚扰来电', en: 'Record a nuisance call' },
  input: Type.Object({ phone: Phone, caseNumber: Type.Optional(Type.String({ maxLength: 100 })) }),
  output: Type.Object({ phone: Type.String() }),
  run: (call) =>
    once(call, async (query) => {
      const { tenant, jobId, now, input } = call;
      const phone = phoneKey(input.phone);
      await query(
        `insert into nuisance_call (tenant_id, job_id, phone, case_number, called_at) values ($1, $2, $3, $4, $5)`,
        [tenant, jobId, phone, input.caseNumber ?? null, new Date(now)],
      );
      return { phone };
    }),
});
