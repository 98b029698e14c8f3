import { grouped } from '../grouped.ts';
import { append } from '../tree/append.ts';
import { moddle } from '../tree/moddle.ts';
import { childOf, childrenOf, idOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { nodesIn } from '../tree/nodesIn.ts';
import { drawnOwnerOf } from '../tree/ownerOf.ts';
import type { Tree, Unresolved } from '../tree/parse.ts';
import type { ImportNote } from './importNote.ts';

/** A file while what other tools wrote into it is translated. */
export interface ImportFile {
  readonly definitions: Node;
  /** The forms deployed with it; null where nobody knows them. */
  readonly forms: ReadonlySet<string> | null;
  /** By the prefixes of the file. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly nodes: readonly Node[];
  note(note: ImportNote): void;
  ownerOf(node: Node): string | null;
  /** The extension element of that type which the translation makes at a node; null where the file has its own. */
  ownOrMade(node: Node, type: string): Node | null;
  /** Adds one more extension element of a type that may repeat; null where the file has its own. */
  extend(node: Node, type: string, properties: object): Node | null;
  /** A definition beside the processes, such as a message, made when first asked for. */
  definition(type: string, key: string, properties: object): Node;
  /** The id that a reference of a node names in vain; from then on it is resolved. */
  takeUnresolved(node: Node, property: string): string | null;
}

/** What the translation of a file leaves behind. */
export interface Translated {
  readonly notes: readonly ImportNote[];
  readonly unresolved: readonly Unresolved[];
}

export function importFile({ definitions, unresolved }: Tree, forms: ReadonlySet<string> | null) {
  const nodes = nodesIn(definitions);
  const found = new Map<Node, ReadonlySet<string>>();
  const made = new Map<Node, Map<string, Node>>();
  const notes: ImportNote[] = [];
  const dangling = grouped(unresolved, ({ holder }) => holder);
  const resolved = new Set<Unresolved>();
  const added = new Map<string, Node>();
  const ids = new Set(nodes.map(idOf));

  /** The types of extension elements that a node had before anything was translated. */
  function ownTypes(node: Node): ReadonlySet<string> {
    const known = found.get(node);
    if (known !== undefined) return known;
    const holder = childOf(node, 'extensionElements');
    const types = new Set((holder === null ? [] : childrenOf(holder, 'values')).map(({ $type }) => $type));
    found.set(node, types);
    return types;
  }

  function extend(node: Node, type: string, properties: object): Node | null {
    if (ownTypes(node).has(type)) return null;
    const extension = moddle.create(type, properties);
    append(childOf(node, 'extensionElements') ?? newHolder(node), 'values', extension);
    return extension;
  }

  function newHolder(node: Node): Node {
    const holder = moddle.create('bpmn:ExtensionElements', {});
    holder.$parent = node;
    node.set('extensionElements', holder);
    return holder;
  }

  function ownOrMade(node: Node, type: string): Node | null {
    const madeHere = made.get(node) ?? new Map<string, Node>();
    made.set(node, madeHere);
    const extension = madeHere.get(type) ?? extend(node, type, {});
    if (extension !== null) madeHere.set(type, extension);
    return extension;
  }

  function definition(type: string, key: string, properties: object): Node {
    const known = added.get(`${type} ${key}`);
    if (known !== undefined) return known;
    const node = moddle.create(type, { id: freshId(key), ...properties });
    append(definitions, 'rootElements', node);
    added.set(`${type} ${key}`, node);
    return node;
  }

  function freshId(key: string): string {
    const stem = `imported_${key.replace(/[^\p{L}\p{N}_.-]/gu, '_')}`;
    let id = stem;
    for (let count = 2; ids.has(id); count += 1) id = `${stem}_${count}`;
    ids.add(id);
    return id;
  }

  function takeUnresolved(node: Node, property: string): string | null {
    const one = dangling.get(node)?.find((each) => each.property === property);
    if (one === undefined) return null;
    resolved.add(one);
    return one.id;
  }

  const file: ImportFile = {
    definitions,
    forms,
    nodes,
    namespaces: new Map(nodes.flatMap(namespacesAt)),
    note: (note) => notes.push(note),
    ownerOf: drawnOwnerOf,
    ownOrMade,
    extend,
    definition,
    takeUnresolved,
  };
  const translated = (): Translated => ({ notes, unresolved: unresolved.filter((each) => !resolved.has(each)) });
  return { file, translated };
}

const namespacesAt = ({ $attrs }: Node): readonly (readonly [string, string])[] =>
  Object.entries($attrs ?? {}).flatMap(([name, uri]) =>
    name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), uri] as const] : [],
  );
