import { idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { boundsIn, boundsOf, elementIn, shapeIn } from '../diagram.ts';
import { centerOf, shifted } from '../geometry/bounds.ts';
import type { Bounds, Point } from '../geometry/bounds.ts';
import type { Edit } from '../history.ts';
import { listFor, scopeOf } from '../scopes.ts';
import { become } from './changeType.ts';
import { moveElements } from './moveElements.ts';

/** A boundary event moves along the border of its host, or to the border of another activity; elsewhere it lets go. */
export const moveBoundaryEvent =
  (id: string, by: Point, host: string | null): Edit =>
  (draft) => {
    const { diagram } = draft;
    const event = elementIn(diagram, id);
    const shape = shapeIn(diagram, id);
    if (shape === null) return null;
    const to = shifted(boundsOf(shape), by);
    if (host === null) return detach(id, by)(draft);
    const border = boundsIn(diagram, host);
    if (border === null) return null;
    const center = onBorder(border, centerOf(to));
    const at = { x: center.x - to.width / 2, y: center.y - to.height / 2 };
    const before = boundsOf(shape);
    moveElements([id], { x: at.x - before.x, y: at.y - before.y })(draft);
    const attached = elementIn(diagram, host);
    draft.set(event, 'attachedToRef', attached);
    const [from, into] = [scopeOf(event), scopeOf(attached)];
    if (from !== null && into !== null && from !== into) {
      draft.take(from, listFor(event), event);
      draft.insert(into, listFor(event), event);
    }
    return null;
  };

/** An intermediate event dropped on a border belongs to it. */
export const attach =
  (id: string, host: string, at: Point): Edit =>
  (draft) => {
    const event = elementIn(draft.diagram, id);
    if (event.$type !== 'bpmn:IntermediateCatchEvent') return null;
    const made = become(draft, event, { type: 'bpmn:BoundaryEvent', attributes: { cancelActivity: true } });
    draft.set(made, 'attachedToRef', elementIn(draft.diagram, host));
    const bounds = boundsIn(draft.diagram, id);
    if (bounds === null) return null;
    const from = centerOf(bounds);
    return moveBoundaryEvent(id, { x: at.x - from.x, y: at.y - from.y }, host)(draft);
  };

const detach =
  (id: string, by: Point): Edit =>
  (draft) => {
    become(draft, elementIn(draft.diagram, id), { type: 'bpmn:IntermediateCatchEvent' });
    return moveElements([id], by)(draft);
  };

/** The point of a border that is nearest. */
export function onBorder({ x, y, width, height }: Bounds, point: Point): Point {
  const at = {
    x: Math.min(Math.max(point.x, x), x + width),
    y: Math.min(Math.max(point.y, y), y + height),
  };
  const sides = [
    { distance: Math.abs(at.y - (y + height)), x: at.x, y: y + height },
    { distance: Math.abs(at.y - y), x: at.x, y },
    { distance: Math.abs(at.x - x), x, y: at.y },
    { distance: Math.abs(at.x - (x + width)), x: x + width, y: at.y },
  ];
  const [nearest] = sides.toSorted((one, other) => one.distance - other.distance);
  return nearest === undefined ? at : { x: nearest.x, y: nearest.y };
}

export const canHost = (node: Node): boolean =>
  node.$instanceOf('bpmn:Activity') && node.get('triggeredByEvent') !== true && idOf(node) !== null;
