import type { VisitId, WaitId } from '../../identifiers.ts';
import type { Visit } from '../../state/instance.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { closeIncident } from './trouble.ts';

/** Ends a visit and everything inside it, innermost first. What its scope does next is the asker's to say. */
export function cancelVisit(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  cancelInside(step, visit);
  withdrawWaits(step, visit, null);
  closeIncident(step, id, 'cancelled');
  step.record({ type: 'elementCancelled', visit: id, element: visit.element });
}

/** Ends everything inside a scope, which stays open. */
export function cancelInside(step: Step, scope: Visit): void {
  for (const child of [...scope.children]) cancelVisit(step, child);
}

/** Nobody waits for what a visit still waits for, but for `except`. */
export function withdrawWaits(step: Step, visit: Visit, except: WaitId | null): void {
  if (visit.waits.size === 0) return;
  const waits = [...visit.waits]
    .filter((wait) => wait !== except)
    .map((wait) => ({ wait, waitType: step.instance.waits.get(wait)?.type ?? 'task' }));
  if (waits.length > 0) step.record({ type: 'waitsWithdrawn', waits });
}
