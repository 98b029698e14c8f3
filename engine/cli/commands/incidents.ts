import { collect } from '../api/collect.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import { sayList } from '../output/sayList.ts';
import { momentText } from '../output/shown.ts';
import { readNumber } from '../readNumber.ts';
import { LIMIT_MAX, LIMIT_UNLESS_SAID, limitOption } from './limitOption.ts';

export const incidents = defineCommand({
  summary: { en: 'List incidents, the newest first', 'zh-CN': '列出异常（由新到旧）' },
  usage: '',
  wordsMax: 0,
  options: {
    ...serverOptions,
    ...limitOption,
    process: { type: 'string', value: 'PROCESS', says: { en: 'of one process', 'zh-CN': '某一流程的' } },
    instance: { type: 'string', value: 'INSTANCE', says: { en: 'of one instance', 'zh-CN': '某一实例的' } },
    resolved: { type: 'boolean', says: { en: 'those that are over, too', 'zh-CN': '也列出已处理的' } },
  },
  run: async ({ values, environment, output, language }) => {
    const { process, instance, resolved } = values;
    const limit = readNumber('limit', values.limit, LIMIT_UNLESS_SAID, LIMIT_MAX);
    const filter = { process, instance, state: resolved ? 'any' : 'open' } as const;
    const found = await withServer({ values, environment }, (api) =>
      collect(limit, (portion) => api.ask('listIncidents', { query: { ...filter, ...portion } })),
    );
    sayList(output, language, values.json, found, heads[language], (incident) => [
      incident.id,
      incident.process,
      incident.element,
      momentText(incident.raisedAt),
      incident.resolvedHow ?? '-',
      `${incident.code}: ${incident.message}`,
    ]);
    return exitCode.done;
  },
});

const heads = {
  en: ['INCIDENT', 'PROCESS', 'ELEMENT', 'RAISED', 'RESOLVED', 'WHY'],
  'zh-CN': ['异常', '流程', '元素', '发生', '处理', '原因'],
} as const;
