import { definitionId, elementId, processId } from '../../../core/identifiers.ts';
import type { StartSubscription } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';

interface StartRow {
  readonly process_id: string;
  readonly start_event: string;
  readonly definition_id: string;
  readonly part: number | null;
}

export async function findStarts(
  tx: Tx,
  tenant: string,
  kind: 'message' | 'signal',
  name: string,
): Promise<readonly StartSubscription[]> {
  const rows = await tx.query<StartRow>(
    `select process_id, start_event, definition_id, part
       from start_subscription
      where tenant_id = $1 and kind = $2 and name = $3
      order by process_id, start_event`,
    [tenant, kind, name],
  );
  return rows.map((row) => ({
    process: processId(row.process_id),
    startEvent: elementId(row.start_event),
    part: row.part,
    definition: definitionId(row.definition_id),
  }));
}
