import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { AnyJson } from '../contract/json.ts';
import { once } from '../contract/once.ts';

const Name = Type.Optional(Type.String({ maxLength: 100 }));

export const book = defineJob({
  title: { 'zh-CN': '登记预约', en: 'Book an appointment' },
  input: Type.Object({
    caseNumber: Type.String({ minLength: 1, maxLength: 100 }),
    at: Name,
    unit: Name,
    technician: Name,
    customer: Type.Optional(AnyJson),
  }),
  output: Type.Object({ appointmentId: Type.String() }),
  run: (call) =>
    once(call, async (query, reference) => {
      const { tenant, now, input } = call;
      const appointmentId = `AP-${reference}`;
      await query(
        `insert into appointment
           (tenant_id, appointment_id, case_number, unit, technician, customer, agreed_for, booked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[tenant, appointmentId, input.caseNumber, input.unit ?? null, input.technician ?? null],
          ...[JSON.stringify(input.customer ?? null), input.at ?? null, new Date(now)],
        ],
      );
      return { appointmentId };
    }),
});
