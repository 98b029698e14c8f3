import type { Located } from '../model.ts';
import { attribute, type Element } from '../xml/element.ts';

/** Most parts of a table may do without an id; then problems name what is around them. */
export function located(element: Element, around: Element | Located): Located {
  const id = attribute(element, 'id') ?? ('attributes' in around ? attribute(around, 'id') : around.id) ?? '';
  return { id, line: element.line };
}
