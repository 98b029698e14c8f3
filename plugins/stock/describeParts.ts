import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { Part } from './part.ts';
import { StockSettings } from './settings.ts';
import { PartCode } from './stockJob.ts';

/** What the part list says of these parts; those it does not know are left out. */
export const describeParts = defineJob({
  title: { 'zh-CN': '查询备件资料', en: 'Look parts up' },
  input: Type.Object({ parts: Type.Array(PartCode, { maxItems: 1_000 }) }),
  output: Type.Object({ parts: Type.Array(Part) }),
  settings: StockSettings,
  run: async ({ input, settings }) => {
    const wanted = new Set(input.parts);
    return { parts: settings.parts.filter(({ part }) => wanted.has(part)) };
  },
});
