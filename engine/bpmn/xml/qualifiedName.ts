import { moddle } from '../tree/moddle.ts';
import { namespaceOf } from './namespaces.ts';
import type { Namespaces } from './namespaces.ts';

/** A name with the prefix by which bpmn-moddle knows its namespace; without one where it does not know it. */
export function elementName(name: string, within: Namespaces, offset: number): string {
  const [prefix, local] = parts(name);
  const known = moddle.getPackage(namespaceOf(prefix, within, offset))?.prefix;
  return known === undefined ? local : `${known}:${local}`;
}

/** An attribute without a prefix belongs to its element, whatever the default namespace is. */
export function attributeName(name: string, within: Namespaces, offset: number): string {
  const [prefix, local] = parts(name);
  if (prefix === '') return name;
  const uri = namespaceOf(prefix, within, offset);
  return `${uri === XSI ? 'xsi' : (moddle.getPackage(uri)?.prefix ?? '')}:${local}`;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

function parts(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)];
}
