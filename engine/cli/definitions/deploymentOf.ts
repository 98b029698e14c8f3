import { checkExpression } from '../../feel/checkExpression.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Resource } from '../../ports/definitionStore.ts';
import type { Bundle } from '../../runtime/deployed.ts';
import type { FileProblem } from '../../runtime/fileProblem.ts';
import { readBundle } from '../../runtime/readBundle.ts';
import { readDecisionFile } from '../../runtime/readDecisionFile.ts';
import type { Deployment } from '../../simulation/deployment.ts';

/** Files as the world in memory takes them, or what is wrong with them. */
export async function deploymentOf(
  resources: readonly Resource[],
): Promise<Result<Deployment, readonly FileProblem[]>> {
  const bundle = await readBundle(resources, { readDecisions: readDecisionFile, checkExpression });
  return bundle.ok ? ok(inMemory(bundle.value)) : fail(bundle.failure);
}

const inMemory = ({ models, decide, forms }: Bundle): Deployment => ({
  processes: [...models.values()],
  decide,
  validateForm: (key, values) => {
    const form = forms.get(key);
    if (form === undefined) return [`Expected a form "${key}" in the folder`];
    return form.validate(values).map(({ place, message }) => `form ${key}: ${place || 'as a whole'} ${message}`);
  },
});
