import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** `<aftercare:form key="…">` */
export function readForm(node: Node): string | null {
  const form = extensionOf(node, 'aftercare:Form');
  return form && textOf(form, 'key');
}

export const writeForm = (key: string | null, tree: NewTree): readonly Node[] =>
  key === null ? [] : [tree.create('aftercare:Form', { key })];
