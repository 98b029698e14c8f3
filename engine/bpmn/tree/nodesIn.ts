import { childOf, childrenOf } from './node.ts';
import type { Node } from './node.ts';

/** The elements of BPMN within a node, itself first, each before what is in it; diagrams and vendors' elements left out. */
export function nodesIn(root: Node): readonly Node[] {
  const nodes = [root];
  for (const node of nodes) nodes.push(...containedIn(node)); // the loop visits what it adds
  return nodes;
}

function containedIn(node: Node): readonly Node[] {
  const held = (node.$descriptor.properties ?? []).filter(
    ({ isAttr, isReference, isVirtual, type }) =>
      isAttr !== true && isReference !== true && isVirtual !== true && type.startsWith('bpmn:'),
  );
  return held.flatMap(({ name }) => {
    const one = childOf(node, name);
    return one === null ? childrenOf(node, name) : [one];
  });
}
