import { moddle } from '../../engine/bpmn/tree/moddle.ts';
import { childOf, childrenOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import type { Diagram } from './diagram.ts';
import type { Bounds, Point } from './geometry/bounds.ts';

/** One property of one node, as it was and as it is: the only way in which a tree changes. */
export interface Change {
  readonly node: Node;
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Changes a diagram and remembers how it was. */
export interface Draft {
  readonly diagram: Diagram;
  readonly set: (node: Node, name: string, value: unknown) => void;
  readonly create: (type: string, properties?: object) => Node;
  /** Puts a child into a list of a node, at the end unless a place is said. */
  readonly insert: (holder: Node, list: string, child: Node, at?: number) => void;
  readonly take: (holder: Node, list: string, child: Node) => void;
  /** Puts a child into a place for one; null empties it. */
  readonly hold: (holder: Node, name: string, child: Node | null) => void;
  readonly setBounds: (shape: Node, bounds: Bounds) => void;
  readonly setWaypoints: (edge: Node, way: readonly Point[]) => void;
  readonly freshId: (stem: string) => string;
}

export function draftOf(diagram: Diagram): { readonly draft: Draft; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const given = new Set<string>();

  function set(node: Node, name: string, after: unknown): void {
    const before = name === '$parent' ? node.$parent : node.get(name);
    if (before === after) return;
    const change = { node, name, before, after };
    changes.push(change);
    carryOut(diagram, change);
  }

  const create = (type: string, properties: object = {}): Node => moddle.create(type, properties);

  function insert(holder: Node, list: string, child: Node, at?: number): void {
    const held = [...childrenOf(holder, list)];
    held.splice(at ?? held.length, 0, child);
    set(holder, list, held);
    set(child, '$parent', holder);
  }

  function take(holder: Node, list: string, child: Node): void {
    const held = childrenOf(holder, list);
    if (held.includes(child)) set(holder, list, held.filter((each) => each !== child)); // prettier-ignore
  }

  function hold(holder: Node, name: string, child: Node | null): void {
    set(holder, name, child ?? undefined);
    if (child !== null) set(child, '$parent', holder);
  }

  function setBounds(shape: Node, { x, y, width, height }: Bounds): void {
    const round = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    const bounds = childOf(shape, 'bounds');
    if (bounds === null) {
      hold(shape, 'bounds', create('dc:Bounds', round));
      return;
    }
    for (const [name, value] of Object.entries(round)) set(bounds, name, value);
  }

  function setWaypoints(edge: Node, way: readonly Point[]): void {
    const points = way.map(({ x, y }) => create('dc:Point', { x: Math.round(x), y: Math.round(y) }));
    set(edge, 'waypoint', points);
    for (const point of points) point.$parent = edge;
  }

  function freshId(stem: string): string {
    const { ids } = diagram.catalog();
    let count = 1;
    while (ids.has(`${stem}_${count}`) || given.has(`${stem}_${count}`)) count += 1;
    given.add(`${stem}_${count}`);
    return `${stem}_${count}`;
  }

  return { draft: { diagram, set, create, insert, take, hold, setBounds, setWaypoints, freshId }, changes };
}

export function carryOut(diagram: Diagram, { node, name, after }: Change): void {
  if (name === '$parent') Reflect.set(node, name, after);
  else node.set(name, after);
  diagram.forget();
}

export const inverseOf = ({ node, name, before, after }: Change): Change => ({
  node,
  name,
  before: after,
  after: before,
});
