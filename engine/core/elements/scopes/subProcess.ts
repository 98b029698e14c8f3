import { visitIn } from '../../state/questions.ts';
import { openScope, startScope } from '../shared/openScope.ts';
import type { ElementBehavior } from '../behavior.ts';

/** A scope of its own within the process; over when nothing moves in it (BPMN 2.0.2, 13.3.4). */
export const subProcess: ElementBehavior<'subProcess'> = {
  enter: (step, visit) => {
    const interrupted = openScope(step, visitIn(step.instance, visit));
    if (!interrupted) startScope(step, visitIn(step.instance, visit));
  },
};
