import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import { readVariables } from '../readVariables.ts';
import { variablesOption } from './variablesOption.ts';

export const retry = defineCommand({
  summary: { en: 'Set variables and try again what failed', 'zh-CN': '修改变量并重试' },
  usage: 'INCIDENT',
  wordsMin: 1,
  wordsMax: 1,
  options: { ...serverOptions, ...variablesOption },
  run: async ({ words: [incident = ''], values, environment, output, language }) => {
    const variables = await readVariables(values.variables);
    const body = variables === undefined ? {} : { variables };
    const retried = await withServer({ values, environment }, (api) =>
      api.ask('retryIncident', { params: { incident }, body }),
    );
    const { id, element } = retried;
    output.say(
      values.json
        ? JSON.stringify(retried)
        : text(`${id} ${element}: tried again`, `${id} ${element}：已重试`)[language],
    );
    return exitCode.done;
  },
});
