import type { VisitId } from '../../identifiers.ts';
import { waitId } from '../../identifiers.ts';
import type { JobSettings } from '../../model/activity.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';

/** Asks a connector or external worker; the visit waits for its answer. */
export function createJob(step: Step, visit: VisitId, { type, attemptsMax }: JobSettings): void {
  const { element } = visitIn(step.instance, visit);
  const wait = waitId(step.nextId());
  step.record({ type: 'jobCreated', wait, visit, element, jobType: type, attempts: attemptsMax });
}
