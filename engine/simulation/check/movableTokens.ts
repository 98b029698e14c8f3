import type { FlowId } from '../../core/identifiers.ts';
import type { Element, InclusiveGateway } from '../../core/model/element.ts';
import { isActivity } from '../../core/model/element.ts';
import { linkTargetsOf } from '../../core/model/links.ts';
import { elementIn, flowIn } from '../../core/model/process.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { isRunning, visitIn } from '../../core/state/questions.ts';
import type { Kept } from '../worldState.ts';

/**
 * Tokens that rest on a flow although what stands behind it would take them. Worked out anew from the specification, and
 * by other means than the engine's own, so that the two can contradict each other.
 */
export function movableTokens({ instance, definition: { model } }: Kept): readonly string[] {
  if (!isRunning(instance)) return [];
  return [...instance.visits.values()].flatMap((scope) =>
    [...scope.tokens.keys()]
      .map((flow) => elementIn(model, flowIn(model, flow).target))
      .filter((element) => takesTokens(element, { instance, model, scope }))
      .map(({ id, kind }) => `Expected ${kind} "${id}" to take the tokens before it (in visit ${scope.id})`),
  );
}

interface Place {
  readonly instance: Instance;
  readonly model: ProcessModel;
  readonly scope: Visit;
}

/** What a complex gateway waits for only its condition knows. */
function takesTokens(element: Element, place: Place): boolean {
  const { tokens } = place.scope;
  if (element.kind === 'complexGateway') return false;
  if (element.kind === 'parallelGateway') return element.incoming.every((flow) => tokens.has(flow));
  if (element.kind === 'inclusiveGateway') return joins(element, place);
  if (!isActivity(element)) return true;
  return element.incoming.reduce((count, flow) => count + (tokens.get(flow) ?? 0), 0) >= element.startQuantity;
}

/** BPMN 2.0.2, table 13.2: no token can reach an empty incoming flow, unless it can reach a filled one as well. */
function joins(gateway: InclusiveGateway, { instance, model, scope }: Place): boolean {
  const places = [
    ...[...scope.tokens.keys()].map((flow) => [flow]),
    ...[...scope.children]
      .map((child) => visitIn(instance, child))
      .filter(({ role, element }) => role !== 'compensation' && element !== gateway.id)
      .map(({ element }) => waysFrom(model, elementIn(model, element))),
  ];
  return places.every((flows) => {
    const reached = [...reachedFrom(model, flows, gateway)].filter((flow) => gateway.incoming.includes(flow));
    return reached.every((flow) => scope.tokens.has(flow)) || reached.some((flow) => scope.tokens.has(flow));
  });
}

/** The flows by which tokens may come from an element, from its boundary, or from the links that it throws. */
const waysFrom = (model: ProcessModel, element: Element): readonly FlowId[] => [
  ...element.outgoing,
  ...(isActivity(element) ? element.boundaryEvents : []).flatMap((event) => elementIn(model, event).outgoing),
  ...linkTargetsOf(model, element).flatMap((target) => elementIn(model, target).outgoing),
];

function reachedFrom(model: ProcessModel, flows: readonly FlowId[], past: InclusiveGateway): ReadonlySet<FlowId> {
  const reached = new Set(flows);
  for (const flow of reached) {
    const { target } = flowIn(model, flow);
    if (target === past.id) continue;
    for (const next of waysFrom(model, elementIn(model, target))) reached.add(next); // the loop visits what it adds
  }
  return reached;
}
