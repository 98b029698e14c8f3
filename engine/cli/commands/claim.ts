import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';

export const claim = defineCommand({
  summary: { en: 'Take a task that nobody has', 'zh-CN': '领取任务' },
  usage: 'TASK',
  wordsMin: 1,
  wordsMax: 1,
  options: serverOptions,
  run: async ({ words: [task = ''], values, environment, output, language }) => {
    const claimed = await withServer({ values, environment }, (api) => api.ask('claimTask', { params: { task } }));
    const { element, id, assignee } = claimed;
    const who = assignee ?? '';
    output.say(
      values.json
        ? JSON.stringify(claimed)
        : text(`${id} ${element}: taken by ${who}`, `${id} ${element}：由 ${who} 领取`)[language],
    );
    return exitCode.done;
  },
});
