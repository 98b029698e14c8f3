import type { ProcessId } from '../../../core/identifiers.ts';
import type { DefinitionUse, Portion } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import type { StoredUse } from './definitionUse.ts';
import { DEFINITION_USE_COLUMNS, toDefinitionUse } from './definitionUse.ts';

/** The newest version of each process, with what runs by any version. */
export async function listProcesses(
  tx: Tx,
  tenant: string,
  { limit, after }: Portion<ProcessId>,
): Promise<readonly DefinitionUse[]> {
  const rows = await tx.query<StoredUse>(
    `select ${DEFINITION_USE_COLUMNS},
            (select count(*) from instance i
              where i.tenant_id = d.tenant_id and i.process_id = d.process_id and i.status = 'running') as running,
            (select count(*) from incident n
              where n.tenant_id = d.tenant_id and n.process_id = d.process_id and n.resolved_at is null) as incidents
       from (select distinct on (process_id) *
               from definition
              where tenant_id = $1 and ($2::text is null or process_id > $2)
              order by process_id, version desc
              limit $3) d
      order by d.process_id`,
    [tenant, after, limit],
  );
  return rows.map(toDefinitionUse);
}
