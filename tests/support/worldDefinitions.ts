import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Evaluated } from '../../engine/core/expressions.ts';
import { fail, ok } from '../../engine/core/result.ts';
import type { Result } from '../../engine/core/result.ts';
import type { Decide } from '../../engine/core/step.ts';
import { decide } from '../../engine/decisions/decide.ts';
import type { DecisionModel } from '../../engine/decisions/model.ts';
import { readDecisions } from '../../engine/decisions/read/readDecisions.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import type { Bundle } from '../../engine/runtime/deployed.ts';
import { readBundle } from '../../engine/runtime/readBundle.ts';
import type { FileProblem } from '../../engine/runtime/fileProblem.ts';
import type { BundleReaders } from '../../engine/runtime/readBundle.ts';
import type { Deployment } from '../../engine/simulation/deployment.ts';

/** A folder of `definitions/` as it is deployed, or what is wrong with it. */
export interface DefinitionFolder {
  readonly name: string;
  readonly deployment: Result<Deployment, readonly string[]>;
  /** The text of scenarios.json; null where there is none. */
  readonly scenarios: string | null;
}

const DEFINITIONS = join(import.meta.dirname, '../../definitions');

/** The folders of `definitions/`, by name. */
export const definitionFolderNames = (): readonly string[] =>
  readdirSync(DEFINITIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export async function readDefinitionFolder(name: string): Promise<DefinitionFolder> {
  const folder = join(DEFINITIONS, name);
  const scenarios = join(folder, 'scenarios.json');
  const bundle = await readBundle(resourcesIn(folder), readers);
  return {
    name,
    deployment: bundle.ok ? ok(deploymentOf(bundle.value)) : fail(bundle.failure.filter(isError).map(lineOf)),
    scenarios: existsSync(scenarios) ? readFileSync(scenarios, 'utf8') : null,
  };
}

const readers: BundleReaders = {
  checkExpression,
  readDecisions: (xml) => {
    const read = readDecisions(xml);
    if (!read.ok) {
      return fail(read.failure.map((problem) => ({ ...problem, severity: 'error', element: null, line: null })));
    }
    const model = read.value;
    return ok({ ids: model.decisions.map(({ id }) => id), decide: decideBy(model) });
  },
};

const decideBy =
  (model: DecisionModel): Decide =>
  (decision, variables, now): Evaluated => {
    const decided = decide(model, decision, variables, now);
    if (decided.ok) return { ok: true, value: decided.value.value };
    const { message } = decided.failure;
    return {
      ok: false,
      failure: { code: 'expressionFailed', expression: decision, message, names: Object.keys(variables) },
    };
  };

const deploymentOf = ({ models, decide: decideIn, forms }: Bundle): Deployment => ({
  processes: [...models.values()],
  decide: decideIn,
  validateForm: (key, values) => {
    const form = forms.get(key);
    if (form === undefined) return [`Expected a form "${key}" in the folder`];
    return form.validate(values).map(({ place, message }) => `form ${key}: ${place || 'as a whole'} ${message}`);
  },
});

function resourcesIn(folder: string): { readonly path: string; readonly content: Uint8Array }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), content: readFileSync(path) }));
}

const isError = ({ severity }: FileProblem): boolean => severity === 'error';

const lineOf = ({ path, line, element, code, message }: FileProblem): string =>
  `${path}${line === null ? '' : `:${line}`} ${element ?? ''} ${code}: ${message.en}`;
