import type { ElementId } from '../../identifiers.ts';
import type { ActivityElement, Element } from '../../model/element.ts';
import type { ScopeModel } from '../../model/process.ts';
import type { Trigger } from '../../model/trigger.ts';
import { elementIn, startOf } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import type { Step } from '../../step.ts';
import { listen } from '../triggers/index.ts';
import { firesAgain, remainsAfter } from '../triggers/remains.ts';

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
  if (trigger === null || (!isSeveral(trigger) && isListening(step, visit, element.id))) return false;
  const listening = { owner: visit.id, catcher: element.id, remains: remainsAfter(element) };
  return listen(step, trigger, listening) && !firesAgain(element);
}

/** The triggers of an event that have not happened yet are awaited. Throws Trouble. */
export function listenForMissing(
  step: Step,
  { id, met }: Visit,
  { id: catcher }: Element,
  all: readonly Trigger[],
): void {
  all.forEach((trigger, part) => {
    const isMet = met.some((each) => each.catcher === catcher && each.part === part);
    if (!isMet && step.instance.visits.has(id)) listen(step, trigger, { owner: id, catcher, remains: false, part });
  });
}

/** A non-interrupting event that needed several triggers has happened: it waits for all of them anew. Throws Trouble. */
export function listenAgain(step: Step, visit: Visit, element: Element): void {
  const trigger = triggerOf(element);
  if (trigger === null || !firesAgain(element)) return;
  listen(step, trigger, { owner: visit.id, catcher: element.id, remains: false, again: true });
}

/** Each of several is looked at by itself: a retry opens those that are missing. */
const isSeveral = ({ type }: Trigger): boolean => type === 'multiple' || type === 'parallelMultiple';

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
