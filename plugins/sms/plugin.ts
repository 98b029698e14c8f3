import { Type } from '@sinclair/typebox';
import { definePlugin } from '../contract/definePlugin.ts';
import { Secret } from '../contract/secret.ts';
import { deliver } from './deliver.ts';

const Settings = Type.Object({
  /** Where a message is posted as `{ id, phone, text }`. Without it, messages are written to the log. */
  gatewayUrl: Type.Optional(Type.String({ pattern: '^https?://' })),
  /** Sent as `Authorization`. */
  authorization: Secret(Type.Optional(Type.String({ minLength: 1 }))),
});

export default definePlugin({
  name: 'sms',
  settings: Settings,
  jobs: {
    'sms.send': {
      title: { 'zh-CN': '发送短信', en: 'Send a text message' },
      input: Type.Object({
        phone: Type.String({ pattern: '^[+0-9][0-9 ()-]{2,38}$' }),
        text: Type.String({ minLength: 1, maxLength: 1_000 }),
      }),
      output: Type.Object({ delivered: Type.Boolean() }),
      run: async ({ input, settings: { gatewayUrl, authorization }, jobId, signal, log }) => {
        if (gatewayUrl === undefined) {
          log.info('Text message, written here because setting gatewayUrl is not there', { ...input });
          return { delivered: false };
        }
        await deliver({ id: jobId, ...input }, { gatewayUrl, authorization, signal });
        return { delivered: true };
      },
    },
  },
});
