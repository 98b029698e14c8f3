import type { Json } from '../../core/expressions.ts';

/** Whether a context has at least the entries of another, at every depth; a missing entry is null. Lists have one length. */
export function isPartOf(part: Json, whole: Json): boolean {
  if (isList(part)) {
    return (
      isList(whole) && part.length === whole.length && part.every((item, index) => isPartOf(item, whole[index] ?? null))
    );
  }
  if (isContext(part)) {
    return isContext(whole) && Object.entries(part).every(([name, value]) => isPartOf(value, whole[name] ?? null));
  }
  return part === whole;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isContext = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);
