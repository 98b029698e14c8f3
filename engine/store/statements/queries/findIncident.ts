import type { IncidentKey, IncidentView, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { incidentFilter } from './incidentFilter.ts';
import type { ShownIncident } from './incidentView.ts';
import { INCIDENT_COLUMNS, INCIDENT_TABLES, toIncidentView } from './incidentView.ts';

export async function findIncident(
  tx: Tx,
  sight: Sight,
  { instance, incident }: IncidentKey,
): Promise<IncidentView | null> {
  const where = incidentFilter(sight, { state: 'any', instance });
  where.add(`n.incident_id = ${where.value(incident)}::integer`);
  const rows = await tx.query<ShownIncident>(
    `select ${INCIDENT_COLUMNS}
       from ${INCIDENT_TABLES}
      where ${where.text()}`,
    where.parameters,
  );
  return rows.map(toIncidentView)[0] ?? null;
}
