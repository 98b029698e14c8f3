import { parseText } from './syntax/parse.ts';
import { walk } from './syntax/walk.ts';

/**
 * The variables that an expression may read, in the order they appear; none of an expression that cannot be read. A
 * name inside a filter counts, although it may turn out to be an entry of the item.
 */
export function namesIn(text: string, names: readonly string[] = []): readonly string[] {
  const parsed = parseText(text, names);
  if (!parsed.ok) return [];
  const found = new Set<string>();
  const callees = new Set<unknown>();
  walk(parsed.value, new Set(), (expression, given) => {
    if (expression.kind === 'call') callees.add(expression.callee);
    if (expression.kind === 'name' && !given.has(expression.name) && !callees.has(expression))
      found.add(expression.name);
  });
  return [...found];
}
