import { NAMESPACES_MAX } from './bounds.ts';
import { decodeReferences } from './characterReferences.ts';
import type { Tag } from './scan.ts';
import { notWellFormed, tooMuch } from './xmlFault.ts';

/** The prefixes that hold within an element; what it does not declare itself it has from around it. */
export interface Namespaces {
  readonly declared: ReadonlyMap<string, string>;
  readonly around: Namespaces | null;
}

export const rootNamespaces: Namespaces = {
  declared: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  around: null,
};

/** Counts the declarations of a whole file. */
export function namespaceReader(text: string): (tag: Tag, around: Namespaces) => Namespaces {
  let declarations = 0;
  return (tag, around) => {
    const declared = new Map<string, string>();
    for (const { name, start, end } of tag.attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      declared.set(name.slice('xmlns:'.length), decodeReferences(text.slice(start, end)));
      declarations += 1;
    }
    if (declarations > NAMESPACES_MAX)
      throw tooMuch(tag.start, 'tooManyNamespaces', NAMESPACES_MAX, 'namespaces', '个命名空间');
    return declared.size === 0 ? around : { declared, around };
  };
}

/** The namespace of a prefix, '' where there is none. */
export function namespaceOf(prefix: string, within: Namespaces, offset: number): string {
  for (let each: Namespaces | null = within; each !== null; each = each.around) {
    const uri = each.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  if (prefix === '') return '';
  throw notWellFormed(offset, `the prefix "${prefix}" without a namespace`, `前缀“${prefix}”未声明命名空间`);
}
