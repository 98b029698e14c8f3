import type { Sight, TaskFilter } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { taskFilter } from './taskFilter.ts';
import { TASK_FILTER_TABLES } from './taskView.ts';

interface CountRow {
  readonly total: number;
}

export async function countTasks(tx: Tx, sight: Sight, filter: TaskFilter): Promise<number> {
  const where = taskFilter(sight, filter);
  const rows = await tx.query<CountRow>(
    `select count(*) as total
       from ${TASK_FILTER_TABLES}
      where ${where.text()}`,
    where.parameters,
  );
  return rows[0]?.total ?? 0;
}
