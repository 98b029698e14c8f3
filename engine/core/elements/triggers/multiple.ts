import { invariant } from '../../invariant.ts';
import { visitIn } from '../../state/questions.ts';
import { beginParts, partOf } from '../shared/parts.ts';
import { isAwaited } from './isAwaited.ts';
import type { TriggerBehavior } from './behavior.ts';

/**
 * Caught, the first of its triggers is the event. Thrown, each of them is thrown in turn from a visit of its own inside
 * that of the event (BPMN 2.0.2, table 10.93).
 */
export const multiple: TriggerBehavior<'multiple'> = {
  listen: (step, { triggers }, listening, listen) =>
    triggers.some((trigger, part) => {
      if (isAwaited(step, visitIn(step.instance, listening.owner), listening.catcher, part)) return false;
      return listen(step, trigger, { ...listening, part }) && !listening.remains;
    }),
  throwFrom: (step, { triggers }, id, throwFrom) => {
    const visit = visitIn(step.instance, id);
    if (visit.role === 'body') {
      beginParts(step, visit, triggers.length);
      return;
    }
    const trigger = triggers[partOf(visit)];
    invariant(trigger !== undefined, `"${visit.element}" throws a part ${partOf(visit)}`);
    throwFrom(step, trigger, id);
  },
};
