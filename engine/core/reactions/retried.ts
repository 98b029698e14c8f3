import type { IncidentResolved } from '../facts/fact.ts';
import type { VisitId, WaitId } from '../identifiers.ts';
import { isActivity } from '../model/element.ts';
import { jobOf } from '../model/jobOf.ts';
import { elementIn } from '../model/process.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import { adHocAt, closeAdHoc, closesAfter, endIfDone } from '../elements/shared/adHoc.ts';
import { finishKept } from '../elements/shared/finish.ts';
import { leave } from '../elements/shared/leave.ts';
import { continueLoop } from '../elements/shared/loop.ts';
import { guarded } from '../elements/shared/trouble.ts';
import { lookAgain } from '../elements/triggers/conditional.ts';
import { openWait, visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { begin } from './begin.ts';
import { settle } from './settle.ts';

/** The stage that failed is done again. */
export function onIncidentResolved(step: Step, { visit: id, stage, wait, how }: IncidentResolved): void {
  if (how === 'cancelled' || !step.instance.visits.has(id)) return;
  switch (stage) {
    case 'entering':
      enterAgain(step, id, wait);
      return;
    case 'leaving':
      finishKept(step, id, visitIn(step.instance, id).variables ?? NO_VARIABLES);
      return;
    case 'choosing':
      leave(step, id);
      return;
    case 'repeating':
      repeatAgain(step, id);
      return;
    case 'job':
      if (wait !== null) retryJob(step, wait);
  }
}

/** Who waits for a condition that could not be evaluated has begun already; a call is made anew. */
function enterAgain(step: Step, id: VisitId, wait: WaitId | null): void {
  if (wait !== null && openWait(step.instance, wait, 'call') === null) lookAgain(step);
  else {
    withdrawOwnWaits(step, id);
    begin(step, id);
  }
  settleScope(step, id);
}

/** A scope whose last token ended during its incident is over now. */
function settleScope(step: Step, id: VisitId): void {
  const visit = step.instance.visits.get(id);
  if (visit !== undefined && visit.role !== 'body' && visit.element in step.model.scopes) settle(step, id);
}

/** What the element itself waits for begins anew; its boundary events go on listening. */
function withdrawOwnWaits(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  const waits = [...visit.waits].flatMap((each) => {
    const wait = step.instance.waits.get(each);
    return wait?.element === visit.element ? [{ wait: each, waitType: wait.type }] : [];
  });
  if (waits.length > 0) step.record({ type: 'waitsWithdrawn', waits });
}

function repeatAgain(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  const element = elementIn(step.model, visit.element);
  if (visit.role === 'body' && isActivity(element)) {
    guarded(step, id, 'repeating', () => continueLoop(step, id, element, false));
  } else askAdHocAgain(step, id);
}

/** Whether an ad-hoc sub-process is over by now. */
function askAdHocAgain(step: Step, id: VisitId): void {
  const element = adHocAt(step.model, visitIn(step.instance, id));
  if (element === null) return;
  guarded(step, id, 'repeating', () => {
    if (closesAfter(step, id, element)) closeAdHoc(step, id);
    else endIfDone(step, id, element);
  });
}

function retryJob(step: Step, wait: WaitId): void {
  const job = openWait(step.instance, wait, 'job');
  if (job === null) return;
  const attempts = jobOf(elementIn(step.model, job.element))?.attemptsMax ?? 1;
  step.record({ type: 'jobRetried', wait, jobType: job.jobType, attempts });
}
