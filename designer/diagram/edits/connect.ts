import { childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { endsOf } from '../catalog.ts';
import { boundsIn, edgeIn, elementIn, waypointsOf } from '../diagram.ts';
import type { Diagram } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { borderTowards, route, straight } from '../geometry/route.ts';
import type { Dock } from '../geometry/route.ts';
import type { Point } from '../geometry/bounds.ts';
import type { Edit } from '../history.ts';
import { joining } from '../rules.ts';
import { planeOf, scopeOf } from '../scopes.ts';

/** Joins two elements by what the rules allow between them; where they allow nothing nothing changes. */
export const connect =
  (source: string, target: string): Edit =>
  (draft) => {
    const made = join(draft, elementIn(draft.diagram, source), elementIn(draft.diagram, target));
    return made === null ? null : [made];
  };

/** Another end for a connection. */
export const reconnect =
  (connection: string, end: 'source' | 'target', to: string): Edit =>
  (draft) => {
    const { diagram } = draft;
    const flow = elementIn(diagram, connection);
    const ends = endsOf(flow);
    const [source, target] = end === 'source' ? [elementIn(diagram, to), ends.target] : [ends.source, elementIn(diagram, to)]; // prettier-ignore
    if (source === null || target === null) return null;
    const allowed = joining(source, target);
    if (!('by' in allowed) || allowed.by !== flow.$type || isDataAssociation(flow)) return null;
    tie(draft, flow, source, target);
    const way = wayBetween(diagram, flow, source, target);
    const edge = edgeIn(diagram, connection);
    if (way !== null && edge !== null) draft.setWaypoints(edge, way);
    return null;
  };

/** Another way for a connection, its ends kept at the borders where it ends. */
export const bend =
  (connection: string, way: readonly Point[]): Edit =>
  ({ diagram, setWaypoints }) => {
    const edge = edgeIn(diagram, connection);
    if (edge !== null && way.length >= 2) setWaypoints(edge, way);
    return null;
  };

/** The straight or orthogonal way that a tool would draw. */
export const straighten =
  (connection: string): Edit =>
  (draft) => {
    const { diagram } = draft;
    const flow = elementIn(diagram, connection);
    const { source, target } = endsOf(flow);
    const edge = edgeIn(diagram, connection);
    const way = source && target && wayBetween(diagram, flow, source, target);
    if (edge !== null && way !== null) draft.setWaypoints(edge, way);
    return null;
  };

export function join(draft: Draft, source: Node, target: Node): string | null {
  const allowed = joining(source, target);
  if (!('by' in allowed)) return null;
  if (allowed.by === 'bpmn:MessageFlow' && collaborationIn(draft) === undefined) return null;
  const id = draft.freshId(stems[allowed.by]);
  const flow = draft.create(allowed.by, { id });
  place(draft, flow, source, target);
  draw(draft, flow, source, target);
  return id;
}

const stems = {
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:MessageFlow': 'MessageFlow',
  'bpmn:Association': 'Association',
  'bpmn:DataInputAssociation': 'DataInput',
  'bpmn:DataOutputAssociation': 'DataOutput',
} as const;

function place(draft: Draft, flow: Node, source: Node, target: Node): void {
  switch (flow.$type) {
    case 'bpmn:DataInputAssociation':
      draft.insert(target, 'dataInputAssociations', flow);
      draft.set(flow, 'sourceRef', [source]);
      {
        draft.set(flow, 'targetRef', placeholderOf(draft, target));
        return;
      }
    case 'bpmn:DataOutputAssociation':
      draft.insert(source, 'dataOutputAssociations', flow);
      {
        draft.set(flow, 'targetRef', target);
        return;
      }
    case 'bpmn:MessageFlow': {
      const collaboration = collaborationIn(draft);
      if (collaboration !== undefined) draft.insert(collaboration, 'messageFlows', flow);
      break;
    }
    default: {
      const scope = scopeOf(source) ?? scopeOf(target);
      if (scope !== null) draft.insert(scope, flow.$type === 'bpmn:Association' ? 'artifacts' : 'flowElements', flow);
    }
  }
  tie(draft, flow, source, target);
}

/** Message flows stand in the collaboration that draws the pools. */
const collaborationIn = ({ diagram }: Draft): Node | undefined =>
  childrenOf(diagram.definitions, 'rootElements').find((root) => root.$instanceOf('bpmn:Collaboration'));

/** What an arrow from data to an activity points to, as other editors write it; the engine knows it for a drawing. */
function placeholderOf(draft: Draft, activity: Node): Node | undefined {
  if (!activity.$instanceOf('bpmn:Activity')) return undefined;
  const known = childrenOf(activity, 'properties').find((each) => each.get('name') === PLACEHOLDER);
  if (known !== undefined) return known;
  const made = draft.create('bpmn:Property', { id: draft.freshId('Property'), name: PLACEHOLDER });
  draft.insert(activity, 'properties', made);
  return made;
}

const PLACEHOLDER = '__targetRef_placeholder';

/** Sets both ends; sequence flows are also listed by what they leave and reach. */
function tie(draft: Draft, flow: Node, source: Node, target: Node): void {
  const { source: before, target: after } = endsOf(flow);
  const isListed = flow.$type === 'bpmn:SequenceFlow';
  if (isListed && before !== null && before !== source) unlist(draft, before, 'outgoing', flow);
  if (isListed && after !== null && after !== target) unlist(draft, after, 'incoming', flow);
  if (before !== null && before !== source && before.get('default') === flow) draft.set(before, 'default', undefined);
  draft.set(flow, 'sourceRef', source);
  draft.set(flow, 'targetRef', target);
  if (isListed) listFlow(draft, flow);
}

/** Files of some tools do not list at an element the flows that leave and reach it. */
export function listFlow(draft: Draft, flow: Node): void {
  const { source, target } = endsOf(flow);
  if (source !== null) list(draft, source, 'outgoing', flow);
  if (target !== null) list(draft, target, 'incoming', flow);
}

function list(draft: Draft, node: Node, name: 'incoming' | 'outgoing', flow: Node): void {
  const listed = childrenOf(node, name);
  if (!listed.includes(flow)) draft.set(node, name, [...listed, flow]);
}

const unlist = (draft: Draft, node: Node, name: 'incoming' | 'outgoing', flow: Node): void =>
  draft.set(node, name, childrenOf(node, name).filter((each) => each !== flow)); // prettier-ignore

function draw(draft: Draft, flow: Node, source: Node, target: Node): void {
  const way = wayBetween(draft.diagram, flow, source, target);
  const plane = planeOf(draft.diagram, idOf(source) ?? '');
  if (way === null || plane === null) return;
  const edge = draft.create('bpmndi:BPMNEdge', { id: draft.freshId(`${idOf(flow) ?? 'Edge'}_di`), bpmnElement: flow });
  draft.insert(plane, 'planeElement', edge);
  draft.setWaypoints(edge, way);
}

export function wayBetween(diagram: Diagram, flow: Node, source: Node, target: Node): readonly Point[] | null {
  const [from, to] = [dockOf(diagram, source), dockOf(diagram, target)];
  if (from === null || to === null) return null;
  return isStraight(flow) ? straight(from.bounds, to.bounds) : route(from, to);
}

export const isStraight = (flow: Node): boolean => flow.$type === 'bpmn:Association' || isDataAssociation(flow);

const isDataAssociation = (flow: Node): boolean => flow.$instanceOf('bpmn:DataAssociation');

export function dockOf(diagram: Diagram, node: Node): Dock | null {
  const bounds = boundsIn(diagram, idOf(node) ?? '');
  if (bounds === null) return null;
  if (node.$type === 'bpmn:BoundaryEvent') return { bounds, manner: 'away' };
  return { bounds, manner: node.$instanceOf('bpmn:Gateway') ? 'corners' : 'box' };
}

/** The ends of a connection brought back to the borders of what it joins. */
export function redock(diagram: Diagram, connection: string, way: readonly Point[]): readonly Point[] {
  const { source, target } = endsOf(elementIn(diagram, connection));
  const [from, to] = [source, target].map((end) => end && boundsIn(diagram, idOf(end) ?? ''));
  const [second, beforeLast] = [way[1], way.at(-2)];
  if (!from || !to || second === undefined || beforeLast === undefined) return way;
  return [borderAt(from, second), ...way.slice(1, -1), borderAt(to, beforeLast)];
}

/** Where an upright or level line from a point meets the border; else where one to the center does. */
function borderAt(bounds: { x: number; y: number; width: number; height: number }, towards: Point): Point {
  const { x, y, width, height } = bounds;
  if (towards.x >= x && towards.x <= x + width) return { x: towards.x, y: towards.y < y ? y : y + height };
  if (towards.y >= y && towards.y <= y + height) return { x: towards.x < x ? x : x + width, y: towards.y };
  return borderTowards(bounds, towards);
}

export const wayOf = (diagram: Diagram, connection: string): readonly Point[] => {
  const edge = edgeIn(diagram, connection);
  return edge === null ? [] : waypointsOf(edge);
};
