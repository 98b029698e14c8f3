import { definitionId, elementId, processId } from '../../../core/identifiers.ts';
import type { StartCondition } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface ConditionRow {
  readonly process_id: string;
  readonly start_event: string;
  readonly definition_id: string;
  readonly part: number | null;
  readonly name: string;
}

export async function listStartConditions(tx: Tx, tenant: string): Promise<readonly StartCondition[]> {
  const rows = await tx.query<ConditionRow>(
    `select process_id, start_event, definition_id, part, name
       from start_subscription
      where tenant_id = $1 and kind = 'condition'
      order by process_id, start_event, part`,
    [tenant],
  );
  return rows.map((row) => ({
    process: processId(row.process_id),
    startEvent: elementId(row.start_event),
    part: row.part,
    definition: definitionId(row.definition_id),
    condition: row.name,
  }));
}
