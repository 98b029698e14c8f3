import { childOf, childrenOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { Tree } from '../tree/parse.ts';
import { placeOf, shortened } from './at.ts';
import { importFile } from './importFile.ts';
import type { ImportFile, Translated } from './importFile.ts';
import { vendors } from './index.ts';
import { translateMessageFlows } from './messageFlows.ts';
import { standard } from './standard.ts';

/**
 * Says in our settings what other tools said in theirs, in the tree of a file, before it is read. What they said
 * stays; where the file has a setting of ours already, that one counts.
 */
export function translateVendors(tree: Tree, forms: ReadonlySet<string> | null): Translated {
  const { file, translated } = importFile(tree, forms);
  translateMessageFlows(file);
  const used = namespacesUsed(file);
  const spoken = vendors.filter(({ namespaces }) => namespaces.some((uri) => used.has(uri)));
  for (const node of file.nodes) {
    for (const vendor of spoken) {
      const at = placeOf(node, vendor, file);
      vendor.translate(at);
      at.leftOver();
    }
    standard.translate(placeOf(node, standard, file));
    noteUnknown(node, file);
  }
  return translated();
}

/** A namespace may be declared for nothing. */
const namespacesUsed = (file: ImportFile): ReadonlySet<string | undefined> =>
  new Set(
    file.nodes.flatMap((node) => [
      ...foreignAttributes(node).map(({ prefix }) => file.namespaces.get(prefix)),
      ...foreignElements(node).map((element) => element.$descriptor.ns.uri),
    ]),
  );

const known: ReadonlySet<string> = new Set(vendors.flatMap(({ namespaces }) => namespaces));

/** What nobody here knows only stays in the file. */
function noteUnknown(node: Node, file: ImportFile): void {
  const attributes = foreignAttributes(node).filter(({ prefix }) => !known.has(file.namespaces.get(prefix) ?? ''));
  const elements = foreignElements(node).filter((element) => !known.has(element.$descriptor.ns.uri ?? ''));
  const settings = [...attributes.map(({ setting }) => setting), ...elements.map(({ $type }) => $type)];
  for (const setting of settings) {
    file.note({
      outcome: 'kept',
      element: file.ownerOf(node),
      setting,
      message: { en: 'stays in the file, has no effect', 'zh-CN': '保留在文件中，不起作用' },
    });
  }
}

const ours = /^(xmlns|xsi|xml|bpmn|aftercare)$/;

const foreignAttributes = ({ $attrs }: Node): readonly { readonly prefix: string; readonly setting: string }[] =>
  Object.entries($attrs ?? {}).flatMap(([name, text]) => {
    const [prefix = '', local] = name.split(':');
    return local === undefined || ours.test(prefix) ? [] : [{ prefix, setting: `${name}="${shortened(text)}"` }];
  });

function foreignElements(node: Node): readonly Node[] {
  const holder = childOf(node, 'extensionElements');
  return (holder === null ? [] : childrenOf(holder, 'values')).filter(({ $descriptor }) => $descriptor.isGeneric);
}
