import type { Task } from '../../contract/schemas/task.ts';
import { collect } from '../api/collect.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { sayList } from '../output/sayList.ts';
import { readNumber } from '../readNumber.ts';
import { momentText, nameIn } from '../output/shown.ts';
import { LIMIT_MAX, LIMIT_UNLESS_SAID, limitOption } from './limitOption.ts';

export const tasks = defineCommand({
  summary: { en: 'List open tasks', 'zh-CN': '列出待办任务' },
  usage: '',
  wordsMax: 0,
  options: {
    ...serverOptions,
    ...limitOption,
    mine: { type: 'boolean', says: { en: 'only those that I have', 'zh-CN': '只看分派给我的' } },
    group: { type: 'boolean', says: { en: 'only those that I may take', 'zh-CN': '只看我可以领取的' } },
    process: { type: 'string', value: 'PROCESS', says: { en: 'of one process', 'zh-CN': '某一流程的' } },
    element: {
      type: 'string',
      value: 'ELEMENT',
      says: { en: 'of one task in the diagram', 'zh-CN': '图中某一任务的' },
    },
    case: { type: 'string', value: 'INSTANCE', says: { en: 'of one case', 'zh-CN': '某一案例的' } },
    unit: { type: 'string', value: 'CODE', says: { en: 'of a unit and all below it', 'zh-CN': '某单元及其下级的' } },
    text: { type: 'string', value: 'TEXT', says: { en: 'with these words in them', 'zh-CN': '包含这些文字的' } },
  },
  run: async ({ values, environment, output, language }) => {
    const { mine, group, process, element, case: root, unit, text } = values;
    const whose = mine ? 'mine' : group ? 'groups' : 'all';
    const limit = readNumber('limit', values.limit, LIMIT_UNLESS_SAID, LIMIT_MAX);
    const filter = { whose, process, element, root, unit, text } as const;
    const found = await withServer({ values, environment }, (api) =>
      collect(limit, (portion) => api.ask('listTasks', { query: { ...filter, ...portion } })),
    );
    sayList(output, language, values.json, found, heads[language], (task) => rowOf(task, language));
    return exitCode.done;
  },
});

const heads = {
  en: ['TASK', 'ELEMENT', 'WHOSE', 'DUE', 'CASE', 'NAME'],
  'zh-CN': ['任务', '元素', '归属', '到期', '案例', '名称'],
} as const;

const rowOf = (task: Task, language: Language): readonly string[] => [
  task.id,
  task.element,
  task.assignee ?? ([task.role, task.unit].filter((part) => part !== null).join('@') || '-'),
  momentText(task.dueAt),
  task.businessKey ?? '-',
  nameIn(task.labels, task.name, language),
];
