import type { ElementId, FlowId } from '../identifiers.ts';
import type { Element, EventBasedGateway } from './element.ts';
import type { ProcessModel } from './process.ts';
import { elementIn, flowIn, rootScopeOf } from './process.ts';
import type { SingleTrigger } from './trigger.ts';
import { triggersOf } from './trigger.ts';

/** Something that happens and thereby starts a process (BPMN 2.0.2, 10.5.2, 10.3.3 and 10.6.6). */
export interface Instantiating {
  /** Where the instance begins: a start event, a receive task, or an event behind an instantiating gateway. */
  readonly element: ElementId;
  readonly trigger: SingleTrigger;
  /** Which of the triggers of a multiple start event it is; null where there is one only. */
  readonly part: number | null;
}

/** All that starts a process from outside, in the order of the file. */
export const instantiatingIn = (model: ProcessModel): readonly Instantiating[] => {
  const root = rootScopeOf(model);
  return Object.values(model.elements)
    .filter(({ scope }) => scope === root)
    .flatMap((element) => startsAt(model, element));
};

function startsAt(model: ProcessModel, element: Element): readonly Instantiating[] {
  if (element.kind === 'startEvent') return startsOfEvent(element);
  if (element.kind === 'receiveTask' && element.instantiates) {
    return [{ element: element.id, trigger: element.message, part: null }];
  }
  if (element.kind !== 'eventBasedGateway' || element.instantiates === null) return [];
  return element.outgoing.flatMap((flow) => {
    const target = elementNamed(model, model.flows[flow]?.target);
    return target === undefined ? [] : startsOfEvent(target); // a missing reference has a rule of its own
  });
}

function startsOfEvent(element: Element): readonly Instantiating[] {
  if (element.kind === 'receiveTask') return [{ element: element.id, trigger: element.message, part: null }];
  if (!('trigger' in element)) return [];
  const { id, trigger } = element;
  const isOne = trigger.type !== 'multiple' && trigger.type !== 'parallelMultiple';
  return triggersOf(trigger).map((single, part) => ({ element: id, trigger: single, part: isOne ? null : part }));
}

const elementNamed = (model: ProcessModel, id: ElementId | undefined): Element | undefined =>
  id === undefined ? undefined : model.elements[id];

/** The instantiating gateway behind which an event stands, and the flow between; null for any other element. */
export function instantiatingGatewayBefore(
  model: ProcessModel,
  element: Element,
): { readonly gateway: EventBasedGateway; readonly flow: FlowId } | null {
  for (const flow of element.incoming) {
    const gateway = elementIn(model, flowIn(model, flow).source);
    if (gateway.kind === 'eventBasedGateway' && gateway.instantiates !== null) return { gateway, flow };
  }
  return null;
}
