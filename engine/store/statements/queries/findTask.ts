import type { Sight, TaskKey, TaskView } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { conditions } from './conditions.ts';
import { addTaskSight } from './taskFilter.ts';
import type { ShownTask } from './taskView.ts';
import { TASK_COLUMNS, TASK_TABLES, toTaskView } from './taskView.ts';

export async function findTask(tx: Tx, sight: Sight, { instance, wait }: TaskKey): Promise<TaskView | null> {
  const where = conditions();
  where.add(`t.tenant_id = ${where.value(sight.tenant)}`);
  where.add(`t.instance_id = ${where.value(instance)}::uuid`);
  where.add(`t.wait_id = ${where.value(wait)}::integer`);
  addTaskSight(where, sight);
  const rows = await tx.query<ShownTask>(
    `select ${TASK_COLUMNS}
       from ${TASK_TABLES}
      where ${where.text()}`,
    where.parameters,
  );
  return rows.map(toTaskView)[0] ?? null;
}
