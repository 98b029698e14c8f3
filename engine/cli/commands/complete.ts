import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import { readVariables } from '../readVariables.ts';
import { variablesOption } from './variablesOption.ts';

export const complete = defineCommand({
  summary: { en: 'Complete a task that I have', 'zh-CN': '完成我的任务' },
  usage: 'TASK',
  details: {
    en: 'The variables are the answer to the form of the task, and are checked by its schema.',
    'zh-CN': '变量即任务表单的填写内容，按表单的模式校验。',
  },
  wordsMin: 1,
  wordsMax: 1,
  options: { ...serverOptions, ...variablesOption },
  run: async ({ words: [task = ''], values, environment, output, language }) => {
    const variables = await readVariables(values.variables);
    const body = variables === undefined ? {} : { variables };
    const completed = await withServer({ values, environment }, (api) =>
      api.ask('completeTask', { params: { task }, body }),
    );
    const { element, id } = completed;
    output.say(
      values.json
        ? JSON.stringify(completed)
        : text(`${id} ${element}: completed`, `${id} ${element}：已完成`)[language],
    );
    return exitCode.done;
  },
});
