import { definitionId, processId } from '../../../core/identifiers.ts';
import type { Labels } from '../../../core/model/text.ts';
import type { DefinitionRow } from '../../../ports/definitionStore.ts';

/** The columns of a definition, for every statement that answers definitions. */
export const DEFINITION_COLUMNS = 'definition_id, process_id, version, deployment_id, path, name, labels, deployed_at';

export interface StoredDefinition {
  readonly definition_id: string;
  readonly process_id: string;
  readonly version: number;
  readonly deployment_id: string;
  readonly path: string;
  readonly name: string;
  readonly labels: Labels;
  readonly deployed_at: Date;
}

export const toDefinition = (row: StoredDefinition): DefinitionRow => ({
  id: definitionId(row.definition_id),
  process: processId(row.process_id),
  version: row.version,
  deployment: row.deployment_id,
  path: row.path,
  name: row.name,
  labels: row.labels,
  deployedAt: row.deployed_at.getTime(),
});
