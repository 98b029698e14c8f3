import type { NewDeployment } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

/** Whether the same files were deployed under the same name at any time. */
export async function wasDeployed(
  tx: Tx,
  tenant: string,
  { name, digest }: Pick<NewDeployment, 'name' | 'digest'>,
): Promise<boolean> {
  const rows = await tx.query(`select 1 from deployment where tenant_id = $1 and name = $2 and digest = $3 limit 1`, [
    tenant,
    name,
    digest,
  ]);
  return rows.length > 0;
}
