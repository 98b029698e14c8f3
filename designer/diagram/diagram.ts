import { childOf, childrenOf, numberOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { broken } from '../../engine/core/invariant.ts';
import { catalogOf } from './catalog.ts';
import type { Catalog } from './catalog.ts';
import type { Bounds, Point } from './geometry/bounds.ts';

/** The tree of a BPMN file with its drawing: the one truth. Only edits change it. */
export interface Diagram {
  readonly definitions: Node;
  readonly catalog: () => Catalog;
  /** What the catalog tells may be old now. */
  readonly forget: () => void;
}

export function diagramOf(definitions: Node): Diagram {
  let known: Catalog | null = null;
  return {
    definitions,
    catalog: () => (known ??= catalogOf(definitions)),
    forget: () => {
      known = null;
    },
  };
}

export function elementIn(diagram: Diagram, id: string): Node {
  return diagram.catalog().elements.get(id) ?? broken(`the diagram has an element "${id}"`);
}

export const shapeIn = (diagram: Diagram, id: string): Node | null => diagram.catalog().shapes.get(id) ?? null;
export const edgeIn = (diagram: Diagram, id: string): Node | null => diagram.catalog().edges.get(id) ?? null;

export function boundsOf(shape: Node): Bounds {
  const bounds = childOf(shape, 'bounds');
  const read = (name: string): number => (bounds === null ? 0 : (numberOf(bounds, name) ?? 0));
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
}

export const boundsIn = (diagram: Diagram, id: string): Bounds | null => {
  const shape = shapeIn(diagram, id);
  return shape && boundsOf(shape);
};

export const waypointsOf = (edge: Node): readonly Point[] =>
  childrenOf(edge, 'waypoint').map((point) => ({ x: numberOf(point, 'x') ?? 0, y: numberOf(point, 'y') ?? 0 }));

/** Where its name is drawn when that was said. */
export function labelBoundsOf(drawn: Node): Bounds | null {
  const label = childOf(drawn, 'label');
  return label === null || childOf(label, 'bounds') === null ? null : boundsOf(label);
}
