import { elementId, flowId } from '../core/identifiers.ts';
import type { FlowId } from '../core/identifiers.ts';
import type { SequenceFlow } from '../core/model/process.ts';
import type { Report } from './elements/elementFormat.ts';
import { sequenceFlowsIn } from './flowNodes.ts';
import { grouped } from './grouped.ts';
import { readExpression } from './parts/expression.ts';
import { readLabels } from './parts/labels.ts';
import { readReference } from './parts/reference.ts';
import { settingMissing } from './parts/setting.ts';
import { childrenOf, idOf, rawTextOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';

export const readFlows = (containers: readonly Node[], report: Report): readonly SequenceFlow[] =>
  containers.flatMap(sequenceFlowsIn).flatMap((node) => readFlow(node, report) ?? []);

function readFlow(node: Node, report: Report): SequenceFlow | null {
  const id = idOf(node);
  if (id === null) return null; // reported for the whole file at once
  const [source, target] = ['sourceRef', 'targetRef'].map((name) => readEnd(node, name, id, report));
  if (!source || !target) return null;
  return {
    id: flowId(id),
    name: rawTextOf(node, 'name') ?? '',
    labels: readLabels(node),
    source: elementId(source),
    target: elementId(target),
    condition: readExpression(node, 'conditionExpression', id, report),
  };
}

function readEnd(flow: Node, name: string, owner: string, report: Report): string | null {
  const end = readReference(flow, name, 'bpmn:FlowNode', owner, report);
  if (end === null) report(settingMissing(owner, name));
  return end && idOf(end);
}

/**
 * The flows at one end of a node. What the flows say holds; the node's own list, which many tools leave out,
 * only says in which order (BPMN 2.0.2, table 8.44).
 */
export function flowOrder(flows: readonly SequenceFlow[]) {
  const ends = { incoming: grouped(flows, ({ target }) => target), outgoing: grouped(flows, ({ source }) => source) };
  return (node: Node, list: 'incoming' | 'outgoing'): readonly FlowId[] => {
    const ids = new Set(ends[list].get(elementId(idOf(node) ?? ''))?.map(({ id }) => id));
    const listed = childrenOf(node, list).map((flow) => flowId(idOf(flow) ?? ''));
    return [...new Set([...listed.filter((flow) => ids.has(flow)), ...ids])];
  };
}
