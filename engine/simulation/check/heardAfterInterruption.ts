import { elementIn, startOf } from '../../core/model/process.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { isRunning, visitIn } from '../../core/state/questions.ts';
import type { Kept } from '../worldState.ts';

/** Event sub-processes that still listen although one that interrupts has begun in their scope (BPMN 2.0.2, 13.5.4). */
export function heardAfterInterruption({ instance, definition: { model } }: Kept): readonly string[] {
  if (!isRunning(instance)) return [];
  return [...instance.visits.values()]
    .filter((scope) => isInterrupted(scope, instance, model))
    .flatMap(({ id, waits }) =>
      [...waits].flatMap((wait) => {
        const element = instance.waits.get(wait)?.element;
        const listens = element !== undefined && elementIn(model, element).kind === 'startEvent';
        return listens ? [`Expected "${element}" not to listen any more in visit ${id}, which was interrupted`] : [];
      }),
    );
}

const isInterrupted = ({ children }: Visit, instance: Instance, model: ProcessModel): boolean =>
  [...children].some((child) => {
    const element = elementIn(model, visitIn(instance, child).element);
    return element.kind === 'eventSubProcess' && startOf(model, element.id).interrupting;
  });
