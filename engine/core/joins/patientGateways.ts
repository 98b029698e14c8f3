import type { ElementId, FlowId } from '../identifiers.ts';
import type { ComplexGateway, InclusiveGateway } from '../model/element.ts';
import { linkSourcesOf } from '../model/links.ts';
import type { ProcessModel } from '../model/process.ts';
import { elementIn, flowIn } from '../model/process.ts';
import type { Instance, Visit } from '../state/instance.ts';
import { visitIn } from '../state/questions.ts';

/** A gateway that waits until no more tokens can come: to join, or to begin anew after it has fired. */
type PatientGateway = InclusiveGateway | ComplexGateway;

/** From where a token can still reach an incoming flow of a gateway without passing the gateway. */
interface Reach {
  readonly gateway: PatientGateway;
  /** By incoming flow: the elements from which it can be reached. */
  readonly from: ReadonlyMap<FlowId, ReadonlySet<ElementId>>;
}

/** The patient gateways of each scope. Worked out once a model, for the graph never changes. */
const joinsByModel = new WeakMap<ProcessModel, ReadonlyMap<ElementId, readonly Reach[]>>();

export function joinsOf(model: ProcessModel): ReadonlyMap<ElementId, readonly Reach[]> {
  const known = joinsByModel.get(model);
  if (known !== undefined) return known;
  const joins = new Map<ElementId, Reach[]>();
  for (const element of Object.values(model.elements)) {
    if (element.kind !== 'inclusiveGateway' && element.kind !== 'complexGateway') continue;
    if (element.incoming.length < 2) continue;
    joins.set(element.scope, [...(joins.get(element.scope) ?? []), reachOf(model, element)]);
  }
  joinsByModel.set(model, joins);
  return joins;
}

/** A gateway of the scope that need not wait any more, with the flows of which it uses up a token each. */
export function readyJoin(model: ProcessModel, instance: Instance, scope: Visit): Ready | null {
  for (const reach of joinsOf(model).get(scope.element) ?? []) {
    const awaited = flowsAwaited(scope, reach.gateway);
    const filled = awaited.filter((flow) => scope.tokens.has(flow));
    const isAsked = reach.gateway.kind === 'complexGateway' ? isResetting(scope, reach.gateway) : filled.length > 0;
    if (!isAsked) continue;
    const empty = awaited.filter((flow) => !scope.tokens.has(flow));
    if (isReady(model, instance, scope, { reach, filled, empty })) return { gateway: reach.gateway, filled };
  }
  return null;
}

export interface Ready {
  readonly gateway: PatientGateway;
  readonly filled: readonly FlowId[];
}

const isResetting = (scope: Visit, { id }: PatientGateway): boolean =>
  scope.resetting.some(({ gateway }) => gateway === id);

/** All of them, but for those of which a gateway that has fired had its token. */
function flowsAwaited(scope: Visit, { id, incoming }: PatientGateway): readonly FlowId[] {
  const fired = scope.resetting.find(({ gateway }) => gateway === id);
  return fired === undefined ? incoming : incoming.filter((flow) => !fired.received.includes(flow));
}

interface Question {
  readonly reach: Reach;
  readonly filled: readonly FlowId[];
  readonly empty: readonly FlowId[];
}

/**
 * BPMN 2.0.2, tables 13.2 and 13.5: no token may be able to reach an empty incoming flow, unless it can also reach a
 * filled one; paths through the gateway itself do not count.
 */
function isReady(model: ProcessModel, instance: Instance, scope: Visit, { reach, filled, empty }: Question): boolean {
  const blocks = (element: ElementId): boolean =>
    element !== reach.gateway.id && reachesAny(reach, empty, element) && !reachesAny(reach, filled, element);
  if (empty.length === 0) return true;
  for (const flow of scope.tokens.keys()) if (blocks(flowIn(model, flow).target)) return false;
  for (const element of elementsIn(instance, scope)) if (blocks(element)) return false;
  return true;
}

const reachesAny = ({ from }: Reach, flows: readonly FlowId[], element: ElementId): boolean =>
  flows.some((flow) => from.get(flow)?.has(element) === true);

/** Where tokens are in a scope, each place once. The frame of an undoing stands at an element and has no token there. */
function elementsIn(instance: Instance, scope: Visit): ReadonlySet<ElementId> {
  const elements = new Set<ElementId>();
  for (const child of scope.children) {
    const { element, role } = visitIn(instance, child);
    if (role !== 'compensation') elements.add(element);
  }
  return elements;
}

function reachOf(model: ProcessModel, gateway: PatientGateway): Reach {
  return { gateway, from: new Map(gateway.incoming.map((flow) => [flow, sourcesOf(model, gateway, flow)])) };
}

function sourcesOf(model: ProcessModel, gateway: PatientGateway, flow: FlowId): ReadonlySet<ElementId> {
  const found = new Set<ElementId>();
  const add = (id: ElementId): void => {
    if (id !== gateway.id) found.add(id);
  };
  add(flowIn(model, flow).source);
  for (const id of found) {
    const element = elementIn(model, id);
    for (const incoming of element.incoming) add(flowIn(model, incoming).source); // the loop visits what it adds
    if (element.kind === 'boundaryEvent') add(element.attachedTo);
    for (const source of linkSourcesOf(model, element)) add(source);
  }
  return found;
}
