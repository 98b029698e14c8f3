import type { IncidentFilter, IncidentPlace, IncidentView, Portion, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { incidentFilter } from './incidentFilter.ts';
import type { ShownIncident } from './incidentView.ts';
import { INCIDENT_COLUMNS, INCIDENT_TABLES, toIncidentView } from './incidentView.ts';

/** Newest first. */
export async function listIncidents(
  tx: Tx,
  sight: Sight,
  filter: IncidentFilter,
  { limit, after }: Portion<IncidentPlace>,
): Promise<readonly IncidentView[]> {
  const where = incidentFilter(sight, filter);
  if (after !== null) {
    const at = where.value(new Date(after.raisedAt));
    const place = `${at}::timestamptz, ${where.value(after.instance)}::uuid, ${where.value(after.incident)}::integer`;
    where.add(`(n.raised_at, n.instance_id, n.incident_id) < (${place})`);
  }
  const rows = await tx.query<ShownIncident>(
    `select ${INCIDENT_COLUMNS}
       from ${INCIDENT_TABLES}
      where ${where.text()}
      order by n.raised_at desc, n.instance_id desc, n.incident_id desc
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map(toIncidentView);
}
