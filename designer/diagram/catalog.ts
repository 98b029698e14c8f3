import { childOf, childrenOf, idOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { nodesIn } from '../../engine/bpmn/tree/nodesIn.ts';

/** What a tree holds, to be found by the ids of its elements. */
export interface Catalog {
  readonly elements: ReadonlyMap<string, Node>;
  /** `BPMNShape` and `BPMNEdge` of an element, where it is drawn. */
  readonly shapes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, Node>;
  readonly planes: readonly Node[];
  /** Flows, associations and data associations that begin or end at an element. */
  readonly connections: ReadonlyMap<string, readonly Node[]>;
  readonly ids: ReadonlySet<string>;
}

export function catalogOf(definitions: Node): Catalog {
  const elements = new Map<string, Node>();
  const shapes = new Map<string, Node>();
  const edges = new Map<string, Node>();
  const connections = new Map<string, Node[]>();
  const ids = new Set<string>();
  for (const node of nodesIn(definitions)) {
    const id = idOf(node);
    if (id === null) continue;
    elements.set(id, node);
    ids.add(id);
    if (!isConnection(node)) continue;
    for (const end of new Set(Object.values(endsOf(node)))) {
      const endId = end && idOf(end);
      if (endId) connections.set(endId, [...(connections.get(endId) ?? []), node]);
    }
  }
  const diagrams = childrenOf(definitions, 'diagrams');
  const planes = diagrams.flatMap((diagram) => childOf(diagram, 'plane') ?? []);
  const drawn = planes.flatMap((plane) => childrenOf(plane, 'planeElement'));
  for (const each of [...diagrams, ...planes, ...drawn]) ids.add(idOf(each) ?? '');
  for (const each of drawn) {
    const element = childOf(each, 'bpmnElement');
    const id = element && idOf(element);
    if (id) (each.$type === 'bpmndi:BPMNEdge' ? edges : shapes).set(id, each);
  }
  return { elements, shapes, edges, planes, connections, ids };
}

export const isConnection = (node: Node): boolean =>
  ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation'].some((type) =>
    node.$instanceOf(type),
  );

/** A data association goes between the data and the activity that it stands in. */
export function endsOf(connection: Node): { readonly source: Node | null; readonly target: Node | null } {
  const holder = connection.$parent ?? null;
  if (connection.$instanceOf('bpmn:DataInputAssociation')) {
    return { source: childrenOf(connection, 'sourceRef')[0] ?? null, target: holder };
  }
  if (connection.$instanceOf('bpmn:DataOutputAssociation')) {
    return { source: holder, target: childOf(connection, 'targetRef') };
  }
  return { source: childOf(connection, 'sourceRef'), target: childOf(connection, 'targetRef') };
}
