import { checkFile } from '../bpmn/checkFile.ts';
import { readFile } from '../bpmn/readFile.ts';
import { decodeText } from '../bpmn/xml/decodeText.ts';
import type { CheckContext } from '../core/model/check/rule.ts';
import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Decide } from '../core/step.ts';
import { decide } from '../decisions/decide.ts';
import { readDecisions } from '../decisions/read/readDecisions.ts';
import { checkExpression } from '../feel/checkExpression.ts';
import type { Deployment } from '../simulation/deployment.ts';
import { DeploymentRefused } from './deploymentRefused.ts';

/** The text of a BPMN or DMN file, or its bytes. */
export type File = string | Uint8Array;

type DecisionModel = Extract<ReturnType<typeof readDecisions>, { readonly ok: true }>['value'];

/**
 * Understands files that are deployed together: processes, and the decisions that they ask. Forms are not asked for.
 * Throws DeploymentRefused with everything that is wrong.
 */
export async function readFiles(files: readonly File[]): Promise<Deployment> {
  const problems: Problem[] = [];
  const texts = files.map((file) => textOf(file, problems));
  const decisions = texts.filter(isDmn).flatMap((text) => decisionsIn(text, problems));
  const processes: ProcessModel[] = [];
  const known = new Set(decisions.flatMap((model) => model.decisions.map(({ id }) => id)));
  for (const text of texts.filter((each) => !isDmn(each))) {
    const checked = await checkFile(text, await contextFor(text, known));
    problems.push(...checked.problems);
    processes.push(...(checked.file?.processes ?? []));
  }
  if (problems.some(isError)) throw new DeploymentRefused(problems);
  return { processes, decide: decideBy(decisions) };
}

function textOf(file: File, problems: Problem[]): string {
  const text = decodeText(file);
  if (text.ok) return text.value;
  problems.push(text.failure);
  return '';
}

export const isDmn = (text: string): boolean => /<(?:[\w-]+:)?definitions\b[^>]*\/spec\/DMN\//.test(text);

function decisionsIn(xml: string, problems: Problem[]): readonly DecisionModel[] {
  const read = readDecisions(xml);
  if (read.ok) return [read.value];
  problems.push(...read.failure.map((problem) => ({ ...problem, code: 'notWellFormed' as const })));
  return [];
}

/** Whatever forms a file names are there. */
async function contextFor(text: string, decisions: ReadonlySet<string>): Promise<CheckContext> {
  const { file } = await readFile(text);
  return { checkExpression, decisions, forms: new Set((file?.processes ?? []).flatMap(formsIn)) };
}

/** The forms that a process asks for. */
export const formsIn = ({ elements }: ProcessModel): readonly string[] =>
  Object.values(elements).flatMap((element) => ('form' in element && element.form !== null ? [element.form] : []));

const decideBy =
  (models: readonly DecisionModel[]): Decide =>
  (decision, variables, now) => {
    const model = models.find(({ decisions }) => decisions.some(({ id }) => id === decision));
    const decided = model === undefined ? null : decide(model, decision, variables, now);
    if (decided?.ok === true) return { ok: true, value: decided.value.value };
    const message = decided === null ? 'no decision of that id is deployed' : decided.failure.message;
    const names = Object.keys(variables);
    return { ok: false, failure: { code: 'expressionFailed', expression: decision, message, names } };
  };
