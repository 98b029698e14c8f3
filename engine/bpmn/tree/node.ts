import type { Node } from 'bpmn-moddle';

export type { Node } from 'bpmn-moddle';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && '$type' in value && 'get' in value && typeof value.get === 'function';

/** The text of an attribute or of a contained text, exactly; null where there is none. */
export function rawTextOf(node: Node, name: string): string | null {
  const value = node.get(name);
  return typeof value === 'string' ? value : null;
}

/** The text without the space around it; null where nothing is left. */
export function textOf(node: Node, name: string): string | null {
  const text = rawTextOf(node, name)?.trim() ?? '';
  return text === '' ? null : text;
}

export const isSet = (node: Node, name: string): boolean => node.get(name) === true;

export function numberOf(node: Node, name: string): number | null {
  const value = node.get(name);
  return typeof value === 'number' ? value : null;
}

/** A contained element, or the element that a resolved reference names. */
export function childOf(node: Node, name: string): Node | null {
  const value = node.get(name);
  return isNode(value) ? value : null;
}

export function childrenOf(node: Node, name: string): readonly Node[] {
  const value = node.get(name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export const idOf = (node: Node): string | null => textOf(node, 'id');

/** The extension elements of one type of ours, in the order of the file. */
export function extensionsOf(node: Node, type: string): readonly Node[] {
  const holder = childOf(node, 'extensionElements');
  if (holder === null) return [];
  return childrenOf(holder, 'values').filter((value) => value.$type === type);
}

export const extensionOf = (node: Node, type: string): Node | null => extensionsOf(node, type)[0] ?? null;
