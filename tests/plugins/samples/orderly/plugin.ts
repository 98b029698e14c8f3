import { Type } from '@sinclair/typebox';
import { definePlugin } from '../../../../plugins/contract/definePlugin.ts';

export default definePlugin({
  name: 'orderly',
  settings: Type.Object({
    currency: Type.String({ default: 'CNY' }),
    limit: Type.Integer({ minimum: 1, default: 5 }),
    hosts: Type.Array(Type.String(), { default: [] }),
  }),
  jobs: {
    'orderly.echo': {
      title: { 'zh-CN': '回声', en: 'Echo' },
      input: Type.Object({
        part: Type.String({ minLength: 1 }),
        quantity: Type.Integer({ minimum: 1, default: 1 }),
        note: Type.Optional(Type.String()),
        reason: Type.Union([Type.String(), Type.Null()], { default: null }),
        lines: Type.Optional(Type.Array(Type.Object({ part: Type.String() }))),
      }),
      output: Type.Object({ got: Type.Unknown(), settings: Type.Unknown() }),
      run: async ({ input, settings }) => ({ got: input, settings }),
    },
    'orderly.tell': {
      title: { 'zh-CN': '告知', en: 'Tell what is handed over' },
      input: Type.Object({}),
      output: Type.Object({ call: Type.Unknown() }),
      run: async ({ tables: _tables, directory: _directory, log: _log, signal: _signal, ...call }) => ({ call }),
    },
    'orderly.wait': {
      title: { 'zh-CN': '等待', en: 'Wait a moment' },
      input: Type.Object({}),
      output: Type.Object({ mostAtOnce: Type.Integer() }),
      run: async () => {
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 10));
        atOnce -= 1;
        return { mostAtOnce };
      },
    },
  },
});

let atOnce = 0;
let mostAtOnce = 0;
