import { idOf } from './node.ts';
import type { Node } from './node.ts';

/** The id of the node, or of the nearest one around it that has an id. */
export function ownerOf(node: Node): string | null {
  for (let each: Node | undefined = node; each !== undefined; each = each.$parent) {
    const id = idOf(each);
    if (id !== null) return id;
  }
  return null;
}

/** The id of what people see in a drawing: an event for its timer, a flow for its condition. */
export function drawnOwnerOf(node: Node): string | null {
  for (let each: Node | undefined = node; each !== undefined; each = each.$parent) {
    const id = each.$instanceOf('bpmn:FlowElement') ? idOf(each) : null;
    if (id !== null) return id;
  }
  return ownerOf(node);
}
