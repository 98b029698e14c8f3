import type { InstanceId } from '../../../core/identifiers.ts';
import type { InstanceView, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { conditions } from './conditions.ts';
import { addInstanceSight } from './inSight.ts';
import type { ShownInstance } from './instanceView.ts';
import { INSTANCE_COLUMNS, INSTANCE_TABLES, toInstanceView } from './instanceView.ts';

export async function findInstance(tx: Tx, sight: Sight, instance: InstanceId): Promise<InstanceView | null> {
  const where = conditions();
  addInstanceSight(where, sight);
  where.add(`i.instance_id = ${where.value(instance)}::uuid`);
  const rows = await tx.query<ShownInstance>(
    `select ${INSTANCE_COLUMNS}
       from ${INSTANCE_TABLES}
      where ${where.text()}`,
    where.parameters,
  );
  return rows.map(toInstanceView)[0] ?? null;
}
