import type { DeploymentView } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';

interface DeploymentRow {
  readonly deployment_id: string;
  readonly name: string;
  readonly note: string | null;
  readonly deployed_by: string;
  readonly deployed_at: Date;
  readonly paths: readonly string[];
  readonly bytes: readonly number[];
}

export async function findDeployment(tx: Tx, tenant: string, deployment: string): Promise<DeploymentView | null> {
  const rows = await tx.query<DeploymentRow>(
    `select d.deployment_id, d.name, d.note, d.deployed_by, d.deployed_at,
            array_agg(r.path order by r.path) as paths, array_agg(octet_length(r.content) order by r.path) as bytes
       from deployment d
       join resource r on r.tenant_id = d.tenant_id and r.deployment_id = d.deployment_id
      where d.tenant_id = $1 and d.deployment_id = $2
      group by d.tenant_id, d.deployment_id`,
    [tenant, deployment],
  );
  return rows.map(toDeployment)[0] ?? null;
}

const toDeployment = (row: DeploymentRow): DeploymentView => ({
  id: row.deployment_id,
  name: row.name,
  note: row.note,
  deployedBy: row.deployed_by,
  deployedAt: row.deployed_at.getTime(),
  files: row.paths.map((path, index) => ({ path, bytes: row.bytes[index] ?? 0 })),
});
