import type { Variables } from '../../../core/expressions.ts';
import { definitionId, instanceId, processId } from '../../../core/identifiers.ts';
import type { Labels } from '../../../core/model/text.ts';
import type { InstanceStatus } from '../../../core/state/instance.ts';
import { unitPath } from '../../../ports/organisation/identifiers.ts';
import type { InstanceView } from '../../../ports/queryStore.ts';
import { INSTANCE_UNIT } from './inSight.ts';

/** The columns of an instance as it is shown, for every statement that answers instances. */
export const INSTANCE_COLUMNS = `i.instance_id, i.process_id, d.name as process_name, d.labels as process_labels,
            i.definition_id, d.version, i.root_id, i.caller_id, i.business_key, i.title, i.unit, iu.path as unit_path,
            i.searchable, i.status, i.incidents, i.started_by, i.started_at, i.ended_at, i.sequence`;

export const INSTANCE_TABLES = `instance i
       join definition d on d.tenant_id = i.tenant_id and d.definition_id = i.definition_id
       ${INSTANCE_UNIT}`;

export interface ShownInstance {
  readonly instance_id: string;
  readonly process_id: string;
  readonly process_name: string;
  readonly process_labels: Labels;
  readonly definition_id: string;
  readonly version: number;
  readonly root_id: string;
  readonly caller_id: string | null;
  readonly business_key: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly unit_path: string | null;
  readonly searchable: Variables;
  readonly status: InstanceStatus;
  readonly incidents: number;
  readonly started_by: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly sequence: number;
}

export const toInstanceView = (row: ShownInstance): InstanceView => ({
  id: instanceId(row.instance_id),
  process: processId(row.process_id),
  processName: row.process_name,
  processLabels: row.process_labels,
  definition: definitionId(row.definition_id),
  version: row.version,
  root: instanceId(row.root_id),
  caller: row.caller_id === null ? null : instanceId(row.caller_id),
  businessKey: row.business_key,
  title: row.title,
  unit: row.unit,
  unitPath: row.unit_path === null ? null : unitPath(row.unit_path),
  searchable: row.searchable,
  status: row.status,
  incidents: row.incidents,
  startedBy: row.started_by,
  startedAt: row.started_at.getTime(),
  endedAt: row.ended_at?.getTime() ?? null,
  sequence: row.sequence,
});
