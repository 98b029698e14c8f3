import type { VisitId } from '../identifiers.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import { adHocAt, endIfDone } from '../elements/shared/adHoc.ts';
import { withdrawWaits } from '../elements/shared/cancel.ts';
import { undoNext } from '../elements/shared/compensate.ts';
import { finish } from '../elements/shared/finish.ts';
import { ROOT, isQuiet, isRunning, visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';

/** A scope in which nothing moves any more is over. */
export function settle(step: Step, id: VisitId): void {
  const scope = step.instance.visits.get(id);
  if (scope === undefined || !isQuiet(scope) || scope.incident !== null) return;
  if (id === ROOT) completeInstance(step);
  else if (scope.undoing !== null) undoNext(step, id);
  else {
    const adHoc = adHocAt(step.model, scope);
    if (adHoc === null) finish(step, id, NO_VARIABLES);
    else endIfDone(step, id, adHoc);
  }
}

function completeInstance(step: Step): void {
  if (!isRunning(step.instance)) return;
  const root = visitIn(step.instance, ROOT);
  withdrawWaits(step, root, null);
  const { caller } = step.instance;
  const variables = caller === null ? NO_VARIABLES : { ...(root.variables ?? NO_VARIABLES) };
  step.record({ type: 'instanceCompleted', caller, variables });
}
