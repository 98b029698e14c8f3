import { TIME_TO_LIVE_MS_MAX } from '../../contract/schemas/message.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import { readNumber } from '../readNumber.ts';
import { readVariables } from '../readVariables.ts';
import { variablesOption } from './variablesOption.ts';

const SECONDS_UNLESS_SAID = 3_600;

export const message = defineCommand({
  summary: { en: 'Publish a message', 'zh-CN': '发布消息' },
  usage: 'NAME',
  wordsMin: 1,
  wordsMax: 1,
  options: {
    ...serverOptions,
    ...variablesOption,
    correlation: {
      type: 'string',
      value: 'KEY',
      says: { en: 'the correlation key, such as a case number', 'zh-CN': '关联键，如工单号' },
    },
    id: {
      type: 'string',
      value: 'ID',
      says: { en: 'a message of the same id is taken once', 'zh-CN': '同一标识的消息只接收一次' },
    },
    seconds: {
      type: 'string',
      value: 'NUMBER',
      says: { en: 'how long it waits for a receiver; an hour unless said', 'zh-CN': '等待接收者的秒数，默认一小时' },
    },
  },
  run: async ({ words: [name = ''], values, environment, output, language }) => {
    const variables = await readVariables(values.variables);
    const seconds = readNumber('seconds', values.seconds, SECONDS_UNLESS_SAID, TIME_TO_LIVE_MS_MAX / 1_000);
    const body = {
      name,
      timeToLiveMs: seconds * 1_000,
      ...(values.correlation === undefined ? {} : { correlationKey: values.correlation }),
      ...(values.id === undefined ? {} : { id: values.id }),
      ...(variables === undefined ? {} : { variables }),
    };
    const published = await withServer({ values, environment }, (api) => api.ask('publishMessage', { body }));
    const became = published.delivered ? text('delivered', '已送达') : text('waits for a receiver', '等待接收者');
    output.say(values.json ? JSON.stringify(published) : `${published.id} ${became[language]}`);
    return exitCode.done;
  },
});
