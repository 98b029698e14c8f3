import type { ProblemPart } from '../../contract/schemas/problem.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { problemLine } from '../definitions/problemLine.ts';
import type { ShownProblem } from '../definitions/problemLine.ts';
import type { Bundle } from '../definitions/readFiles.ts';
import { readBundleOf } from '../definitions/readFiles.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';

export const deploy = defineCommand({
  summary: { en: 'Deploy the files of a workflow', 'zh-CN': '部署流程' },
  usage: 'FOLDER | FILE…',
  details: {
    en: 'All files or none: when one has an error, every problem is printed and nothing is deployed.',
    'zh-CN': '要么全部部署，要么一个也不部署：有错误时列出全部问题。',
  },
  wordsMin: 1,
  options: {
    ...serverOptions,
    name: {
      type: 'string',
      value: 'NAME',
      says: {
        en: 'deployments of one name follow on one another; the folder’s name unless said',
        'zh-CN': '部署名称，同名部署依次成为新版本；默认取文件夹名',
      },
    },
    note: { type: 'string', value: 'TEXT', says: { en: 'what is new in it', 'zh-CN': '本次部署的说明' } },
  },
  run: async ({ words, values, environment, output, language }) => {
    const bundle = await readBundleOf(words);
    const files = bundle.resources.map(({ path, content }) => ({
      path,
      base64: Buffer.from(content).toString('base64'),
    }));
    const body = { name: values.name ?? bundle.name, note: values.note ?? null, files };
    const complain = (problems: readonly ProblemPart[]): void => {
      for (const each of problems) output.complain(problemLine(shownOf(each, bundle), language));
    };
    const deployed = await withServer({ values, environment }, (api) => api.ask('deploy', { body })).catch(
      (error: unknown) => {
        if (error instanceof ApiProblem) complain(error.problem.problems ?? []);
        throw error;
      },
    );
    if (values.json) output.say(JSON.stringify(deployed));
    else {
      complain(deployed.warnings);
      for (const { process, version } of deployed.definitions)
        output.say(lineOf(process, version, deployed.isNew, language));
    }
    return exitCode.done;
  },
});

/** Problems of a request, and not of a file in it, have no path. */
const shownOf = (problem: ProblemPart, { placeOf, name }: Bundle): ShownProblem => ({
  place: problem.path === undefined || problem.path === '' ? (problem.place ?? name) : placeOf(problem.path),
  line: problem.line ?? null,
  severity: problem.severity ?? 'error',
  code: problem.code,
  element: problem.element ?? null,
  message: problem.message ?? text(problem.expected, problem.expected),
});

function lineOf(process: string, version: number, isNew: boolean, language: Language): string {
  const deployed = isNew ? text('deployed', '已部署') : text('unchanged', '无变化');
  return `${process} ${version} ${deployed[language]}`;
}
