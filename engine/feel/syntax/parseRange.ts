import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { parseOperand } from './parseOperators.ts';

/** From `..` to the closing bracket of a range (10.3.1.2, rule 8): `]` includes the end, `)` and `[` leave it out. */
export function parseRangeEnd(cursor: Cursor, from: number, start: Expression, startIncluded: boolean): Expression {
  cursor.expectSymbol('..', 'between the ends of the range');
  const end = parseOperand(cursor);
  const endIncluded = cursor.isAtSymbol(']');
  if (!endIncluded && !cursor.isAtSymbol(')') && !cursor.isAtSymbol('['))
    cursor.fail('"]", ")" or "[" to end the range');
  cursor.take();
  return { kind: 'range', start, end, startIncluded, endIncluded, place: cursor.placeFrom(from) };
}
