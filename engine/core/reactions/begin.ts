import type { VisitId } from '../identifiers.ts';
import { FACTS_PER_COMMAND_MAX } from '../bounds.ts';
import type { ActivityElement } from '../model/element.ts';
import { isActivity } from '../model/element.ts';
import { elementIn } from '../model/process.ts';
import { enter } from '../elements/index.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import { finishKept } from '../elements/shared/finish.ts';
import { listenAtBoundary } from '../elements/shared/listening.ts';
import { beginLoop } from '../elements/shared/loop.ts';
import { mapped } from '../elements/shared/mappings.ts';
import { openScope } from '../elements/shared/openScope.ts';
import { guarded } from '../elements/shared/trouble.ts';
import { ROOT, visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { Trouble } from '../step.ts';

/** A visit does what its element is for; again after a retry. */
export function begin(step: Step, id: VisitId): void {
  guarded(step, id, 'entering', () => {
    const visit = visitIn(step.instance, id);
    if (id === ROOT) {
      openScope(step, visit);
      return;
    }
    const element = elementIn(step.model, visit.element);
    if (isActivity(element)) beginActivity(step, id, element);
    else enter(step, id, element);
  });
}

/** An event that has happened already: its payload is handed on and the token leaves. */
export function passOccurred(step: Step, id: VisitId): void {
  finishKept(step, id, visitIn(step.instance, id).variables ?? NO_VARIABLES);
}

/** Beyond the bound of facts a visit stops where it is, as an incident that can be retried. */
export function stopRunaway(step: Step, id: VisitId): void {
  guarded(step, id, 'entering', () => {
    throw new Trouble(
      'commandTooLong',
      `Expected one command to lead to at most ${FACTS_PER_COMMAND_MAX} facts; a loop without a wait state leads to more`,
    );
  });
}

function beginActivity(step: Step, id: VisitId, element: ActivityElement): void {
  const visit = visitIn(step.instance, id);
  const outermost = visit.role === 'single' || visit.role === 'body';
  if (outermost && listenAtBoundary(step, visit, element)) return;
  if (visit.role === 'body') {
    beginLoop(step, id, element);
    return;
  }
  if (element.inputs.length > 0) {
    step.record({ type: 'variablesSet', visit: id, variables: mapped(step, id, element.inputs) });
  }
  enter(step, id, element);
}
