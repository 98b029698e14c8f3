import type { IncidentFilter, Sight } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { incidentFilter } from './incidentFilter.ts';
import { INCIDENT_FILTER_TABLES } from './incidentView.ts';

interface CountRow {
  readonly total: number;
}

export async function countIncidents(tx: Tx, sight: Sight, filter: IncidentFilter): Promise<number> {
  const where = incidentFilter(sight, filter);
  const rows = await tx.query<CountRow>(
    `select count(*) as total
       from ${INCIDENT_FILTER_TABLES}
      where ${where.text()}`,
    where.parameters,
  );
  return rows[0]?.total ?? 0;
}
