import { elementId, processId } from '../../../core/identifiers.ts';
import type { Instant } from '../../../core/identifiers.ts';
import type { Labels } from '../../../core/model/text.ts';
import type { Sight, TaskFilter, TaskTally } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { taskFilter } from './taskFilter.ts';
import { TASK_FILTER_TABLES } from './taskView.ts';

interface TallyRow {
  readonly process_id: string;
  readonly process_name: string;
  readonly process_labels: Labels;
  readonly element_id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly unit: string | null;
  readonly tasks: number;
  readonly overdue: number;
}

/** The largest first. A step that is called otherwise in another version is told by the newest one's name. */
export async function tallyTasks(
  tx: Tx,
  sight: Sight,
  filter: TaskFilter,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<readonly TaskTally[]> {
  const where = taskFilter(sight, filter);
  const rows = await tx.query<TallyRow>(
    `with tally as (
       select t.process_id, t.element_id, t.unit, count(*) as tasks,
              count(*) filter (where t.due_at < ${where.value(new Date(now))}) as overdue,
              (array_agg(t.definition_id order by t.created_at desc))[1] as definition_id,
              (array_agg(t.name order by t.created_at desc))[1] as name,
              (array_agg(t.labels order by t.created_at desc))[1] as labels
         from ${TASK_FILTER_TABLES}
        where ${where.text()}
        group by t.process_id, t.element_id, t.unit)
     select tally.process_id, d.name as process_name, d.labels as process_labels, tally.element_id, tally.name,
            tally.labels, tally.unit, tally.tasks, tally.overdue
       from tally
       join definition d on d.tenant_id = ${where.value(sight.tenant)} and d.definition_id = tally.definition_id
      order by tally.tasks desc, tally.process_id, tally.element_id, tally.unit
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map(toTally);
}

const toTally = (row: TallyRow): TaskTally => ({
  process: processId(row.process_id),
  processName: row.process_name,
  processLabels: row.process_labels,
  element: elementId(row.element_id),
  name: row.name,
  labels: row.labels,
  unit: row.unit,
  tasks: row.tasks,
  overdue: row.overdue,
});
