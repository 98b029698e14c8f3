import type { InstanceId } from '../../../core/identifiers.ts';
import type { InstanceView, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { conditions } from './conditions.ts';
import { addInstanceSight } from './inSight.ts';
import type { ShownInstance } from './instanceView.ts';
import { INSTANCE_COLUMNS, INSTANCE_TABLES, toInstanceView } from './instanceView.ts';

/** Of the same case, the oldest first. */
export async function listRelated(
  tx: Tx,
  sight: Sight,
  root: InstanceId,
  limit: number,
): Promise<readonly InstanceView[]> {
  const where = conditions();
  addInstanceSight(where, sight);
  where.add(`i.root_id = ${where.value(root)}::uuid`);
  const rows = await tx.query<ShownInstance>(
    `select ${INSTANCE_COLUMNS}
       from ${INSTANCE_TABLES}
      where ${where.text()}
      order by i.instance_id
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map(toInstanceView);
}
