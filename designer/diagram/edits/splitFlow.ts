import { childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { endsOf } from '../catalog.ts';
import { edgeIn } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { joining } from '../rules.ts';
import { join, wayBetween } from './connect.ts';

/** A sequence flow now leads to the element, and a new one from there to where it led. */
export function splitFlow(draft: Draft, node: Node, flow: Node): void {
  const { source, target } = endsOf(flow);
  if (source === null || target === null || !canSplit(node, flow)) return;
  draft.set(target, 'incoming', childrenOf(target, 'incoming').filter((each) => each !== flow)); // prettier-ignore
  draft.set(flow, 'targetRef', node);
  draft.set(node, 'incoming', [...childrenOf(node, 'incoming'), flow]);
  const edge = edgeIn(draft.diagram, idOf(flow) ?? '');
  const way = wayBetween(draft.diagram, flow, source, node);
  if (edge !== null && way !== null) draft.setWaypoints(edge, way);
  join(draft, node, target);
}

export function canSplit(node: Node, flow: Node): boolean {
  const { source, target } = endsOf(flow);
  if (flow.$type !== 'bpmn:SequenceFlow' || source === null || target === null) return false;
  const isFree = childrenOf(node, 'incoming').length === 0 && childrenOf(node, 'outgoing').length === 0;
  const ways = [joining(source, node), joining(node, target)];
  return isFree && node !== source && node !== target && ways.every((way) => 'by' in way && way.by === flow.$type);
}
