import { childOf, childrenOf } from './node.ts';
import type { Node } from './node.ts';
import { nodesIn } from './nodesIn.ts';

/** Begins the stand-in of an attribute while moddle writes; the number of the attribute follows. */
const STEM = 'aftercare-own.';

interface Hidden {
  readonly restore: () => void;
  readonly reveal: (xml: string) => string;
}

/**
 * An attribute of a vendor's element that bears the prefix of that element is not the one without a prefix, yet
 * moddle writes it as if it were. Hides such attributes behind other names until `restore`; `reveal` names them in a text.
 */
export function hideOwnAttributes(definitions: Node): Hidden {
  const hidden = foreignElements(definitions).flatMap((node) =>
    Object.keys(node)
      .filter((name) => name.startsWith(`${node.$descriptor.ns.prefix}:`))
      .map((name) => ({ node, name, value: node.get(name) })),
  );
  hidden.forEach(({ node, name, value }, index) => {
    Reflect.deleteProperty(node, name);
    node.set(`${STEM}${index}`, value);
  });
  const names = hidden.map(({ name }) => name);
  return {
    restore: () =>
      hidden.forEach(({ node, name, value }, index) => {
        Reflect.deleteProperty(node, `${STEM}${index}`);
        node.set(name, value);
      }),
    reveal: (xml) =>
      names.length === 0
        ? xml
        : xml.replace(/(?<=\s)aftercare-own\.(\d+)(?==")/g, (whole, index) => names[Number(index)] ?? whole),
  };
}

function foreignElements(definitions: Node): readonly Node[] {
  const elements = nodesIn(definitions).flatMap((node) => {
    const holder = childOf(node, 'extensionElements');
    return (holder === null ? [] : childrenOf(holder, 'values')).filter(({ $descriptor }) => $descriptor.isGeneric);
  });
  for (const element of elements) elements.push(...childrenOf(element, '$children')); // the loop visits what it adds
  return elements;
}
