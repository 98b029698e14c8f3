import { moddle } from '../../engine/bpmn/tree/moddle.ts';
import { childOf, childrenOf, idOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { nodesIn } from '../../engine/bpmn/tree/nodesIn.ts';
import { writeBpmn } from '../../engine/bpmn/writeBpmn.ts';
import { endsOf } from './catalog.ts';
import type { Diagram } from './diagram.ts';
import { elementIn, shapeIn } from './diagram.ts';
import { withAllThatMoves } from './edits/moveElements.ts';

/** Elements as a BPMN file of their own, with the flows between them and all that they name: what is copied. */
export async function fragmentOf(diagram: Diagram, ids: readonly string[]): Promise<string | null> {
  const chosen = ids
    .map((id) => elementIn(diagram, id))
    .filter((node) => shapeIn(diagram, idOf(node) ?? '') !== null && isCopied(node));
  if (chosen.length === 0) return null;
  const { shapes, edges, connections } = diagram.catalog();
  const all = withAllThatMoves({ diagram }, chosen);
  const flows = [...new Set([...all].flatMap((node) => connections.get(idOf(node) ?? '') ?? []))].filter((flow) => {
    const { source, target } = endsOf(flow);
    return source !== null && target !== null && all.has(source) && all.has(target);
  });
  const outermost = [...all].filter((node) => isOutermost(node, all));
  const loose = flows.filter((flow) => flow.$parent !== undefined && !all.has(flow.$parent));
  const data = outermost.flatMap((node) => childOf(node, 'dataObjectRef') ?? []);
  const process = moddle.create('bpmn:Process', {
    id: 'Fragment',
    flowElements: [...data, ...outermost, ...loose].filter((node) => node.$instanceOf('bpmn:FlowElement')),
    artifacts: [...outermost, ...loose].filter((node) => node.$instanceOf('bpmn:Artifact')),
  });
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'Fragment_plane',
    bpmnElement: process,
    planeElement: [...all, ...flows].flatMap((node) => {
      const id = idOf(node) ?? '';
      return shapes.get(id) ?? edges.get(id) ?? [];
    }),
  });
  const roots = namedBy([...all, ...flows], diagram);
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'Fragment_definitions',
    targetNamespace: 'urn:aftercare:fragment',
    rootElements: [...roots, process],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: 'Fragment_diagram', plane })],
  });
  for (const [name, value] of Object.entries(diagram.definitions.$attrs ?? {})) {
    if (name.startsWith('xmlns:')) definitions.set(name, value); // vendors' extensions bear these prefixes
  }
  return writeBpmn({ definitions });
}

const isCopied = (node: Node): boolean => node.$instanceOf('bpmn:FlowElement') || node.$instanceOf('bpmn:Artifact');

const isOutermost = (node: Node, all: ReadonlySet<Node>): boolean =>
  isCopied(node) && (node.$parent === undefined || !all.has(node.$parent)) && endsOf(node).source === null;

/** Messages, signals, errors … that the copied elements name. */
function namedBy(nodes: readonly Node[], { definitions }: Diagram): readonly Node[] {
  const roots = childrenOf(definitions, 'rootElements').filter(({ $type }) => $type !== 'bpmn:Process');
  const named = new Set<unknown>();
  for (const node of nodes.flatMap((each) => nodesIn(each))) {
    for (const { name, isReference } of node.$descriptor.properties ?? [])
      if (isReference === true) named.add(node.get(name));
  }
  return roots.filter((root) => named.has(root) && !root.$instanceOf('bpmn:Collaboration'));
}
