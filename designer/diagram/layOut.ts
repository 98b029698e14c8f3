import { moddle } from '../../engine/bpmn/tree/moddle.ts';
import { childOf, childrenOf, idOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { endsOf } from './catalog.ts';
import { around, padded, shifted } from './geometry/bounds.ts';
import type { Bounds, Point } from './geometry/bounds.ts';
import { route } from './geometry/route.ts';
import { isScope } from './scopes.ts';
import { sizeOf } from './template.ts';

const COLUMN = 60;
const ROW = 60;
const BORDER = 40;

/** Draws a file that has no drawing: scopes in columns from where they start, what is in them inside. */
export function layOut(definitions: Node): void {
  const drawn = new Map<Node, Bounds>();
  const processes = childrenOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const [first] = processes;
  if (first === undefined) return;
  let top = 100;
  for (const process of processes) {
    const size = placeContent(process, drawn, { x: 160, y: top });
    top += size.height + ROW;
  }
  draw(definitions, first, drawn);
}

/** Places what stands in a scope, and answers how much room that takes. */
function placeContent(scope: Node, drawn: Map<Node, Bounds>, origin: Point): Bounds {
  const nodes = childrenOf(scope, 'flowElements').filter((node) => node.$instanceOf('bpmn:FlowNode'));
  const inner = new Map<Node, Map<Node, Bounds>>();
  const sizes = new Map(nodes.map((node) => [node, sizeInside(node, inner)] as const));
  const columns = columnsOf(nodes.filter(({ $type }) => $type !== 'bpmn:BoundaryEvent'));
  let x = origin.x;
  for (const column of columns) {
    const width = Math.max(...column.map((node) => sizes.get(node)?.width ?? 0));
    let y = origin.y;
    for (const node of column) {
      const size = sizes.get(node) ?? sizeOf(node.$type);
      const isSmall = size.height < 80;
      const bounds = { x: x + (width - size.width) / 2, y: y + (isSmall ? (80 - size.height) / 2 : 0), ...size };
      drawn.set(node, bounds);
      for (const [each, at] of inner.get(node) ?? []) drawn.set(each, shifted(at, bounds));
      y += Math.max(size.height, 80) + ROW;
    }
    x += width + COLUMN;
  }
  placeBoundaryEvents(nodes, drawn);
  const all = around([...drawn].flatMap(([node, bounds]) => (nodes.includes(node) ? [bounds] : [])));
  return all ?? { ...origin, width: 100, height: 80 };
}

function sizeInside(node: Node, inner: Map<Node, Map<Node, Bounds>>): Pick<Bounds, 'width' | 'height'> {
  if (!isScope(node)) return sizeOf(node.$type);
  const content = new Map<Node, Bounds>();
  const { width, height } = padded(placeContent(node, content, { x: BORDER, y: BORDER }), BORDER);
  inner.set(node, content);
  return { width: Math.max(width, 140), height: Math.max(height, 120) };
}

function placeBoundaryEvents(nodes: readonly Node[], drawn: Map<Node, Bounds>): void {
  const used = new Map<Node, number>();
  for (const event of nodes.filter(({ $type }) => $type === 'bpmn:BoundaryEvent')) {
    const host = childOf(event, 'attachedToRef');
    const bounds = host && drawn.get(host);
    if (!host || !bounds) continue;
    const count = used.get(host) ?? 0;
    used.set(host, count + 1);
    drawn.set(event, { x: bounds.x + 12 + count * 44, y: bounds.y + bounds.height - 18, ...sizeOf(event.$type) });
  }
}

/** Each in the column after the last of those that lead to it; ways back count for nothing. */
function columnsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const depth = new Map<Node, number>();
  const next = (node: Node): readonly Node[] =>
    [node, ...boundaryEventsOf(node, nodes)].flatMap((each) =>
      childrenOf(each, 'outgoing').flatMap((flow) => endsOf(flow).target ?? []),
    );
  const visit = (node: Node, at: number, path: ReadonlySet<Node>): void => {
    if (path.has(node) || at <= (depth.get(node) ?? -1) || at > nodes.length) return;
    depth.set(node, at);
    for (const after of next(node)) visit(after, at + 1, new Set([...path, node]));
  };
  const isReached = new Set(nodes.flatMap(next));
  for (const node of nodes) if (!isReached.has(node)) visit(node, 0, new Set());
  for (const node of nodes) if (!depth.has(node)) visit(node, 0, new Set());
  const columns: Node[][] = [];
  for (const node of nodes) (columns[depth.get(node) ?? 0] ??= []).push(node);
  return columns.filter((column) => column.length > 0);
}

const boundaryEventsOf = (host: Node, nodes: readonly Node[]): readonly Node[] => {
  const events = host.$parent === undefined ? nodes : childrenOf(host.$parent, 'flowElements');
  return events.filter((event) => event.$type === 'bpmn:BoundaryEvent' && childOf(event, 'attachedToRef') === host);
};

function draw(definitions: Node, process: Node, drawn: ReadonlyMap<Node, Bounds>): void {
  const plane = moddle.create('bpmndi:BPMNPlane', { id: `${idOf(process) ?? 'process'}_plane`, bpmnElement: process });
  const diagram = moddle.create('bpmndi:BPMNDiagram', { id: `${idOf(process) ?? 'process'}_diagram`, plane });
  plane.$parent = diagram;
  diagram.$parent = definitions;
  const shapes = [...drawn].map(([node, bounds]) =>
    owned(plane, 'bpmndi:BPMNShape', node, {
      ...(isScope(node) ? { isExpanded: true } : {}),
      bounds: moddle.create('dc:Bounds', { ...bounds }),
    }),
  );
  const flows = new Set([...drawn.keys()].flatMap((node) => childrenOf(node, 'outgoing')));
  const edges = [...flows].flatMap((flow) => {
    const { source, target } = endsOf(flow);
    const [from, to] = [source && drawn.get(source), target && drawn.get(target)];
    if (!source || !target || !from || !to) return [];
    const manner = source.$type === 'bpmn:BoundaryEvent' ? 'away' : 'box';
    const way = route({ bounds: from, manner }, { bounds: to, manner: 'box' });
    const waypoint = way.map(({ x, y }) => moddle.create('dc:Point', { x: Math.round(x), y: Math.round(y) }));
    return [owned(plane, 'bpmndi:BPMNEdge', flow, { waypoint })];
  });
  plane.set('planeElement', [...shapes, ...edges]);
  definitions.set('diagrams', [diagram]);
}

function owned(plane: Node, type: string, element: Node, properties: object): Node {
  const made = moddle.create(type, { id: `${idOf(element) ?? 'drawn'}_di`, bpmnElement: element, ...properties });
  made.$parent = plane;
  return made;
}
