import type { ElementId } from '../../identifiers.ts';
import type { Visit } from '../../state/instance.ts';
import type { Step } from '../../step.ts';
import { isAwaited } from './isAwaited.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Has happened when each of its triggers has; `occur` keeps count (BPMN 2.0.2, table 10.93). */
export const parallelMultiple: TriggerBehavior<'parallelMultiple'> = {
  listen: (step, { triggers }, listening, listen) => {
    triggers.forEach((trigger, part) => {
      const owner = step.instance.visits.get(listening.owner);
      if (owner === undefined || isMet(owner, listening.catcher, part)) return;
      if (!isAwaited(step, owner, listening.catcher, part)) listen(step, trigger, { ...listening, part });
    });
    const owner = step.instance.visits.get(listening.owner);
    return owner === undefined || !isAwaiting(step, owner, listening.catcher);
  },
  throwFrom: null,
};

const isMet = ({ met }: Visit, catcher: ElementId, part: number): boolean =>
  met.some((each) => each.catcher === catcher && each.part === part);

const isAwaiting = ({ instance }: Step, { met, waits }: Visit, catcher: ElementId): boolean =>
  met.some((each) => each.catcher === catcher) ||
  [...waits].some((wait) => instance.waits.get(wait)?.element === catcher);
