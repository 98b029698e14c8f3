import type { DefinitionUse, Portion } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import type { StoredUse } from './definitionUse.ts';
import { DEFINITION_USE_COLUMNS, toDefinitionUse } from './definitionUse.ts';

/** Newest first, each with what runs by it. */
export async function listVersions(
  tx: Tx,
  tenant: string,
  process: string,
  { limit, after }: Portion<number>,
): Promise<readonly DefinitionUse[]> {
  const rows = await tx.query<StoredUse>(
    `select ${DEFINITION_USE_COLUMNS},
            (select count(*) from instance i
              where i.tenant_id = d.tenant_id and i.definition_id = d.definition_id and i.status = 'running') as running,
            (select count(*) from incident n
              where n.tenant_id = d.tenant_id and n.definition_id = d.definition_id and n.resolved_at is null) as incidents
       from definition d
      where d.tenant_id = $1 and d.process_id = $2 and ($3::integer is null or d.version < $3)
      order by d.version desc
      limit $4`,
    [tenant, process, after, limit],
  );
  return rows.map(toDefinitionUse);
}
