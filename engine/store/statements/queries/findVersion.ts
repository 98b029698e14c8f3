import type { DefinitionId } from '../../../core/identifiers.ts';
import { definitionId } from '../../../core/identifiers.ts';
import type { Tx } from '../../database.ts';

interface DefinitionRow {
  readonly definition_id: string;
}

export async function findVersion(
  tx: Tx,
  tenant: string,
  process: string,
  version: number,
): Promise<DefinitionId | null> {
  const rows = await tx.query<DefinitionRow>(
    `select definition_id from definition where tenant_id = $1 and process_id = $2 and version = $3`,
    [tenant, process, version],
  );
  return rows.map((row) => definitionId(row.definition_id))[0] ?? null;
}
