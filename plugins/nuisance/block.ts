import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import { Phone, phoneKey } from './phone.ts';

/** Blocking twice is blocking once. */
export const block = defineJob({
  title: { 'zh-CN': '屏蔽号码', en: 'Block a number' },
  input: Type.Object({ phone: Phone }),
  output: Type.Object({ blocked: Type.Boolean() }),
  run: (call) =>
    once(call, async (query) => {
      await query(
        'insert into blocked_phone (tenant_id, phone, blocked_at) values ($1, $2, $3) on conflict do nothing',
        [call.tenant, phoneKey(call.input.phone), new Date(call.now)],
      );
      return { blocked: true };
    }),
});
