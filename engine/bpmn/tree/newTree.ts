import type { Node } from './node.ts';
import { moddle } from './moddle.ts';

/** Makes the nodes of a file that is written, and keeps the definitions that its events share. */
export interface NewTree {
  create(type: string, properties: object): Node;
  /** The message, signal, error … of that type with those properties, made when first asked for. */
  definition(type: string, properties: { readonly [name: string]: string }): Node;
  /** An event definition that stands by itself, for a loop to refer to. */
  eventDefinition(node: Node): Node;
  readonly definitions: () => readonly Node[];
  /** An id that nothing in the file has. */
  freshId(stem: string): string;
}

export function newTree(idsTaken: ReadonlySet<string>): NewTree {
  const taken = new Set(idsTaken);
  const definitions = new Map<string, Node>();

  const create = (type: string, properties: object): Node => moddle.create(type, properties);

  function freshId(stem: string): string {
    let id = stem;
    for (let count = 2; taken.has(id); count += 1) id = `${stem}_${count}`;
    taken.add(id);
    return id;
  }

  function definition(type: string, properties: { readonly [name: string]: string }): Node {
    const key = JSON.stringify([type, properties]);
    const known = definitions.get(key);
    if (known !== undefined) return known;
    const made = create(type, { id: freshId(`definition_${definitions.size + 1}`), ...properties });
    definitions.set(key, made);
    return made;
  }

  function eventDefinition(node: Node): Node {
    node.set('id', freshId(`definition_${definitions.size + 1}`));
    definitions.set(`${definitions.size}`, node);
    return node;
  }

  return { create, definition, eventDefinition, freshId, definitions: () => [...definitions.values()] };
}

/** What stands for an element where only its id is written. */
export const reference = (id: string): { readonly id: string } => ({ id });

/** Drops what is null, so that no empty attribute is written. */
export const withoutNulls = (properties: { readonly [name: string]: unknown }): object =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** The extension elements of a node; none at all where there are none. */
export const extensionElements = (tree: NewTree, values: readonly Node[]): { readonly extensionElements?: Node } =>
  values.length === 0 ? {} : { extensionElements: tree.create('bpmn:ExtensionElements', { values: [...values] }) };
