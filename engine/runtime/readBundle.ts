import { checkFile } from '../bpmn/checkFile.ts';
import type { Evaluated, Variables } from '../core/expressions.ts';
import type { Instant } from '../core/identifiers.ts';
import type { CheckContext } from '../core/model/check/rule.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import type { Decide } from '../core/step.ts';
import type { Resource } from '../ports/definitionStore.ts';
import type { Bundle } from './deployed.ts';
import type { FileProblem } from './fileProblem.ts';
import { readForm } from './readForm.ts';

/** A file of decisions, understood. */
export interface DecisionFile {
  readonly ids: readonly string[];
  readonly decide: (decision: string, variables: Variables, now: Instant) => Evaluated;
}

export interface BundleReaders {
  readonly readDecisions: (xml: string) => Result<DecisionFile, readonly Omit<FileProblem, 'path'>[]>;
  readonly checkExpression: CheckContext['checkExpression'];
}

/** Understands the files of a deployment, or tells everything that is wrong with them at once. */
export async function readBundle(
  resources: readonly Resource[],
  readers: BundleReaders,
): Promise<Result<Bundle, readonly FileProblem[]>> {
  const problems: FileProblem[] = [];
  const decisions = readAll(resources, '.dmn', problems, ({ content }) => readers.readDecisions(textOf(content)));
  const forms = readAll(resources, '.json', problems, ({ path, content }) => readForm(path, textOf(content)), isForm);
  const decisionOf = new Map(decisions.flatMap(({ value }) => value.ids.map((id) => [id, value] as const)));
  const formOf = new Map(forms.map(({ value }) => [value.key, value] as const));

  const models = new Map<string, ProcessModel>();
  const pathOf = new Map<string, string>();
  const context = {
    checkExpression: readers.checkExpression,
    decisions: new Set(decisionOf.keys()),
    forms: new Set(formOf.keys()),
  };
  for (const { path, content } of resources.filter(({ path }) => path.endsWith('.bpmn'))) {
    const { file, problems: found } = await checkFile(content, context);
    problems.push(...found.map((problem) => ({ ...problem, path })));
    for (const model of file?.processes ?? []) {
      if (models.has(model.id)) problems.push(twice(path, model.id));
      models.set(model.id, model);
      pathOf.set(model.id, path);
    }
  }
  if (problems.some(({ severity }) => severity === 'error')) return fail(problems);
  if (models.size === 0) return fail([...problems, nothingToRun]);
  return ok({ models, pathOf, decide: decideBy(decisionOf), forms: formOf, warnings: problems });
}

const isForm = (path: string): boolean => path.startsWith('forms/') || path.includes('/forms/');

function readAll<Value>(
  resources: readonly Resource[],
  ending: string,
  problems: FileProblem[],
  read: (resource: Resource) => Result<Value, readonly Omit<FileProblem, 'path'>[]>,
  isMeant: (path: string) => boolean = () => true,
): readonly { readonly path: string; readonly value: Value }[] {
  return resources
    .filter(({ path }) => path.endsWith(ending) && isMeant(path))
    .flatMap((resource) => {
      const { path } = resource;
      const result = read(resource);
      if (result.ok) return [{ path, value: result.value }];
      problems.push(...result.failure.map((problem) => ({ ...problem, path })));
      return [];
    });
}

const decideBy =
  (files: ReadonlyMap<string, DecisionFile>): Decide =>
  (decision, variables, now) =>
    files.get(decision)?.decide(decision, variables, now) ?? {
      ok: false,
      failure: {
        code: 'expressionFailed',
        expression: decision,
        message: 'no decision of that id is deployed',
        names: [],
      },
    };

const textOf = (content: Uint8Array): string => new TextDecoder('utf-8').decode(content);

const twice = (path: string, process: string): FileProblem => ({
  path,
  code: 'duplicateProcess',
  severity: 'error',
  element: process,
  line: null,
  message: {
    en: `Expected each process once in a deployment, found "${process}" twice`,
    'zh-CN': `一次部署中每个流程只能出现一次，但“${process}”出现了两次`,
  },
});

const nothingToRun: FileProblem = {
  path: '',
  code: 'noProcess',
  severity: 'error',
  element: null,
  line: null,
  message: {
    en: 'Expected a *.bpmn file with an executable process, found none',
    'zh-CN': '需要含可执行流程的 *.bpmn 文件，但没有找到',
  },
};
