import type { ElementEntered } from '../facts/fact.ts';
import { elementIn } from '../model/process.ts';
import type { Step } from '../step.ts';
import { begin, passOccurred } from './begin.ts';

/** The element begins, unless its visit was ended before its turn came. */
export function onElementEntered(step: Step, { visit, element, occurred }: ElementEntered): void {
  if (!step.instance.visits.has(visit)) return;
  const { kind } = elementIn(step.model, element);
  if (occurred && kind !== 'eventSubProcess') passOccurred(step, visit);
  else begin(step, visit);
}
