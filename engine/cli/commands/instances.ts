import type { Instance } from '../../contract/schemas/instance.ts';
import { collect } from '../api/collect.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { sayList } from '../output/sayList.ts';
import { momentText } from '../output/shown.ts';
import { statusTexts } from '../output/statusTexts.ts';
import { readNumber } from '../readNumber.ts';
import type { Language } from '../language.ts';
import { LIMIT_MAX, LIMIT_UNLESS_SAID, limitOption } from './limitOption.ts';

export const instances = defineCommand({
  summary: { en: 'List process instances, the newest first', 'zh-CN': '列出流程实例（由新到旧）' },
  usage: '',
  wordsMax: 0,
  options: {
    ...serverOptions,
    ...limitOption,
    process: { type: 'string', value: 'PROCESS', says: { en: 'of one process', 'zh-CN': '某一流程的' } },
    status: {
      type: 'string',
      value: 'STATUS',
      says: { en: 'running, completed or cancelled', 'zh-CN': 'running、completed 或 cancelled' },
    },
    'business-key': { type: 'string', value: 'KEY', says: { en: 'of this business key', 'zh-CN': '某一业务键的' } },
    unit: { type: 'string', value: 'CODE', says: { en: 'of a unit and all below it', 'zh-CN': '某单元及其下级的' } },
    incidents: { type: 'boolean', says: { en: 'only with open incidents', 'zh-CN': '只看有未处理异常的' } },
    cases: { type: 'boolean', says: { en: 'only those that nobody called', 'zh-CN': '只看不是被调用的' } },
    text: { type: 'string', value: 'TEXT', says: { en: 'with these words in them', 'zh-CN': '包含这些文字的' } },
  },
  run: async ({ values, environment, output, language }) => {
    const { process, unit, incidents, cases, text } = values;
    const limit = readNumber('limit', values.limit, LIMIT_UNLESS_SAID, LIMIT_MAX);
    const status = statusIn(values.status);
    const filter = { process, unit, incidents, cases, text, status, businessKey: values['business-key'] };
    const found = await withServer({ values, environment }, (api) =>
      collect(limit, (portion) => api.ask('listInstances', { query: { ...filter, ...portion } })),
    );
    sayList(output, language, values.json, found, heads[language], (instance) => rowOf(instance, language));
    return exitCode.done;
  },
});

function statusIn(given: string | undefined): Instance['status'] | undefined {
  if (given === undefined || given === 'running' || given === 'completed' || given === 'cancelled') return given;
  throw misused(
    `Expected --status to be running, completed or cancelled, found "${given}"`,
    `--status 应为 running、completed 或 cancelled，实际为“${given}”`,
  );
}

const heads = {
  en: ['INSTANCE', 'PROCESS', 'STATUS', 'INCIDENTS', 'STARTED', 'CASE', 'TITLE'],
  'zh-CN': ['实例', '流程', '状态', '异常', '开始', '案例', '标题'],
} as const;

const rowOf = (instance: Instance, language: Language): readonly string[] => [
  instance.id,
  `${instance.process} ${instance.version}`,
  statusTexts[instance.status][language],
  String(instance.incidents),
  momentText(instance.startedAt),
  instance.businessKey ?? '-',
  instance.title ?? '-',
];
