import type { InstanceFilter, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { INSTANCE_UNIT } from './inSight.ts';
import { instanceFilter } from './instanceFilter.ts';

interface CountRow {
  readonly total: number;
}

export async function countInstances(tx: Tx, sight: Sight, filter: InstanceFilter): Promise<number> {
  const where = instanceFilter(sight, filter);
  const rows = await tx.query<CountRow>(
    `select count(*) as total
       from instance i
       ${INSTANCE_UNIT}
      where ${where.text()}`,
    where.parameters,
  );
  return rows[0]?.total ?? 0;
}
