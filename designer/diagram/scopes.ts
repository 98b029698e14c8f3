import { childOf, childrenOf, idOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { boundsOf, shapeIn } from './diagram.ts';
import type { Diagram } from './diagram.ts';
import { contains } from './geometry/bounds.ts';
import type { Point } from './geometry/bounds.ts';

/** What flow nodes stand in: a process or a sub-process. */
export const isScope = (node: Node): boolean => node.$instanceOf('bpmn:Process') || node.$instanceOf('bpmn:SubProcess');

/** The list of its parent that an element of that type belongs in. */
export const listFor = (node: Node): 'artifacts' | 'flowElements' =>
  node.$instanceOf('bpmn:Artifact') ? 'artifacts' : 'flowElements';

export function scopeOf(node: Node): Node | null {
  for (let each = node.$parent; each !== undefined; each = each.$parent) if (isScope(each)) return each;
  return null;
}

/** Everything that stands in a scope, and in what stands in it, boundary events included. */
export function contentOf(scope: Node): readonly Node[] {
  const content = [...childrenOf(scope, 'flowElements'), ...childrenOf(scope, 'artifacts'), ...lanesOf(scope)];
  for (const node of content) {
    if (isScope(node)) content.push(...childrenOf(node, 'flowElements'), ...childrenOf(node, 'artifacts')); // the loop visits what it adds
  }
  return content;
}

/** The lanes of a process, each before those in it. */
export function lanesOf(scope: Node): readonly Node[] {
  const lanes = childrenOf(scope, 'laneSets').flatMap((set) => childrenOf(set, 'lanes'));
  for (const lane of lanes) {
    const inner = childOf(lane, 'childLaneSet');
    if (inner !== null) lanes.push(...childrenOf(inner, 'lanes')); // the loop visits what it adds
  }
  return lanes;
}

export const isExpanded = (diagram: Diagram, scope: Node): boolean => {
  const shape = shapeIn(diagram, idOf(scope) ?? '');
  return shape !== null && shape.get('isExpanded') !== false;
};

/** The innermost scope drawn at a point of a plane, but none of those that are moved. */
export function scopeAt(diagram: Diagram, plane: Node, point: Point, without: ReadonlySet<string> = new Set()): Node {
  const shapes = childrenOf(plane, 'planeElement').flatMap((shape) => {
    const element = childOf(shape, 'bpmnElement');
    const id = element && idOf(element);
    if (!element || !id || without.has(id) || shape.$type !== 'bpmndi:BPMNShape') return [];
    const scope = element.$type === 'bpmn:Participant' ? childOf(element, 'processRef') : element;
    if (scope === null || !isScope(scope) || !contains(boundsOf(shape), point)) return [];
    return element === scope && !isExpanded(diagram, scope) ? [] : [{ scope, bounds: boundsOf(shape) }];
  });
  const [innermost] = shapes.toSorted((one, other) => one.bounds.width - other.bounds.width);
  return innermost?.scope ?? rootScopeOf(diagram, plane);
}

/** The process or sub-process that a plane draws; with pools the first of their processes. */
export function rootScopeOf({ definitions }: Diagram, plane: Node): Node {
  const drawn = childOf(plane, 'bpmnElement');
  if (drawn !== null && isScope(drawn)) return drawn;
  const pools = drawn === null ? [] : childrenOf(drawn, 'participants');
  const processes = [...pools.flatMap((pool) => childOf(pool, 'processRef') ?? []), ...rootsOf(definitions)];
  return processes.find(isScope) ?? definitions;
}

const rootsOf = (definitions: Node): readonly Node[] => childrenOf(definitions, 'rootElements');

/** The plane that an element is drawn on. */
export function planeOf(diagram: Diagram, id: string): Node | null {
  const { shapes, edges } = diagram.catalog();
  return (shapes.get(id) ?? edges.get(id))?.$parent ?? null;
}
