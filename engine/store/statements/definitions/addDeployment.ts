import type { NewDeployment } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

/** Locks the tenant's deployments first: two of them at once would take the same version. */
export async function lockDeployments(tx: Tx, tenant: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('deploy ' || $1, 0))`, [tenant]);
}

/** The deployment and its files; its definitions follow. */
export async function addDeployment(tx: Tx, tenant: string, deployment: NewDeployment): Promise<void> {
  await tx.query(
    `insert into deployment (tenant_id, deployment_id, name, note, digest, deployed_by, deployed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tenant,
      deployment.id,
      deployment.name,
      deployment.note,
      deployment.digest,
      deployment.by,
      new Date(deployment.at),
    ],
  );
  await tx.query(
    `insert into resource (tenant_id, deployment_id, path, content)
     select $1, $2, path, content from unnest($3::text[], $4::bytea[]) as r (path, content)`,
    [
      tenant,
      deployment.id,
      deployment.resources.map(({ path }) => path),
      deployment.resources.map(({ content }) => content),
    ],
  );
}
