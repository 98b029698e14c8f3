import type { DefinitionRow } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';
import type { StoredDefinition } from './definitionRow.ts';
import { DEFINITION_COLUMNS, toDefinition } from './definitionRow.ts';

export async function findLatestDefinition(tx: Tx, tenant: string, process: string): Promise<DefinitionRow | null> {
  const rows = await tx.query<StoredDefinition>(
    `select ${DEFINITION_COLUMNS}
       from definition
      where tenant_id = $1 and process_id = $2
      order by version desc
      limit 1`,
    [tenant, process],
  );
  return rows.map(toDefinition)[0] ?? null;
}
