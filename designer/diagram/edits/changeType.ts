import { otherPlacesOf } from '../../../engine/bpmn/extensionPlaces.ts';
import { moddle } from '../../../engine/bpmn/tree/moddle.ts';
import { childOf, childrenOf, idOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { nodesIn } from '../../../engine/bpmn/tree/nodesIn.ts';
import { boundsOf, elementIn, shapeIn } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import { centerOf } from '../geometry/bounds.ts';
import type { Edit } from '../history.ts';
import { contentOf, isScope, listFor } from '../scopes.ts';
import { sizeOf } from '../template.ts';
import type { Template } from '../template.ts';
import { remove } from './removeElements.ts';

/** Another kind for an element, which keeps its id, name, flows, boundary events, place and every setting that fits. */
export const changeType =
  (id: string, template: Template): Edit =>
  (draft) => {
    become(draft, elementIn(draft.diagram, id), template);
    return [id];
  };

export function become(draft: Draft, node: Node, template: Template): Node {
  if (isScope(node) && !moddle.getType(template.type).hasType('bpmn:SubProcess')) remove(draft, contentOf(node));
  const made = node.$type === template.type ? node : replaced(draft, node, template.type);
  for (const [name, value] of Object.entries(attributesOf(template))) draft.set(made, name, value);
  if (made.$instanceOf('bpmn:Event')) setTrigger(draft, made, template.trigger ?? null);
  resize(draft, made);
  return made;
}

/** An ordinary sub-process is one that no event triggers. */
const attributesOf = ({ type, attributes = {} }: Template) =>
  type === 'bpmn:SubProcess' ? { triggeredByEvent: undefined, ...attributes } : attributes;

function setTrigger(draft: Draft, event: Node, trigger: string | null): void {
  const [first, ...others] = childrenOf(event, 'eventDefinitions');
  if (first?.$type === trigger && others.length === 0) return;
  if (trigger === null && first === undefined) return;
  draft.set(event, 'eventDefinitions', []);
  if (trigger === null) return;
  const stem = trigger.slice('bpmn:'.length);
  draft.insert(event, 'eventDefinitions', draft.create(trigger, { id: draft.freshId(stem) }));
}

/** A node of the other type in the place of one, with its properties that the type has, known to all who knew it. */
function replaced(draft: Draft, node: Node, type: string): Node {
  const made = draft.create(type);
  const known = moddle.getType(type).$descriptor.propertiesByName;
  for (const { name, isReference, isAttr } of node.$descriptor.properties ?? []) {
    if (known[name] === undefined || !Object.hasOwn(node, name)) continue;
    const value = node.get(name);
    made.set(name, value);
    if (isReference === true || isAttr === true) continue;
    for (const child of Array.isArray(value) ? value.filter(isNode) : [value].filter(isNode))
      draft.set(child, '$parent', made);
  }
  for (const [name, value] of Object.entries(node.$attrs ?? {})) if (name !== 'xmlns') made.set(name, value);
  keepWhatFits(draft, made);
  const parent = node.$parent;
  if (parent !== undefined) {
    const list = listFor(node);
    const at = childrenOf(parent, list).indexOf(node);
    draft.take(parent, list, node);
    draft.insert(parent, list, made, at);
  }
  pointTo(draft, node, made);
  return made;
}

/** Extensions of ours that the other type does not know would be refused by the engine. */
function keepWhatFits(draft: Draft, made: Node): void {
  const holder = childOf(made, 'extensionElements');
  if (holder === null) return;
  const values = childrenOf(holder, 'values');
  const kept = values.filter(({ $type }) => otherPlacesOf($type, made.$type) === null);
  if (kept.length < values.length) draft.set(holder, 'values', kept);
}

function pointTo(draft: Draft, before: Node, after: Node): void {
  const { definitions } = draft.diagram;
  const drawn = childrenOf(definitions, 'diagrams').flatMap((diagram) => {
    const plane = childOf(diagram, 'plane');
    return plane === null ? [] : [plane, ...childrenOf(plane, 'planeElement')];
  });
  for (const node of [...nodesIn(definitions), ...drawn]) {
    for (const { name, isReference } of node.$descriptor.properties ?? []) {
      if (isReference !== true) continue;
      const value = node.get(name);
      if (value === before) draft.set(node, name, after);
      if (Array.isArray(value) && value.includes(before)) {
        draft.set(node, name, value.map((each: unknown) => (each === before ? after : each))); // prettier-ignore
      }
    }
  }
}

/** Tasks may have any size; what changes between a task and an open frame gets the size of its kind. */
function resize(draft: Draft, node: Node): void {
  const shape = shapeIn(draft.diagram, idOf(node) ?? '');
  if (shape === null) return;
  const isFrame = isScope(node);
  const isOpen = shape.get('isExpanded') === true;
  if (isFrame === isOpen) return;
  if (isFrame && shape.get('isExpanded') === false) return;
  const before = boundsOf(shape);
  const center = centerOf(before);
  const size = sizeOf(node.$type);
  draft.set(shape, 'isExpanded', isFrame ? true : undefined);
  draft.setBounds(shape, { x: isFrame ? before.x : center.x - size.width / 2, y: center.y - size.height / 2, ...size });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && '$type' in value;
