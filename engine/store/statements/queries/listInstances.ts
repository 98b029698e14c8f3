import type { InstanceId } from '../../../core/identifiers.ts';
import type { InstanceFilter, InstanceView, Portion, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { instanceFilter } from './instanceFilter.ts';
import type { ShownInstance } from './instanceView.ts';
import { INSTANCE_COLUMNS, INSTANCE_TABLES, toInstanceView } from './instanceView.ts';

/** Newest first: instance ids are in the order of their start. */
export async function listInstances(
  tx: Tx,
  sight: Sight,
  filter: InstanceFilter,
  { limit, after }: Portion<InstanceId>,
): Promise<readonly InstanceView[]> {
  const where = instanceFilter(sight, filter);
  if (after !== null) where.add(`i.instance_id < ${where.value(after)}::uuid`);
  const rows = await tx.query<ShownInstance>(
    `select ${INSTANCE_COLUMNS}
       from ${INSTANCE_TABLES}
      where ${where.text()}
      order by i.instance_id desc
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map(toInstanceView);
}
