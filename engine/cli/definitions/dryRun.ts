import { checkExpression } from '../../feel/checkExpression.ts';
import { createEvaluate } from '../../feel/createEvaluate.ts';
import { roleNames } from '../../organisation/roles.ts';
import type { DefinitionStore, Resource } from '../../ports/definitionStore.ts';
import { createDeploy } from '../../runtime/deploy.ts';
import type { FileProblem } from '../../runtime/fileProblem.ts';
import { readDecisionFile } from '../../runtime/readDecisionFile.ts';

/** Whatever it is given was there before, so that nothing is kept. */
const forgetful: DefinitionStore = {
  deploy: async () => null,
  findDefinition: async () => null,
  latest: async () => null,
  latestOf: async () => [],
  inDeployment: async () => [],
  resources: async () => [],
};

/** Everything that deploying these files would find wrong with them, found without a server. */
export async function dryRun(resources: readonly Resource[]): Promise<readonly FileProblem[]> {
  const deploy = createDeploy({
    store: forgetful,
    readers: { readDecisions: readDecisionFile, checkExpression },
    evaluate: createEvaluate(),
    clock: { now: () => Date.now() },
    deployed: async () => undefined,
    roles: roleNames,
  });
  const deployed = await deploy({ tenant: '', name: '', note: null, by: '', resources });
  return deployed.ok ? deployed.value.warnings : deployed.failure;
}
