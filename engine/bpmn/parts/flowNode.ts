import type { Labels } from '../../core/model/text.ts';
import type { FlowNodePart } from '../elements/elementFormat.ts';
import { extensionElements, reference } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import type { Node } from '../tree/node.ts';
import { writeLabels } from './labels.ts';

interface Written {
  readonly properties?: object;
  readonly extensions?: readonly Node[];
}

/** Writes what every flow node has, beside what its kind adds. */
export function writeFlowNode(
  type: string,
  { id, name, labels, incoming, outgoing }: FlowNodePart,
  tree: NewTree,
  { properties = {}, extensions = [] }: Written = {},
): Node {
  return tree.create(type, {
    ...named({ id, name }),
    ...extensionElements(tree, [...writeLabels(labels, tree), ...extensions]),
    incoming: incoming.map(reference),
    outgoing: outgoing.map(reference),
    ...properties,
  });
}

/** An empty name is not written. */
export const named = ({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
  readonly labels?: Labels;
}): object => (name === '' ? { id } : { id, name });
