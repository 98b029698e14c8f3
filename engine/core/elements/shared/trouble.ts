import type { VisitId, WaitId } from '../../identifiers.ts';
import { incidentId } from '../../identifiers.ts';
import type { IncidentStage } from '../../state/incident.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble } from '../../step.ts';

/** Does the work; Trouble on the way becomes an incident at the visit, and the answer is false. */
export function guarded(step: Step, visit: VisitId, stage: IncidentStage, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    raiseIncident(step, visit, stage, null, trouble.code, trouble.message);
    return false;
  }
}

export function raiseIncident(
  step: Step,
  visit: VisitId,
  stage: IncidentStage,
  wait: WaitId | null,
  code: string,
  message: string,
): void {
  const { element, incident: open } = visitIn(step.instance, visit);
  if (open !== null) closeIncident(step, visit, 'cancelled');
  const incident = incidentId(step.nextId());
  step.record({ type: 'incidentRaised', incident, visit, element, stage, wait, code, message });
}

/** Ends the incident that a visit has, if it has one. */
export function closeIncident(step: Step, visit: VisitId, how: 'retried' | 'cancelled'): void {
  const id = visitIn(step.instance, visit).incident;
  const incident = id === null ? undefined : step.instance.incidents.get(id);
  if (incident === undefined) return;
  const { stage, wait } = incident;
  step.record({ type: 'incidentResolved', incident: incident.id, visit, stage, wait, how });
}
