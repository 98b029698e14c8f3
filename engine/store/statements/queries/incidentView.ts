import { elementId, instanceId, processId } from '../../../core/identifiers.ts';
import type { Labels } from '../../../core/model/text.ts';
import { unitPath } from '../../../ports/organisation/identifiers.ts';
import type { IncidentEnd } from '../../../ports/executionStore.ts';
import type { IncidentView } from '../../../ports/queryStore.ts';
import { INSTANCE_UNIT } from './inSight.ts';

/** The columns of an incident as it is shown, for every statement that answers incidents. */
export const INCIDENT_COLUMNS = `n.instance_id, n.incident_id, n.process_id, d.name as process_name, d.labels as process_labels,
            i.title, i.business_key, i.unit, iu.path as unit_path, n.element_id, n.wait_id, n.stage, n.code, n.message,
            n.raised_at, n.resolved_at, n.resolved_how, n.resolved_by`;

export const INCIDENT_FILTER_TABLES = `incident n
       join instance i on i.tenant_id = n.tenant_id and i.instance_id = n.instance_id
       ${INSTANCE_UNIT}`;

export const INCIDENT_TABLES = `${INCIDENT_FILTER_TABLES}
       join definition d on d.tenant_id = n.tenant_id and d.definition_id = n.definition_id`;

export interface ShownIncident {
  readonly instance_id: string;
  readonly incident_id: number;
  readonly process_id: string;
  readonly process_name: string;
  readonly process_labels: Labels;
  readonly title: string | null;
  readonly business_key: string | null;
  readonly unit: string | null;
  readonly unit_path: string | null;
  readonly element_id: string;
  readonly wait_id: number | null;
  readonly stage: string;
  readonly code: string;
  readonly message: string;
  readonly raised_at: Date;
  readonly resolved_at: Date | null;
  readonly resolved_how: IncidentEnd['how'] | null;
  readonly resolved_by: string | null;
}

export const toIncidentView = (row: ShownIncident): IncidentView => ({
  instance: instanceId(row.instance_id),
  incident: row.incident_id,
  process: processId(row.process_id),
  processName: row.process_name,
  processLabels: row.process_labels,
  title: row.title,
  businessKey: row.business_key,
  unit: row.unit,
  unitPath: row.unit_path === null ? null : unitPath(row.unit_path),
  element: elementId(row.element_id),
  wait: row.wait_id,
  stage: row.stage,
  code: row.code,
  message: row.message,
  raisedAt: row.raised_at.getTime(),
  resolved: endOf(row),
});

const endOf = ({ resolved_at: at, resolved_how: how, resolved_by: by }: ShownIncident): IncidentEnd | null =>
  at === null || how === null ? null : { at: at.getTime(), how, by: by ?? '' };
