import type { ElementId } from '../../identifiers.ts';
import type { ActivityElement, Element } from '../../model/element.ts';
import type { ScopeModel } from '../../model/process.ts';
import type { Trigger } from '../../model/trigger.ts';
import { elementIn, startOf } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import type { Step } from '../../step.ts';
import { listen } from '../triggers/index.ts';
import { remainsAfter } from '../triggers/remains.ts';

/** Opens the waits of the boundary events of an activity; true when one has fired that ends it. Throws Trouble. */
export const listenAtBoundary = (step: Step, visit: Visit, { boundaryEvents }: ActivityElement): boolean =>
  listenFor(
    step,
    visit,
    boundaryEvents.map((id) => elementIn(step.model, id)),
  );

/** Opens the waits of the event sub-processes of a scope; true when one has fired that interrupts it. Throws Trouble. */
export const listenInScope = (step: Step, visit: Visit, { eventSubProcesses }: ScopeModel): boolean =>
  listenFor(
    step,
    visit,
    eventSubProcesses.map((id) => startOf(step.model, id)),
  );

/**
 * Opens the wait of one event for a visit, unless it is open already, as after a retry; true when the event has
 * happened and ended what the visit did. Throws Trouble.
 */
export function listenForEvent(step: Step, visit: Visit, element: Element): boolean {
  const trigger = triggerOf(element);
  if (trigger === null || isListening(step, visit, element.id)) return false;
  const remains = remainsAfter(element);
  return listen(step, trigger, { owner: visit.id, catcher: element.id, remains }) && !remains;
}

function triggerOf(element: Element): Trigger | null {
  if (element.kind === 'receiveTask') return element.message;
  return 'trigger' in element ? element.trigger : null;
}

function listenFor(step: Step, visit: Visit, events: readonly Element[]): boolean {
  return events.some((event) => listenForEvent(step, visit, event));
}

function isListening({ instance }: Step, visit: Visit, catcher: ElementId): boolean {
  for (const id of visit.waits) if (instance.waits.get(id)?.element === catcher) return true;
  return false;
}
