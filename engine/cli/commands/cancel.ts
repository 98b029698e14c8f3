import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { statusTexts } from '../output/statusTexts.ts';

export const cancel = defineCommand({
  summary: { en: 'End an instance and all that runs in it', 'zh-CN': '取消流程实例' },
  usage: 'INSTANCE --reason TEXT',
  wordsMin: 1,
  wordsMax: 1,
  options: {
    ...serverOptions,
    reason: { type: 'string', value: 'TEXT', says: { en: 'why, for the history', 'zh-CN': '原因，记入历史' } },
  },
  run: async ({ words: [instance = ''], values, environment, output, language }) => {
    const { reason } = values;
    if (reason === undefined) throw misused('Expected --reason, found none', '请用 --reason 说明原因');
    const cancelled = await withServer({ values, environment }, (api) =>
      api.ask('cancelInstance', { params: { instance }, body: { reason } }),
    );
    output.say(values.json ? JSON.stringify(cancelled) : `${cancelled.id} ${statusTexts[cancelled.status][language]}`);
    return exitCode.done;
  },
});
