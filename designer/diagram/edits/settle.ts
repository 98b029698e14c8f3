import { childOf, childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { boundsIn, boundsOf, shapeIn } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { around, centerOf, contains, padded } from '../geometry/bounds.ts';
import { contentOf, lanesOf } from '../scopes.ts';

const PADDING = 20;

/** After elements came to stand elsewhere: what is around them grows, and each belongs to the lane it is drawn in. */
export function settle(draft: Draft, scopes: readonly Node[]): void {
  const all = new Set(scopes);
  for (const scope of all) {
    grow(draft, scope);
    if (scope.$parent !== undefined && scope.$instanceOf('bpmn:SubProcess')) all.add(scope.$parent); // the loop visits what it adds
  }
  for (const scope of all) if (scope.$instanceOf('bpmn:Process')) assignLanes(draft, scope);
}

function grow(draft: Draft, scope: Node): void {
  const frame = frameOf(draft, scope);
  if (frame === null || (frame.get('isExpanded') === false && scope.$instanceOf('bpmn:SubProcess'))) return;
  const plane = frame.$parent;
  const drawn = contentOf(scope).flatMap((node) => {
    const shape = node.$type === 'bpmn:Lane' ? null : shapeIn(draft.diagram, idOf(node) ?? '');
    return shape === null || shape.$parent !== plane ? [] : [boundsOf(shape)];
  });
  const content = around(drawn.map((bounds) => padded(bounds, PADDING)));
  const now = boundsOf(frame);
  const wanted = content && around([now, content]);
  if (wanted === null || (wanted.width === now.width && wanted.height === now.height)) return;
  draft.setBounds(frame, wanted);
}

/** The shape of a sub-process, or of the pool of a process. */
function frameOf({ diagram }: Draft, scope: Node): Node | null {
  if (scope.$instanceOf('bpmn:SubProcess')) return shapeIn(diagram, idOf(scope) ?? '');
  const pools = childrenOf(diagram.definitions, 'rootElements').flatMap((root) =>
    root.$instanceOf('bpmn:Collaboration') ? childrenOf(root, 'participants') : [],
  );
  const pool = pools.find((each) => childOf(each, 'processRef') === scope);
  return pool === undefined ? null : shapeIn(diagram, idOf(pool) ?? '');
}

/** A flow node belongs to the innermost lanes that its center is drawn in. */
export function assignLanes(draft: Draft, process: Node): void {
  const lanes = lanesOf(process);
  if (lanes.length === 0) return;
  const nodes = contentOf(process).filter((node) => node.$instanceOf('bpmn:FlowNode'));
  for (const lane of lanes) {
    const area = boundsIn(draft.diagram, idOf(lane) ?? '');
    if (area === null) continue;
    const before = childrenOf(lane, 'flowNodeRef');
    const here = nodes.filter((node) => {
      const bounds = boundsIn(draft.diagram, idOf(node) ?? '');
      return bounds === null ? before.includes(node) : contains(area, centerOf(bounds));
    });
    const kept = before.filter((node) => here.includes(node));
    const now = [...kept, ...here.filter((node) => !kept.includes(node))];
    if (now.length !== before.length || now.some((node, at) => node !== before[at]))
      draft.set(lane, 'flowNodeRef', now);
  }
}
