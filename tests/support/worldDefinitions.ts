import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../engine/core/result.ts';
import type { Result } from '../../engine/core/result.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { readDefinitionFolder as readFolder } from '../../engine/readDefinitionFolders.ts';
import type { Bundle } from '../../engine/runtime/deployed.ts';
import type { FileProblem } from '../../engine/runtime/fileProblem.ts';
import { readBundle } from '../../engine/runtime/readBundle.ts';
import { readDecisionFile } from '../../engine/runtime/readDecisionFile.ts';
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
  const { resources } = await readFolder(name, folder);
  const bundle = await readBundle(resources, { checkExpression, readDecisions: readDecisionFile });
  return {
    name,
    deployment: bundle.ok ? ok(deploymentOf(bundle.value)) : fail(bundle.failure.filter(isError).map(lineOf)),
    scenarios: existsSync(scenarios) ? readFileSync(scenarios, 'utf8') : null,
  };
}

const deploymentOf = ({ models, decide, forms }: Bundle): Deployment => ({
  processes: [...models.values()],
  decide,
  validateForm: (key, values) => {
    const form = forms.get(key);
    if (form === undefined) return [`Expected a form "${key}" in the folder`];
    return form.validate(values).map(({ place, message }) => `form ${key}: ${place || 'as a whole'} ${message}`);
  },
});

const isError = ({ severity }: FileProblem): boolean => severity === 'error';

const lineOf = ({ path, line, element, code, message }: FileProblem): string =>
  `${path}${line === null ? '' : `:${line}`} ${element ?? ''} ${code}: ${message.en}`;
