import { defineCommand } from '../command.ts';
import { dryRun } from '../definitions/dryRun.ts';
import { problemLine } from '../definitions/problemLine.ts';
import { readBundleOf } from '../definitions/readFiles.ts';
import type { Bundle } from '../definitions/readFiles.ts';
import { exitCode } from '../exitCode.ts';
import type { FileProblem } from '../../runtime/fileProblem.ts';

/** Asks the same rules as a deployment, without a server. */
export const lint = defineCommand({
  summary: { en: 'Check the files of a workflow without a server', 'zh-CN': '离线检查流程文件' },
  usage: 'FOLDER | FILE…',
  details: {
    en:
      'Prints every problem that deploying would find, as `file:line: severity code element: message`, and fails when ' +
      'one of them is an error. A file alone misses the forms and decisions beside it: give the folder.',
    'zh-CN':
      '列出部署时会发现的全部问题，格式为 `文件:行: 级别 代码 元素: 说明`；有错误时以失败结束。单独检查一个文件会缺少同目录的表单和决策表，请给出文件夹。',
  },
  wordsMin: 1,
  options: {
    json: { type: 'boolean', says: { en: 'print the problems as JSON', 'zh-CN': '以 JSON 输出问题' } },
  },
  run: async ({ words, values, output, language }) => {
    const bundle = await readBundleOf(words);
    const problems = (await dryRun(bundle.resources)).filter((problem) => !isForWholeFoldersOnly(problem, bundle));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (values.json) {
      output.say(JSON.stringify({ problems: problems.map((each) => ({ ...each, path: placeIn(bundle, each) })) }));
    } else {
      for (const problem of problems)
        output.say(problemLine({ ...problem, place: placeIn(bundle, problem) }, language));
      output.complain(summaries[language](bundle.resources.length, errors, problems.length - errors));
    }
    return errors === 0 ? exitCode.done : exitCode.failed;
  },
});

/** Somebody who looks at a table or a form alone does not mean to deploy it so. */
const isForWholeFoldersOnly = ({ code }: FileProblem, { resources }: Bundle): boolean =>
  code === 'noProcess' && !resources.some(({ path }) => path.endsWith('.bpmn'));

const placeIn = ({ placeOf, name }: Bundle, { path }: FileProblem): string => (path === '' ? name : placeOf(path));

const summaries = {
  en: (files: number, errors: number, warnings: number) => `${files} files: ${errors} errors, ${warnings} warnings`,
  'zh-CN': (files: number, errors: number, warnings: number) => `${files} 个文件：${errors} 个错误，${warnings} 个警告`,
} as const;
