import type { Node } from './node.ts';

/** Puts a node at the end of a list of another one. */
export function append(holder: Node, list: string, node: Node): void {
  const held = holder.get(list);
  if (Array.isArray(held)) held.push(node);
  else holder.set(list, [node]);
  node.$parent = holder;
}
