import type { DefinitionStore } from '../ports/definitionStore.ts';
import { OUTSIDE } from '../ports/executionStore.ts';
import type { Database } from './database.ts';
import { addDefinitions } from './statements/definitions/addDefinitions.ts';
import { addDeployment, lockDeployments } from './statements/definitions/addDeployment.ts';
import { dropStartTimers } from './statements/definitions/dropStartTimers.ts';
import { findDefinition } from './statements/definitions/findDefinition.ts';
import { findLatestDefinition } from './statements/definitions/findLatestDefinition.ts';
import { findLatestDeployment } from './statements/definitions/findLatestDeployment.ts';
import { listDefinitionsOf } from './statements/definitions/listDefinitionsOf.ts';
import { listResources } from './statements/definitions/listResources.ts';
import { wasDeployed } from './statements/definitions/wasDeployed.ts';
import { replaceStarts } from './statements/definitions/replaceStarts.ts';
import { putEffects } from './statements/execution/putEffects.ts';

export const createDefinitionStore = (database: Database): DefinitionStore => ({
  deploy: (tenant, deployment) =>
    database.within([tenant], async (tx) => {
      await lockDeployments(tx, tenant);
      const latest = await findLatestDeployment(tx, tenant, deployment.name);
      if (latest?.digest === deployment.digest) return null;
      if (deployment.onlyOnce && (await wasDeployed(tx, tenant, deployment))) return null;
      await addDeployment(tx, tenant, deployment);
      await addDefinitions(tx, tenant, deployment);
      await replaceStarts(tx, tenant, deployment.definitions);
      await dropStartTimers(tx, tenant, OUTSIDE, deployment.definitions);
      await putEffects(
        tx,
        tenant,
        deployment.definitions.flatMap(({ timers }) => timers),
      );
      return listDefinitionsOf(tx, tenant, deployment.id);
    }),
  findDefinition: (tenant, id) => database.read([tenant], (tx) => findDefinition(tx, tenant, id)),
  latest: (tenant, process) => database.read([tenant], (tx) => findLatestDefinition(tx, tenant, process)),
  latestOf: (tenant, name) =>
    database.within([tenant], async (tx) => {
      const latest = await findLatestDeployment(tx, tenant, name);
      return latest === null ? [] : listDefinitionsOf(tx, tenant, latest.id);
    }),
  inDeployment: (tenant, deployment) => database.read([tenant], (tx) => listDefinitionsOf(tx, tenant, deployment)),
  resources: (tenant, deployment) => database.read([tenant], (tx) => listResources(tx, tenant, deployment)),
});
