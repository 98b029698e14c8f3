import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { readVariables } from '../readVariables.ts';
import { variablesOption } from './variablesOption.ts';
import { readNumber } from '../readNumber.ts';

const VERSION_MAX = 999_999_999;

export const start = defineCommand({
  summary: { en: 'Start a process', 'zh-CN': '启动流程' },
  usage: 'PROCESS',
  wordsMin: 1,
  wordsMax: 1,
  options: {
    ...serverOptions,
    ...variablesOption,
    'business-key': { type: 'string', value: 'KEY', says: { en: 'the business key', 'zh-CN': '业务键' } },
    version: {
      type: 'string',
      value: 'NUMBER',
      says: { en: 'the newest unless said', 'zh-CN': '流程版本，默认最新' },
    },
    'start-event': {
      type: 'string',
      value: 'ELEMENT',
      says: { en: 'where to begin; by hand unless said', 'zh-CN': '启动事件，默认手工启动' },
    },
  },
  run: async ({ words: [process = ''], values, environment, output }) => {
    const variables = await readVariables(values.variables);
    const body = {
      process,
      ...(variables === undefined ? {} : { variables }),
      ...(values['business-key'] === undefined ? {} : { businessKey: values['business-key'] }),
      ...(values['start-event'] === undefined ? {} : { startEvent: values['start-event'] }),
      ...(values.version === undefined ? {} : { version: readNumber('version', values.version, 1, VERSION_MAX) }),
    };
    const started = await withServer({ values, environment }, (api) => api.ask('startInstance', { body }));
    output.say(values.json ? JSON.stringify(started) : started.id);
    return exitCode.done;
  },
});
