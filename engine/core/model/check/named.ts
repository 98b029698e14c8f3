import type { ElementId, FlowId } from '../../identifiers.ts';
import type { Element } from '../element.ts';
import type { ProcessModel } from '../process.ts';

/** The element of that id, if there is one: a missing reference is reported by its own rule. */
export const elementNamed = (model: ProcessModel, id: ElementId | null): Element | undefined =>
  id === null ? undefined : model.elements[id];

export function targetOf(model: ProcessModel, flow: FlowId): Element | undefined {
  return elementNamed(model, model.flows[flow]?.target ?? null);
}
