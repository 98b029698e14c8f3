import { elementId, processId } from '../core/identifiers.ts';
import type { ElementId } from '../core/identifiers.ts';
import type { Element } from '../core/model/element.ts';
import type { ProcessModel, SequenceFlow } from '../core/model/process.ts';
import type { FlowNodePart, Report } from './elements/elementFormat.ts';
import { kindOf, readElement } from './elements/index.ts';
import { containersIn, flowNodesIn } from './flowNodes.ts';
import { readLabels } from './parts/labels.ts';
import { notExecutable } from './parts/notExecutable.ts';
import { associationsIn, isCompensationBoundary, readCompensations } from './readCompensation.ts';
import type { Compensations } from './readCompensation.ts';
import { flowsOf, readFlows } from './readFlows.ts';
import { laneRolesIn } from './readLanes.ts';
import { readScope } from './readScope.ts';
import { childOf, extensionOf, idOf, rawTextOf, textOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';

/** Reads what can be read of a process and reports the rest. `beside` are the collaborations of the file. */
export function readProcess(process: Node, beside: readonly Node[], report: Report): ProcessModel {
  const containers = containersIn(process).filter((container) => idOf(container) !== null);
  const flows = readFlows(containers, report);
  const compensations = readCompensations(containers, associationsIn([...containers, ...beside]), report);
  const surroundings: Surroundings = { flows, compensations, containers, report };
  const elements = readElements(process, null, surroundings);
  const about = extensionOf(process, 'aftercare:Case');
  return {
    id: processId(idOf(process) ?? ''),
    name: rawTextOf(process, 'name') ?? '',
    labels: readLabels(process),
    businessKey: about && textOf(about, 'businessKey'),
    title: about && textOf(about, 'title'),
    searchable: readSearchable(about && textOf(about, 'searchable')),
    elements: byId(elements),
    flows: byId(flows),
    scopes: byId(containers.map((container) => readScope(container, elements))),
  };
}

interface Surroundings {
  readonly flows: readonly SequenceFlow[];
  readonly compensations: Compensations;
  readonly containers: readonly Node[];
  readonly report: Report;
}

/** The elements of a container, each before those inside it. */
function readElements(container: Node, laneRole: string | null, around: Surroundings): readonly Element[] {
  const roles = laneRolesIn(container);
  const scope = elementId(idOf(container) ?? '');
  return flowNodesIn(container).flatMap((node) => {
    const id = idOf(node);
    if (id === null || isCompensationBoundary(node)) return [];
    const role = roles.get(id) ?? laneRole;
    const element = readFlowNode(node, flowNodePart(node, id, scope, around.flows), role, around);
    const inside = around.containers.includes(node) ? readElements(node, role, around) : [];
    return element === null ? inside : [element, ...inside];
  });
}

function readFlowNode(node: Node, flowNode: FlowNodePart, laneRole: string | null, around: Surroundings) {
  const kind = kindOf(node);
  if (kind === null) {
    around.report(notExecutable(flowNode.id, { en: `a ${node.$type}`, 'zh-CN': ` ${node.$type} ` }));
    return null;
  }
  return readElement(kind, node, {
    flowNode,
    boundaryEvents: boundaryEventsOf(node, around.containers),
    compensatedBy: around.compensations.get(flowNode.id) ?? null,
    laneRole,
    report: around.report,
  });
}

const flowNodePart = (node: Node, id: string, scope: ElementId, flows: readonly SequenceFlow[]): FlowNodePart => ({
  id: elementId(id),
  name: rawTextOf(node, 'name') ?? '',
  labels: readLabels(node),
  scope,
  incoming: flowsOf(node, 'incoming', flows),
  outgoing: flowsOf(node, 'outgoing', flows),
});

const boundaryEventsOf = (host: Node, containers: readonly Node[]): readonly ElementId[] =>
  containers
    .flatMap(flowNodesIn)
    .filter((node) => node.$type === 'bpmn:BoundaryEvent' && childOf(node, 'attachedToRef') === host)
    .filter((node) => !isCompensationBoundary(node))
    .flatMap((node) => idOf(node) ?? [])
    .map(elementId);

const readSearchable = (text: string | null): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((name) => name !== '');

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): { readonly [id: string]: Item } =>
  Object.fromEntries(items.map((item) => [item.id, item]));
