import type { NewDeployment } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

/** Each takes the version after the newest of its process. */
export async function addDefinitions(tx: Tx, tenant: string, deployment: NewDeployment): Promise<void> {
  const { definitions } = deployment;
  await tx.query(
    `insert into definition (tenant_id, definition_id, process_id, version, deployment_id, path, name, labels, digest, deployed_at)
     select $1, d.definition_id, d.process_id,
            1 + coalesce((select max(version) from definition o where o.tenant_id = $1 and o.process_id = d.process_id), 0),
            $2, d.path, d.name, d.labels, $3, $4
       from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
         as d (definition_id, process_id, path, name, labels)`,
    [
      tenant,
      deployment.id,
      deployment.digest,
      new Date(deployment.at),
      definitions.map(({ id }) => id),
      definitions.map(({ process }) => process),
      definitions.map(({ path }) => path),
      definitions.map(({ name }) => name),
      definitions.map(({ labels }) => JSON.stringify(labels)),
    ],
  );
}
