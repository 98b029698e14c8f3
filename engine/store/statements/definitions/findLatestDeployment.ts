import type { Tx } from '../../database.ts';

interface DeploymentRow {
  readonly deployment_id: string;
  readonly digest: string;
}

export interface LatestDeployment {
  readonly id: string;
  readonly digest: string;
}

export async function findLatestDeployment(tx: Tx, tenant: string, name: string): Promise<LatestDeployment | null> {
  const rows = await tx.query<DeploymentRow>(
    `select deployment_id, digest
       from deployment
      where tenant_id = $1 and name = $2
      order by deployed_at desc, deployment_id desc
      limit 1`,
    [tenant, name],
  );
  return rows.map((row) => ({ id: row.deployment_id, digest: row.digest }))[0] ?? null;
}
