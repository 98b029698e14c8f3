import type { ElementId, FlowId } from '../identifiers.ts';
import type { ProcessModel } from '../model/process.ts';
import { elementIn } from '../model/process.ts';
import type { Instance, Visit } from '../state/instance.ts';
import { visitIn } from '../state/questions.ts';

/** Where the tokens of one scope are, and how many at each place: on flows, and at elements that have begun. */
export interface Marking {
  readonly flows: ReadonlyMap<FlowId, number>;
  readonly elements: ReadonlyMap<ElementId, number>;
}

/**
 * The tokens of an open scope. What runs there without being a token of its flow ends by itself: event sub-processes and
 * what undoes.
 */
export function markingOf(model: ProcessModel, instance: Instance, scope: Visit): Marking {
  const elements = new Map<ElementId, number>();
  for (const child of scope.children) {
    const visit = visitIn(instance, child);
    if (isToken(model, visit)) elements.set(visit.element, (elements.get(visit.element) ?? 0) + 1);
  }
  return { flows: new Map(scope.tokens), elements };
}

export const isToken = (model: ProcessModel, { role, element }: Visit): boolean =>
  role !== 'compensation' && elementIn(model, element).kind !== 'eventSubProcess';

export const isEmpty = ({ flows, elements }: Marking): boolean => flows.size === 0 && elements.size === 0;

/** A name for the marking that equal ones share. */
export const keyOf = ({ flows, elements }: Marking): string =>
  [...[...flows].map(([flow, count]) => `${flow} ${count}`).sort(), '|', ...[...elements].map(String).sort()].join();

/** The marking with more or fewer tokens at places; a place with none is left out. */
export function changed(
  { flows, elements }: Marking,
  change: { readonly flows?: ReadonlyMap<FlowId, number>; readonly elements?: ReadonlyMap<ElementId, number> },
): Marking {
  return { flows: summed(flows, change.flows), elements: summed(elements, change.elements) };
}

function summed<Place>(
  counts: ReadonlyMap<Place, number>,
  more: ReadonlyMap<Place, number> | undefined,
): ReadonlyMap<Place, number> {
  if (more === undefined) return counts;
  const sum = new Map(counts);
  for (const [place, count] of more) {
    const total = (sum.get(place) ?? 0) + count;
    if (total > 0) sum.set(place, total);
    else sum.delete(place);
  }
  return sum;
}

/** How often each of the places is named. */
export function tally<Place>(places: readonly Place[], each = 1): ReadonlyMap<Place, number> {
  const counts = new Map<Place, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + each);
  return counts;
}
