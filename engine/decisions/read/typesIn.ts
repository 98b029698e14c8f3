import { anyType, baseTypeOf, type ValueType } from '../valueType.ts';
import { attribute, childNamed, childrenNamed, textOrNull, type Element } from '../xml/element.ts';

export type TypeOf = (reference: string | null) => ValueType;

/** Definitions that refer to one another in a row. */
const REFERENCES_MAX = 20;

/** What the types of a file come to. A type with components, or one from elsewhere, says nothing that is checked. */
export function typesIn(root: Element): TypeOf {
  const definitions = new Map(
    childrenNamed(root, 'itemDefinition').map((each) => [attribute(each, 'name') ?? '', each]),
  );

  function resolve(reference: string | null, depth: number): ValueType {
    if (reference === null || reference === '' || depth > REFERENCES_MAX) return anyType;
    const definition = definitions.get(reference);
    if (definition === undefined) return { ...anyType, base: baseTypeOf(reference) ?? 'any' };
    const base = childNamed(definition, 'typeRef')?.text.trim() ?? attribute(definition, 'typeRef');
    const inner = resolve(base, depth + 1);
    const allowed = childNamed(definition, 'allowedValues');
    return {
      base: inner.base,
      isList: inner.isList || attribute(definition, 'isCollection') === 'true',
      allowed: textOrNull(allowed) ?? inner.allowed,
    };
  }

  return (reference) => resolve(reference, 0);
}
