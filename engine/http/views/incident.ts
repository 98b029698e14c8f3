import type { Incident } from '../../contract/schemas/incident.ts';
import type { IncidentView } from '../../ports/queryStore.ts';
import { momentOf, momentOrNull } from './moment.ts';

export const incidentView = (incident: IncidentView): Incident => ({
  id: `${incident.instance}.${incident.incident}`,
  instance: incident.instance,
  process: incident.process,
  processName: incident.processName,
  processLabels: incident.processLabels,
  title: incident.title,
  businessKey: incident.businessKey,
  unit: incident.unit,
  element: incident.element,
  stage: incident.stage,
  code: incident.code,
  message: incident.message,
  raisedAt: momentOf(incident.raisedAt),
  resolvedAt: momentOrNull(incident.resolved?.at ?? null),
  resolvedHow: incident.resolved?.how ?? null,
  resolvedBy: incident.resolved?.by ?? null,
});
