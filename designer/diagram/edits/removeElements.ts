import { childOf, childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { nodesIn } from '../../../engine/bpmn/tree/nodesIn.ts';
import { endsOf, isConnection } from '../catalog.ts';
import type { Diagram } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import type { Edit } from '../history.ts';
import { contentOf, isScope } from '../scopes.ts';
import { join } from './connect.ts';

/** Takes elements away with all that hangs on them; where one stood between two others these are joined. */
export const removeElements =
  (ids: readonly string[]): Edit =>
  (draft) => {
    const { elements } = draft.diagram.catalog();
    const chosen = ids.flatMap((id) => elements.get(id) ?? []).filter((node) => !isLastPool(draft.diagram, node));
    const healed = chosen.length === 1 && chosen[0] !== undefined ? neighboursOf(chosen[0]) : null;
    remove(draft, chosen);
    if (healed !== null) join(draft, healed.source, healed.target);
    return [];
  };

/** A drawing of pools keeps one: its process would have no place to be drawn. */
const isLastPool = (diagram: Diagram, node: Node): boolean =>
  node.$type === 'bpmn:Participant' &&
  (node.$parent === undefined || childrenOf(node.$parent, 'participants').length === 1 || diagram.definitions === node);

function neighboursOf(node: Node): { readonly source: Node; readonly target: Node } | null {
  if (!node.$instanceOf('bpmn:FlowNode') || node.$type === 'bpmn:BoundaryEvent') return null;
  const [incoming, outgoing] = [childrenOf(node, 'incoming'), childrenOf(node, 'outgoing')];
  if (incoming.length !== 1 || outgoing.length !== 1 || incoming[0] === undefined || outgoing[0] === undefined)
    return null;
  const { source } = endsOf(incoming[0]);
  const { target } = endsOf(outgoing[0]);
  const isJoined = source && childrenOf(source, 'outgoing').some((flow) => endsOf(flow).target === target);
  return source === null || target === null || source === node || target === node || isJoined
    ? null
    : { source, target };
}

export function remove(draft: Draft, chosen: readonly Node[]): void {
  const gone = new Set(chosen.flatMap((node) => withContent(node)));
  addHangingOn(draft.diagram, gone);
  forgetReferences(draft, gone);
  takeDrawings(draft, gone);
  for (const node of gone) takeOut(draft, node);
}

/** A pool goes with its process. */
function withContent(node: Node): readonly Node[] {
  const process = node.$type === 'bpmn:Participant' ? childOf(node, 'processRef') : null;
  const own = process === null ? [node] : [node, process];
  return own.flatMap((each) => (isScope(each) ? [each, ...contentOf(each)] : [each]));
}

/** Boundary events of what goes, the data behind references, and every connection that loses an end. */
function addHangingOn({ catalog }: Diagram, gone: Set<Node>): void {
  const { elements, connections } = catalog();
  for (const node of elements.values()) {
    const host = node.$type === 'bpmn:BoundaryEvent' ? childOf(node, 'attachedToRef') : null;
    if (host !== null && gone.has(host)) gone.add(node);
  }
  for (const node of gone) {
    for (const connection of connections.get(idOf(node) ?? '') ?? []) gone.add(connection); // the loop visits what it adds
  }
  for (const node of gone) {
    const data = node.$type === 'bpmn:DataObjectReference' ? childOf(node, 'dataObjectRef') : null;
    const users = [...elements.values()].filter((each) => each.$type === 'bpmn:DataObjectReference');
    if (data !== null && users.every((each) => gone.has(each) || childOf(each, 'dataObjectRef') !== data))
      gone.add(data);
  }
}

/** Nothing that stays names what goes. */
export function forgetReferences(draft: Draft, gone: ReadonlySet<Node>): void {
  for (const node of nodesIn(draft.diagram.definitions)) {
    if (gone.has(node)) continue;
    for (const { name, isReference } of node.$descriptor.properties ?? []) {
      if (isReference !== true) continue;
      const value = node.get(name);
      if (Array.isArray(value) && value.some((each: Node) => gone.has(each))) {
        draft.set(node, name, value.filter((each: Node) => !gone.has(each))); // prettier-ignore
      } else if (isNode(value) && gone.has(value)) draft.set(node, name, undefined);
    }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && '$type' in value;

function takeDrawings(draft: Draft, gone: ReadonlySet<Node>): void {
  for (const diagram of childrenOf(draft.diagram.definitions, 'diagrams')) {
    const plane = childOf(diagram, 'plane');
    if (plane === null) continue;
    const drawn = childrenOf(plane, 'planeElement');
    const isGone = (each: Node): boolean => {
      const element = childOf(each, 'bpmnElement');
      return element !== null && gone.has(element);
    };
    if (isGone(plane)) draft.take(draft.diagram.definitions, 'diagrams', diagram);
    else if (drawn.some(isGone)) draft.set(plane, 'planeElement', drawn.filter((each) => !isGone(each))); // prettier-ignore
  }
}

/** Out of whatever list of its parent it stands in. */
function takeOut(draft: Draft, node: Node): void {
  const parent = node.$parent;
  if (parent === undefined) return;
  const lists = isConnection(node) ? connectionLists : elementLists;
  for (const list of lists) {
    if (parent.$descriptor.properties?.some(({ name }) => name === list) === true) {
      draft.take(parent, list, node);
    }
  }
}

const elementLists = ['flowElements', 'artifacts', 'lanes', 'participants', 'rootElements'];
const connectionLists = [
  ...['flowElements', 'artifacts', 'messageFlows', 'dataInputAssociations', 'dataOutputAssociations'],
];
