import type { Warning } from 'bpmn-moddle';
import { originalIds } from '../xml/idRegister.ts';
import { moddle } from './moddle.ts';
import type { Node } from './node.ts';

export interface Tree {
  readonly definitions: Node;
  readonly unresolved: readonly Unresolved[];
}

/** A reference to an id that no element has. */
export interface Unresolved {
  readonly holder: Node;
  readonly property: string;
  readonly id: string;
}

/** Makes the tree of a prepared text; every element has its own id again. */
export async function parse(text: string): Promise<Tree> {
  const { rootElement, elementsById, warnings } = await moddle.fromXML(text);
  const originals = originalIds(Object.keys(elementsById));
  for (const [id, original] of originals) elementsById[id]?.set('id', original);
  return { definitions: rootElement, unresolved: warnings.flatMap(unresolvedIn) };
}

function unresolvedIn({ message, element, property, value }: Warning): readonly Unresolved[] {
  if (!message.startsWith('unresolved reference') || element === undefined || property === undefined) return [];
  const encoded = String(value);
  const id = originalIds([encoded]).get(encoded) ?? encoded;
  return [{ holder: element, property: property.slice(property.indexOf(':') + 1), id }];
}
