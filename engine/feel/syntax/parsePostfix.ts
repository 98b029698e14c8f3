import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { parseArguments } from './parseArguments.ts';
import { parseExpression } from './parseOperators.ts';
import { parsePropertyName } from './parseName.ts';
import { parseTest, startsComparisonTest } from './parseTests.ts';
import { parseType } from './parseType.ts';

/** Paths, filters, calls and `instance of` behind an expression. */
export function parsePostfix(cursor: Cursor, start: Expression): Expression {
  let expression = start;
  for (;;) {
    const next = parseOnePostfix(cursor, expression);
    if (next === null) return expression;
    expression = next;
  }
}

function parseOnePostfix(cursor: Cursor, source: Expression): Expression | null {
  const { from } = source.place;
  if (cursor.takeSymbolIf('.')) {
    const name = parsePropertyName(cursor) ?? cursor.fail('a name behind "."');
    return { kind: 'path', source, name, place: cursor.placeFrom(from) };
  }
  if (cursor.isAtSymbol('[') && !closesRange(cursor)) {
    cursor.take();
    const condition = startsComparisonTest(cursor) ? parseTest(cursor) : parseExpression(cursor);
    cursor.expectSymbol(']', 'to end the filter');
    return { kind: 'filter', source, condition, place: cursor.placeFrom(from) };
  }
  if (cursor.isAtSymbol('(')) {
    const given = parseArguments(cursor);
    return { kind: 'call', callee: source, given, place: cursor.placeFrom(from) };
  }
  if (cursor.isAtWord('instance') && cursor.isAtWord('of', 1)) {
    cursor.take();
    cursor.take();
    return { kind: 'instanceOf', operand: source, type: parseType(cursor), place: cursor.placeFrom(from) };
  }
  return null;
}

const CLOSING_SYMBOLS: ReadonlySet<string> = new Set([
  ')',
  ']',
  '}',
  ',',
  ':',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '*',
  '/',
  '**',
]);
const CLOSING_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'then',
  'else',
  'return',
  'satisfies',
  'between',
  'in',
  'instance',
]);

/** In `]1..end[` the last bracket ends the range; it is told from a filter by what follows, which begins no expression. */
function closesRange(cursor: Cursor): boolean {
  const next = cursor.peek(1);
  switch (next.kind) {
    case 'end':
      return true;
    case 'symbol':
      // `list[< 5]` is a filter, and so are the other comparisons behind a bracket.
      return CLOSING_SYMBOLS.has(next.text) && !['=', '!=', '<', '<=', '>', '>='].includes(next.text);
    case 'word':
      return CLOSING_WORDS.has(next.text);
    case 'name':
    case 'number':
    case 'string':
      return false;
  }
}
