import { childOf, childrenOf, idOf, textOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { nodesIn } from '../../../engine/bpmn/tree/nodesIn.ts';
import { boundsOf, labelBoundsOf, waypointsOf } from '../diagram.ts';
import type { Diagram } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { around, centerOf, shifted, snapped } from '../geometry/bounds.ts';
import type { Point } from '../geometry/bounds.ts';
import type { Edit } from '../history.ts';
import { scopeAt } from '../scopes.ts';
import { listFlow } from './connect.ts';
import { settle } from './settle.ts';

/** Puts what was copied, here or in another tab, with its center at a point; everything gets an id of its own. */
export const paste =
  (fragment: Diagram, plane: Node, at: Point): Edit =>
  (draft) => {
    const process = childrenOf(fragment.definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
    const drawn = fragment.catalog().planes.flatMap((each) => [...childrenOf(each, 'planeElement')]);
    const shapes = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape');
    const frame = around(shapes.map(boundsOf));
    if (process === undefined || frame === null) return null;
    const from = centerOf(frame);
    const by = { x: snapped(at.x - from.x), y: snapped(at.y - from.y) };
    const scope = scopeAt(draft.diagram, plane, at);
    useRoots(draft, fragment);
    const pasted = [...childrenOf(process, 'flowElements'), ...childrenOf(process, 'artifacts')];
    for (const node of pasted.flatMap(nodesIn)) if (idOf(node) !== null) node.set('id', draft.freshId(stemOf(node)));
    for (const node of pasted.flatMap(nodesIn)) if (node.$type === 'bpmn:SequenceFlow') listFlow(draft, node);
    for (const node of childrenOf(process, 'flowElements')) draft.insert(scope, 'flowElements', node);
    for (const node of childrenOf(process, 'artifacts')) draft.insert(scope, 'artifacts', node);
    for (const each of drawn) {
      const element = childOf(each, 'bpmnElement');
      each.set('id', draft.freshId(`${(element && idOf(element)) ?? 'Drawn'}_di`));
      place(draft, each, by);
      draft.insert(plane, 'planeElement', each);
    }
    settle(draft, [scope]);
    return pasted.flatMap((node) =>
      shapes.some((shape) => shape.get('bpmnElement') === node) ? (idOf(node) ?? []) : [],
    );
  };

const stemOf = ({ $type }: Node): string =>
  $type === 'bpmn:SequenceFlow' ? 'Flow' : $type.slice($type.indexOf(':') + 1);

function place(draft: Draft, drawn: Node, by: Point): void {
  if (drawn.$type === 'bpmndi:BPMNEdge') {
    draft.setWaypoints(drawn, waypointsOf(drawn).map((point) => shifted(point, by))); // prettier-ignore
  } else draft.setBounds(drawn, shifted(boundsOf(drawn), by));
  const [label, bounds] = [childOf(drawn, 'label'), labelBoundsOf(drawn)];
  if (label !== null && bounds !== null) draft.setBounds(label, shifted(bounds, by));
}

/** What is named as here is taken for the same; the rest comes along. */
function useRoots(draft: Draft, fragment: Diagram): void {
  const { definitions } = draft.diagram;
  const before = childrenOf(definitions, 'rootElements');
  const known = new Map<Node, Node>();
  for (const root of childrenOf(fragment.definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') continue;
    const same = before.find((each) => each.$type === root.$type && isSame(each, root));
    if (same === undefined) {
      root.set('id', draft.freshId(stemOf(root)));
      draft.insert(definitions, 'rootElements', root, 0);
    } else known.set(root, same);
  }
  for (const node of nodesIn(fragment.definitions)) {
    for (const { name, isReference } of node.$descriptor.properties ?? []) {
      const value = isReference === true ? node.get(name) : null;
      const same = known.get(value as Node);
      if (same !== undefined) node.set(name, same);
    }
  }
}

const isSame = (one: Node, other: Node): boolean =>
  ['name', 'errorCode', 'escalationCode'].every((name) => textOf(one, name) === textOf(other, name));
