import { childOf, childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { endsOf } from '../catalog.ts';
import { boundsIn, boundsOf, edgeIn, elementIn, labelBoundsOf, shapeIn, waypointsOf } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { centerOf, shifted } from '../geometry/bounds.ts';
import type { Bounds, Point } from '../geometry/bounds.ts';
import { followed, straight } from '../geometry/route.ts';
import type { Edit } from '../history.ts';
import { joining } from '../rules.ts';
import { contentOf, isScope, listFor, planeOf, scopeAt, scopeOf } from '../scopes.ts';
import { dockOf, isStraight } from './connect.ts';
import { remove } from './removeElements.ts';
import { settle } from './settle.ts';
import { splitFlow } from './splitFlow.ts';

/** Moves elements with all that hangs on them; whatever lands in another scope belongs to it from then on. */
export const moveElements =
  (ids: readonly string[], by: Point, place: { readonly flow?: string } = {}): Edit =>
  (draft) => {
    const chosen = ids.map((id) => elementIn(draft.diagram, id));
    const moved = withAllThatMoves(draft, chosen);
    shift(draft, moved, by);
    const [only] = chosen;
    if (place.flow !== undefined && only !== undefined) splitFlow(draft, only, elementIn(draft.diagram, place.flow));
    const before = chosen.flatMap((node) => scopeOf(node) ?? []);
    for (const node of chosen) if (isMovable(node)) reparent(draft, node, moved);
    settle(draft, [...before, ...chosen.flatMap((node) => scopeOf(node) ?? [])]);
    return null;
  };

/** Other bounds for an element; its connections follow. */
export const resizeElement =
  (id: string, bounds: Bounds): Edit =>
  (draft) => {
    const shape = shapeIn(draft.diagram, id);
    if (shape === null) return null;
    const before = boundsOf(shape);
    draft.setBounds(shape, bounds);
    const by = shifted(centerOf(bounds), { x: -centerOf(before).x, y: -centerOf(before).y });
    for (const connection of draft.diagram.catalog().connections.get(id) ?? []) {
      follow(draft, connection, new Set([elementIn(draft.diagram, id)]), by);
    }
    const scope = scopeOf(elementIn(draft.diagram, id));
    if (scope !== null) settle(draft, [scope]);
    return null;
  };

/** Another place for a name that is drawn beside its element. */
export const moveLabel =
  (id: string, bounds: Bounds): Edit =>
  (draft) => {
    const drawn = shapeIn(draft.diagram, id) ?? edgeIn(draft.diagram, id);
    if (drawn === null) return null;
    if (childOf(drawn, 'label') === null) draft.hold(drawn, 'label', draft.create('bpmndi:BPMNLabel'));
    const label = childOf(drawn, 'label');
    if (label !== null) draft.setBounds(label, bounds);
    return null;
  };

/** Boundary events go with their hosts, content with what it stands in. */
export function withAllThatMoves({ diagram }: Pick<Draft, 'diagram'>, chosen: readonly Node[]): ReadonlySet<Node> {
  const moved = new Set(chosen);
  const boundaryEvents = [...diagram.catalog().elements.values()].filter(({ $type }) => $type === 'bpmn:BoundaryEvent');
  for (const node of moved) {
    const scope = node.$type === 'bpmn:Participant' ? childOf(node, 'processRef') : node;
    if (scope !== null && isScope(scope)) for (const each of contentOf(scope)) moved.add(each); // the loop visits what it adds
    for (const event of boundaryEvents) if (childOf(event, 'attachedToRef') === node) moved.add(event);
  }
  return moved;
}

function shift(draft: Draft, moved: ReadonlySet<Node>, by: Point): void {
  const { diagram } = draft;
  const planes = new Set([...moved].map((node) => planeOf(diagram, idOf(node) ?? '')));
  const { shapes, connections } = diagram.catalog();
  const touched = new Set<Node>();
  for (const node of moved) {
    const id = idOf(node) ?? '';
    for (const connection of connections.get(id) ?? []) touched.add(connection);
    const shape = shapes.get(id);
    if (shape === undefined || (shape.$parent !== undefined && planes.size > 1 && isOnPlaneOfMoved(shape, moved)))
      continue;
    draft.setBounds(shape, shifted(boundsOf(shape), by));
    const label = labelBoundsOf(shape);
    const holder = childOf(shape, 'label');
    if (label !== null && holder !== null) draft.setBounds(holder, shifted(label, by));
  }
  for (const connection of touched) follow(draft, connection, moved, by);
}

/** What a collapsed sub-process shows on a plane of its own stays where it is there. */
function isOnPlaneOfMoved(shape: Node, moved: ReadonlySet<Node>): boolean {
  const drawn = shape.$parent === undefined ? null : childOf(shape.$parent, 'bpmnElement');
  return drawn !== null && moved.has(drawn);
}

/** A connection with both ends moved moves whole; with one its other end stays. */
function follow(draft: Draft, connection: Node, moved: ReadonlySet<Node>, by: Point): void {
  const { diagram } = draft;
  const { source, target } = endsOf(connection);
  const edge = edgeIn(diagram, idOf(connection) ?? '');
  if (edge === null || source === null || target === null) return;
  const [isSource, isTarget] = [moved.has(source), moved.has(target)];
  const way = waypointsOf(edge);
  if (isSource && isTarget) {
    if (edge.$parent !== undefined && isOnPlaneOfMoved(edge, moved)) return;
    draft.setWaypoints(edge, way.map((point) => shifted(point, by))); // prettier-ignore
    const label = labelBoundsOf(edge);
    const holder = childOf(edge, 'label');
    if (label !== null && holder !== null) draft.setBounds(holder, shifted(label, by));
    return;
  }
  const [from, to] = [dockOf(diagram, source), dockOf(diagram, target)];
  if (from === null || to === null) return;
  const next = isStraight(connection)
    ? straight(from.bounds, to.bounds)
    : followed(way, isSource ? 'source' : 'target', by, [from, to]);
  draft.setWaypoints(edge, next);
}

const isMovable = (node: Node): boolean =>
  (node.$instanceOf('bpmn:FlowElement') || node.$instanceOf('bpmn:Artifact')) && node.$type !== 'bpmn:BoundaryEvent';

function reparent(draft: Draft, node: Node, moved: ReadonlySet<Node>): void {
  const { diagram } = draft;
  const id = idOf(node) ?? '';
  const [before, plane, bounds] = [scopeOf(node), planeOf(diagram, id), boundsIn(diagram, id)];
  if (before === null || plane === null || bounds === null) return;
  const ids = new Set([...moved].flatMap((each) => idOf(each) ?? []));
  const after = scopeAt(diagram, plane, centerOf(bounds), ids);
  if (after !== before) enter(draft, node, after);
}

/** Puts an element into another scope with its boundary events; flows that would cross the border go. */
function enter(draft: Draft, node: Node, scope: Node): void {
  const { elements, connections } = draft.diagram.catalog();
  const attached = [...elements.values()].filter((each) => childOf(each, 'attachedToRef') === node);
  const data = node.$type === 'bpmn:DataObjectReference' ? childOf(node, 'dataObjectRef') : null;
  const entering = [node, ...attached, ...(data === null ? [] : [data])];
  for (const each of entering) {
    const list = listFor(each);
    if (each.$parent !== undefined) draft.take(each.$parent, list, each);
    draft.insert(scope, list, each);
  }
  const touched = new Set(entering.flatMap((each) => connections.get(idOf(each) ?? '') ?? []));
  const crossing = [...touched].filter((connection) => crosses(connection));
  if (crossing.length > 0) remove(draft, crossing);
  for (const flow of touched) {
    if (crossing.includes(flow) || flow.$type !== 'bpmn:SequenceFlow' || flow.$parent === scope) continue;
    if (flow.$parent !== undefined) draft.take(flow.$parent, 'flowElements', flow);
    draft.insert(scope, 'flowElements', flow);
  }
}

/** While several elements move together the flows between them may cross for a moment. */
function crosses(connection: Node): boolean {
  if (connection.$type !== 'bpmn:SequenceFlow') return false;
  const { source, target } = endsOf(connection);
  if (source === null || target === null) return true;
  return !('by' in joining(source, target));
}

export const attachedTo = (draft: Pick<Draft, 'diagram'>, host: Node): readonly Node[] =>
  [...draft.diagram.catalog().elements.values()].filter((each) => childOf(each, 'attachedToRef') === host);

export const triggersOf = (event: Node): readonly Node[] => childrenOf(event, 'eventDefinitions');
