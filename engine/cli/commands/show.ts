import type { Instance, Token } from '../../contract/schemas/instance.ts';
import type { TimelineEntry } from '../../contract/schemas/history.ts';
import type { Api } from '../api/api.ts';
import { collect } from '../api/collect.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exitCode.ts';
import type { Language, Text } from '../language.ts';
import type { Output } from '../output/output.ts';
import { momentText, nameIn } from '../output/shown.ts';
import { statusTexts } from '../output/statusTexts.ts';
import { tableOf } from '../output/table.ts';
import { LIMIT_MAX } from './limitOption.ts';

interface Shown {
  readonly instance: Instance;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tokens: readonly Token[];
  readonly related: readonly Instance[];
  readonly timeline: readonly TimelineEntry[];
}

export const show = defineCommand({
  summary: { en: 'Show an instance: where it stands, what it knows, what happened', 'zh-CN': '查看流程实例' },
  usage: 'INSTANCE',
  wordsMin: 1,
  wordsMax: 1,
  options: serverOptions,
  run: async ({ words: [instance = ''], values, environment, output, language }) => {
    const shown = await withServer({ values, environment }, (api) => ask(api, instance));
    if (values.json) output.say(JSON.stringify(shown));
    else tell(shown, output, language);
    return exitCode.done;
  },
});

async function ask(api: Api, id: string): Promise<Shown> {
  const params = { instance: id };
  const instance = await api.ask('readInstance', { params });
  const [{ variables }, { items: tokens }, { items: related }, timeline] = await Promise.all([
    api.ask('readVariables', { params }),
    api.ask('listTokens', { params }),
    api.ask('listRelated', { params }),
    collect(LIMIT_MAX, async (query) => ({ total: 0, ...(await api.ask('readTimeline', { params, query })) })),
  ]);
  return { instance, variables, tokens, related, timeline: timeline.items };
}

const titles = {
  status: { en: 'Status', 'zh-CN': '状态' },
  process: { en: 'Process', 'zh-CN': '流程' },
  case: { en: 'Business key', 'zh-CN': '业务键' },
  unit: { en: 'Unit', 'zh-CN': '单元' },
  started: { en: 'Started', 'zh-CN': '开始' },
  ended: { en: 'Ended', 'zh-CN': '结束' },
  incidents: { en: 'Incidents', 'zh-CN': '异常' },
  tokens: { en: 'Active', 'zh-CN': '当前活动' },
  related: { en: 'Of the same case', 'zh-CN': '同一案例' },
  variables: { en: 'Variables', 'zh-CN': '变量' },
  timeline: { en: 'What happened', 'zh-CN': '处理过程' },
} as const satisfies Record<string, Text>;

function tell({ instance, variables, tokens, related, timeline }: Shown, output: Output, language: Language): void {
  const section = (title: Text, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    output.say('');
    output.say(title[language]);
    for (const line of lines) output.say(`  ${line}`);
  };
  output.say([instance.id, instance.title].filter((part) => part !== null).join('  '));
  const facts: readonly (readonly [Text, string])[] = [
    [
      titles.process,
      `${nameIn(instance.processLabels, instance.processName, language)} (${instance.process} ${instance.version})`,
    ],
    [titles.status, statusTexts[instance.status][language]],
    [titles.case, instance.businessKey ?? '-'],
    [titles.unit, instance.unit ?? '-'],
    [titles.started, `${momentText(instance.startedAt)} ${instance.startedBy}`],
    [titles.ended, momentText(instance.endedAt)],
    [titles.incidents, String(instance.incidents)],
  ];
  const [head = ['', ''], ...rest] = facts.map(([title, value]) => [title[language], value]);
  for (const line of tableOf(head, rest)) output.say(`  ${line}`);
  section(
    titles.tokens,
    tokens.map((token) => tokenLine(token, language)),
  );
  section(
    titles.related,
    related
      .filter(({ id }) => id !== instance.id)
      .map(({ id, process, status }) => `${id}  ${process}  ${statusTexts[status][language]}`),
  );
  section(
    titles.variables,
    Object.entries(variables).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
  );
  section(
    titles.timeline,
    timeline.map(({ at, text }) => `${momentText(at)}  ${text[language]}`),
  );
}

const tokenLine = ({ element, name, labels, waits }: Token, language: Language): string =>
  [
    `${nameIn(labels, name, language)} (${element})`,
    ...waits.map(({ type, name: waited, dueAt }) =>
      [type, waited ?? '', dueAt ?? ''].filter((part) => part !== '').join(' '),
    ),
  ].join('  ');
