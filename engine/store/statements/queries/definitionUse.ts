import type { DefinitionUse } from '../../../ports/queryStore.ts';
import type { StoredDefinition } from '../definitions/definitionRow.ts';
import { toDefinition } from '../definitions/definitionRow.ts';

export const DEFINITION_USE_COLUMNS = `d.definition_id, d.process_id, d.version, d.deployment_id, d.path, d.name, d.labels,
            d.deployed_at`;

export interface StoredUse extends StoredDefinition {
  readonly running: number;
  readonly incidents: number;
}

export const toDefinitionUse = (row: StoredUse): DefinitionUse => ({
  ...toDefinition(row),
  running: row.running,
  incidents: row.incidents,
});
