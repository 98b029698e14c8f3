import type { Resource } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

interface ResourceRow {
  readonly path: string;
  readonly content: Uint8Array;
}

export const listResources = (tx: Tx, tenant: string, deployment: string): Promise<readonly Resource[]> =>
  tx.query<ResourceRow>(
    `select path, content from resource where tenant_id = $1 and deployment_id = $2 order by path`,
    [tenant, deployment],
  );
