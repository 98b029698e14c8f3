import { adHocAt, startableIn } from '../../core/elements/shared/adHoc.ts';
import { isRunning } from '../../core/state/questions.ts';
import type { OpenAdHoc } from '../world.ts';
import type { Seen } from '../worldState.ts';

/** The ad-hoc sub-processes of an instance that are open for somebody to begin something in. */
export function adHocsIn({ instance, definition: { model } }: Seen): readonly OpenAdHoc[] {
  if (!isRunning(instance)) return [];
  return [...instance.visits.values()].flatMap((visit) => {
    const element = visit.ending === null ? adHocAt(model, visit) : null;
    if (element === null) return [];
    return { instance: instance.id, visit: visit.id, element: element.id, startable: startableIn(model, element.id) };
  });
}
