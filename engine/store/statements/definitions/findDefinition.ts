import type { DefinitionRow } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';
import type { StoredDefinition } from './definitionRow.ts';
import { DEFINITION_COLUMNS, toDefinition } from './definitionRow.ts';

export async function findDefinition(tx: Tx, tenant: string, id: string): Promise<DefinitionRow | null> {
  const rows = await tx.query<StoredDefinition>(
    `select ${DEFINITION_COLUMNS} from definition where tenant_id = $1 and definition_id = $2`,
    [tenant, id],
  );
  return rows.map(toDefinition)[0] ?? null;
}
