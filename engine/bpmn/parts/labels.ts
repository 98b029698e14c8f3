import type { Labels } from '../../core/model/text.ts';
import type { NewTree } from '../tree/newTree.ts';
import type { Node } from '../tree/node.ts';
import { extensionsOf, textOf } from '../tree/node.ts';

/** `<aftercare:label lang="…">`; of two in one language the first counts. */
export function readLabels(node: Node): Labels {
  const labels = extensionsOf(node, 'aftercare:Label').flatMap((label): readonly (readonly [string, string])[] => {
    const language = textOf(label, 'lang');
    const text = textOf(label, 'text');
    return language === null || text === null ? [] : [[language, text]];
  });
  return Object.fromEntries(labels.toReversed());
}

export const writeLabels = (labels: Labels, tree: NewTree): readonly Node[] =>
  Object.entries(labels).map(([lang, text]) => tree.create('aftercare:Label', { lang, text }));
