import type { Portion, Sight, TaskFilter, TaskPlace, TaskSort, TaskView } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { taskFilter } from './taskFilter.ts';
import type { ShownTask } from './taskView.ts';
import { TASK_COLUMNS, TASK_TABLES, toTaskView } from './taskView.ts';

interface Order {
  readonly value: string;
  readonly type: 'timestamptz' | 'integer';
  readonly direction: 'asc' | 'desc';
}

/**
 * What a list is sorted by. Ties go by the task, in the same direction, so that one comparison finds the place; hence
 * priorities are turned around to have the highest first and among equals the oldest. What is never due comes last.
 */
const orders: Readonly<Record<TaskSort, Order>> = {
  created: { value: 't.created_at', type: 'timestamptz', direction: 'asc' },
  '-created': { value: 't.created_at', type: 'timestamptz', direction: 'desc' },
  due: { value: `coalesce(t.due_at, 'infinity')`, type: 'timestamptz', direction: 'asc' },
  '-due': { value: `coalesce(t.due_at, '-infinity')`, type: 'timestamptz', direction: 'desc' },
  priority: { value: '(100 - t.priority)', type: 'integer', direction: 'desc' },
  '-priority': { value: '(100 - t.priority)', type: 'integer', direction: 'asc' },
};

export async function listTasks(
  tx: Tx,
  sight: Sight,
  filter: TaskFilter,
  sort: TaskSort,
  { limit, after }: Portion<TaskPlace>,
): Promise<readonly TaskView[]> {
  const where = taskFilter(sight, filter);
  const { value, type, direction } = orders[sort];
  if (after !== null) {
    const place = [
      `${where.value(placeText(after, sort))}::${type}`,
      `${where.value(after.instance)}::uuid`,
      `${where.value(after.wait)}::integer`,
    ];
    where.add(`(${value}, t.instance_id, t.wait_id) ${direction === 'asc' ? '>' : '<'} (${place.join(', ')})`);
  }
  const rows = await tx.query<ShownTask>(
    `select ${TASK_COLUMNS}
       from ${TASK_TABLES}
      where ${where.text()}
      order by ${value} ${direction}, t.instance_id ${direction}, t.wait_id ${direction}
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map(toTaskView);
}

function placeText({ value }: TaskPlace, sort: TaskSort): string {
  const { type, direction } = orders[sort];
  if (type === 'integer') return String(100 - (value ?? 0));
  if (value === null) return direction === 'asc' ? 'infinity' : '-infinity';
  return new Date(value).toISOString();
}
