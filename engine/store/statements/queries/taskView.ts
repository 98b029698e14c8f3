import { definitionId, elementId, instanceId, processId } from '../../../core/identifiers.ts';
import type { Labels } from '../../../core/model/text.ts';
import type { TaskState } from '../../../ports/executionStore.ts';
import { unitPath } from '../../../ports/organisation/identifiers.ts';
import type { TaskView } from '../../../ports/queryStore.ts';
import { INSTANCE_UNIT } from './inSight.ts';

/** The columns of a task as it is shown, for every statement that answers tasks. */
export const TASK_COLUMNS = `t.instance_id, t.wait_id, t.root_id, t.definition_id, t.process_id, d.name as process_name,
            d.labels as process_labels, t.element_id, t.name, t.labels, i.title, i.business_key, t.form, t.state,
            t.role, t.unit, coalesce(tu.path, iu.path) as unit_path, t.assignee, t.candidates, t.excluded,
            t.priority, t.due_at, t.follow_up_at, t.created_at, t.ended_at, t.completed_by, i.sequence`;

/** What filters may speak of: the task, its unit, its instance, that one's unit. */
export const TASK_FILTER_TABLES = `task t
       join instance i on i.tenant_id = t.tenant_id and i.instance_id = t.instance_id
       left join unit tu on tu.tenant_id = t.tenant_id and tu.code = t.unit
       ${INSTANCE_UNIT}`;

export const TASK_TABLES = `${TASK_FILTER_TABLES}
       join definition d on d.tenant_id = t.tenant_id and d.definition_id = t.definition_id`;

export interface ShownTask {
  readonly instance_id: string;
  readonly wait_id: number;
  readonly root_id: string;
  readonly definition_id: string;
  readonly process_id: string;
  readonly process_name: string;
  readonly process_labels: Labels;
  readonly element_id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly title: string | null;
  readonly business_key: string | null;
  readonly form: string | null;
  readonly state: TaskState;
  readonly role: string | null;
  readonly unit: string | null;
  readonly unit_path: string | null;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly excluded: readonly string[];
  readonly priority: number;
  readonly due_at: Date | null;
  readonly follow_up_at: Date | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly completed_by: string | null;
  readonly sequence: number;
}

export const toTaskView = (row: ShownTask): TaskView => ({
  instance: instanceId(row.instance_id),
  wait: row.wait_id,
  root: instanceId(row.root_id),
  definition: definitionId(row.definition_id),
  process: processId(row.process_id),
  processName: row.process_name,
  processLabels: row.process_labels,
  element: elementId(row.element_id),
  name: row.name,
  labels: row.labels,
  title: row.title,
  businessKey: row.business_key,
  form: row.form,
  state: row.state,
  role: row.role,
  unit: row.unit,
  unitPath: row.unit_path === null ? null : unitPath(row.unit_path),
  assignee: row.assignee,
  candidates: row.candidates,
  excluded: row.excluded,
  priority: row.priority,
  dueAt: row.due_at?.getTime() ?? null,
  followUpAt: row.follow_up_at?.getTime() ?? null,
  createdAt: row.created_at.getTime(),
  endedAt: row.ended_at?.getTime() ?? null,
  completedBy: row.completed_by,
  sequence: row.sequence,
});
