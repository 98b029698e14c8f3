import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importBpmn } from '../../bpmn/importBpmn.ts';
import type { ImportEntry } from '../../bpmn/importBpmn.ts';
import { checkExpression } from '../../feel/checkExpression.ts';
import { defineCommand } from '../command.ts';
import { CommandFailed } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import type { Language, Text } from '../language.ts';
import { readingFailed } from '../readingFailed.ts';

type Outcome = ImportEntry['outcome'];

/** Tells what becomes of a file of another tool, and writes it with settings of ours. */
export const importFile = defineCommand({
  summary: {
    en: 'Tell what becomes of a file of Camunda or Flowable',
    'zh-CN': '报告 Camunda、Flowable 文件的导入情况',
  },
  usage: 'FILE',
  details: {
    en:
      'Prints what is kept, translated, lossy and refused, as `file:line: outcome element: setting: what becomes of it`, ' +
      'and fails when something is refused. Such a file can be deployed as it is; -o writes it with our settings beside its own. ' +
      'Forms are looked for in `forms` beside the file.',
    'zh-CN':
      '列出保留、已译、有损、拒绝的内容，格式为 `文件:行: 结果 元素: 设置: 处理方式`；有内容被拒绝时以失败结束。' +
      '这类文件可直接部署；-o 写出附加本引擎设置的文件。表单在文件旁的 `forms` 文件夹中查找。',
  },
  wordsMin: 1,
  wordsMax: 1,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      says: { en: 'the file to write the translation to', 'zh-CN': '译文写入的文件' },
    },
    json: { type: 'boolean', says: { en: 'print the report as JSON', 'zh-CN': '以 JSON 输出报告' } },
  },
  run: async ({ words: [path = ''], values, output, language }) => {
    const source = await readFile(path).catch((error: unknown) => {
      throw readingFailed(path, error);
    });
    const { entries, xml } = await importBpmn(source, { checkExpression, forms: await formsBeside(path) });
    if (values.json) output.say(JSON.stringify({ entries }));
    else for (const entry of entries) output.say(lineOf(path, entry, language));
    if (values.out !== undefined && xml !== null) await write(values.out, xml);
    const counts = countsOf(entries);
    output.complain(summaryOf(counts, language));
    return counts.refused === 0 ? exitCode.done : exitCode.failed;
  },
});

/** A form is found by the name of its file. */
async function formsBeside(path: string): Promise<ReadonlySet<string>> {
  const files = await readdir(join(dirname(path), 'forms')).catch(() => []);
  return new Set(files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)));
}

const write = (path: string, xml: string): Promise<void> =>
  writeFile(path, xml).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(
      text(`Expected to write ${path}; ${reason}`, `无法写入 ${path}：${reason}`),
      exitCode.misused,
    );
  });

const outcomes = {
  kept: { en: 'kept', 'zh-CN': '保留' },
  translated: { en: 'translated', 'zh-CN': '已译' },
  lossy: { en: 'lossy', 'zh-CN': '有损' },
  refused: { en: 'refused', 'zh-CN': '拒绝' },
} as const satisfies Record<Outcome, Text>;

function lineOf(path: string, { outcome, element, line, setting, message }: ImportEntry, language: Language): string {
  const about = [outcomes[outcome][language], ...(element === null ? [] : [element])].join(' ');
  return `${path}:${line ?? 1}: ${about}: ${setting}: ${message[language]}`;
}

function countsOf(entries: readonly ImportEntry[]): Record<Outcome, number> {
  const counts = { kept: 0, translated: 0, lossy: 0, refused: 0 };
  for (const { outcome } of entries) counts[outcome] += 1;
  return counts;
}

const summaryOf = ({ kept, translated, lossy, refused }: Record<Outcome, number>, language: Language): string =>
  language === 'en'
    ? `${kept} kept, ${translated} translated, ${lossy} lossy, ${refused} refused`
    : `保留 ${kept}，已译 ${translated}，有损 ${lossy}，拒绝 ${refused}`;
