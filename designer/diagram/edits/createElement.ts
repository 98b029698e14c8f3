import { idOf, childrenOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { boundsIn, elementIn } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { centerOf, overlap, padded } from '../geometry/bounds.ts';
import type { Bounds, Point } from '../geometry/bounds.ts';
import type { Edit } from '../history.ts';
import { isScope, listFor, planeOf, scopeAt, scopeOf } from '../scopes.ts';
import { sizeOf } from '../template.ts';
import type { Template } from '../template.ts';
import { endsOf } from '../catalog.ts';
import { join } from './connect.ts';
import { splitFlow } from './splitFlow.ts';
import { settle } from './settle.ts';

/** A new element with its center at a point of a plane; a boundary event on the border of its host. */
export const createElement =
  (template: Template, plane: Node, at: Point, place: { readonly host?: string; readonly flow?: string } = {}): Edit =>
  (draft) => {
    const host = place.host === undefined ? null : elementIn(draft.diagram, place.host);
    const scope = host === null ? scopeAt(draft.diagram, plane, at) : scopeOf(host);
    if (scope === null) return null;
    const made = make(draft, { template, plane, scope, bounds: boundsAt(template, at), host });
    if (place.flow !== undefined) splitFlow(draft, made, elementIn(draft.diagram, place.flow));
    settle(draft, [scope]);
    return [idOf(made) ?? ''];
  };

/** A new element after another one: placed where there is room, and joined. */
export const appendElement =
  (template: Template, source: string): Edit =>
  (draft) => {
    const from = elementIn(draft.diagram, source);
    const plane = planeOf(draft.diagram, source);
    const scope = scopeOf(from);
    const bounds = boundsIn(draft.diagram, source);
    if (plane === null || scope === null || bounds === null) return null;
    const made = make(draft, { template, plane, scope, bounds: roomAfter(draft, from, bounds, template), host: null });
    const joined = template.type === 'bpmn:TextAnnotation' ? join(draft, made, from) : join(draft, from, made);
    settle(draft, [scope]);
    return joined === null && template.trigger === undefined ? [idOf(made) ?? ''] : [idOf(made) ?? ''];
  };

interface Making {
  readonly template: Template;
  readonly plane: Node;
  readonly scope: Node;
  readonly bounds: Bounds;
  readonly host: Node | null;
}

function make(draft: Draft, { template, plane, scope, bounds, host }: Making): Node {
  const { type, attributes = {} } = template;
  const id = draft.freshId(type.slice('bpmn:'.length));
  const node = draft.create(type, { id, ...attributes });
  if (template.trigger !== undefined) {
    const stem = template.trigger.slice('bpmn:'.length);
    draft.insert(node, 'eventDefinitions', draft.create(template.trigger, { id: draft.freshId(stem) }));
  }
  if (type === 'bpmn:DataObjectReference') {
    const data = draft.create('bpmn:DataObject', { id: draft.freshId('DataObject') });
    draft.insert(scope, 'flowElements', data);
    draft.set(node, 'dataObjectRef', data);
  }
  if (host !== null) draft.set(node, 'attachedToRef', host);
  draft.insert(scope, listFor(node), node);
  const expanded = isScope(node) ? { isExpanded: true } : {};
  const marked = type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {};
  const shape = draft.create('bpmndi:BPMNShape', { id: draft.freshId(`${id}_di`), bpmnElement: node, ...expanded, ...marked }); // prettier-ignore
  draft.setBounds(shape, bounds);
  draft.insert(plane, 'planeElement', shape);
  if (template.attributes?.['triggeredByEvent'] === true) startIn(draft, { node, plane, bounds });
  return node;
}

/** An event sub-process begins with its event. */
function startIn(draft: Draft, { node, plane, bounds }: { node: Node; plane: Node; bounds: Bounds }): void {
  const at = { x: bounds.x + 58, y: bounds.y + bounds.height / 2 };
  const start: Template = { type: 'bpmn:StartEvent', trigger: 'bpmn:MessageEventDefinition' };
  make(draft, { template: start, plane, scope: node, bounds: boundsAt(start, at), host: null });
}

function boundsAt({ type }: Template, { x, y }: Point): Bounds {
  const size = sizeOf(type);
  return { x: x - size.width / 2, y: y - size.height / 2, ...size };
}

const DISTANCE = 50;
const STEP = 110;
const TRIES_MAX = 30;

/** To the right of an element, further down for each that is in the way; below a boundary event. */
function roomAfter(draft: Draft, from: Node, bounds: Bounds, { type }: Template): Bounds {
  const size = sizeOf(type);
  const center = centerOf(bounds);
  const isBelow = from.$type === 'bpmn:BoundaryEvent';
  const isNote = type === 'bpmn:TextAnnotation';
  const x = isBelow || isNote ? center.x + DISTANCE : bounds.x + bounds.width + DISTANCE;
  const first = isNote ? bounds.y - DISTANCE - size.height : center.y - size.height / 2;
  const y = isBelow ? bounds.y + bounds.height + DISTANCE : first;
  const step = isNote ? -STEP : STEP;
  const taken = takenBeside(draft, from);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const room = { x, y: y + tries * step, ...size };
    if (!taken.some((each) => overlap(padded(room, 10), each))) return room;
  }
  return { x, y, ...size };
}

function takenBeside({ diagram }: Draft, from: Node): readonly Bounds[] {
  const scope = scopeOf(from);
  const beside = scope === null ? [] : [...childrenOf(scope, 'flowElements'), ...childrenOf(scope, 'artifacts')];
  return beside.flatMap((node) => {
    const isInTheWay = node.$type !== 'bpmn:Group' && endsOf(node).source === null;
    return isInTheWay ? (boundsIn(diagram, idOf(node) ?? '') ?? []) : [];
  });
}
