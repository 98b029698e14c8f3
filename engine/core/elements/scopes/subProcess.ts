import { visitIn } from '../../state/questions.ts';
import { finish } from '../shared/finish.ts';
import { openScope, startScope } from '../shared/openScope.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { ElementBehavior } from '../behavior.ts';

/** A scope of its own within the process; over when nothing moves in it (BPMN 2.0.2, 13.3.4). */
export const subProcess: ElementBehavior<'subProcess'> = {
  enter: (step, visit) => {
    const scope = visitIn(step.instance, visit);
    if (openScope(step, scope)) return;
    startScope(step, scope);
    if (scope.children.size === 0) finish(step, visit, NO_VARIABLES);
  },
};
