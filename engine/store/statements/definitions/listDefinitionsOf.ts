import type { DefinitionRow } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';
import type { StoredDefinition } from './definitionRow.ts';
import { DEFINITION_COLUMNS, toDefinition } from './definitionRow.ts';

/** What was deployed together. */
export async function listDefinitionsOf(tx: Tx, tenant: string, deployment: string): Promise<readonly DefinitionRow[]> {
  const rows = await tx.query<StoredDefinition>(
    `select ${DEFINITION_COLUMNS}
       from definition
      where tenant_id = $1 and deployment_id = $2
      order by process_id`,
    [tenant, deployment],
  );
  return rows.map(toDefinition);
}
