import type { ElementId } from '../../identifiers.ts';
import type { Visit } from '../../state/instance.ts';
import type { Step } from '../../step.ts';
import type { TriggerBehavior } from './behavior.ts';

/** Has happened when each of its triggers has; `occur` keeps count (BPMN 2.0.2, table 10.93). */
export const parallelMultiple: TriggerBehavior<'parallelMultiple'> = {
  listen: (step, { triggers }, listening, listen) => {
    triggers.forEach((trigger, part) => {
      if (step.instance.visits.has(listening.owner)) listen(step, trigger, { ...listening, part });
    });
    const owner = step.instance.visits.get(listening.owner);
    return owner === undefined || !isAwaiting(step, owner, listening.catcher);
  },
  throwFrom: null,
};

const isAwaiting = ({ instance }: Step, { met, waits }: Visit, catcher: ElementId): boolean =>
  met.some((each) => each.catcher === catcher) ||
  [...waits].some((wait) => instance.waits.get(wait)?.element === catcher);
