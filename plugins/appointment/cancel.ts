import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';

/** Undoes a booking. One that is not there, or cancelled already, is no trouble: an undoing step must not fail on that. */
export const cancel = defineJob({
  title: { 'zh-CN': '取消预约', en: 'Cancel an appointment' },
  input: Type.Object({ appointmentId: Type.Union([Type.String(), Type.Null()], { default: null }) }),
  output: Type.Object({ cancelled: Type.Boolean() }),
  run: (call) =>
    once(call, async (query) => {
      const cancelled = await query(
        `update appointment
            set cancelled_at = $3
          where tenant_id = $1 and appointment_id = $2 and cancelled_at is null
         returning appointment_id`,
        [call.tenant, call.input.appointmentId, new Date(call.now)],
      );
      return { cancelled: cancelled.length > 0 };
    }),
});
