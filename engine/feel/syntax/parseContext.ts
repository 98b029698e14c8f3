import type { Cursor } from './cursor.ts';
import type { Entry, Expression } from './expression.ts';
import { parseDeclaredName } from './parseName.ts';
import { parseExpression } from './parseOperators.ts';
import { SyntaxFault } from './problem.ts';
import { FORBIDDEN_KEY } from '../values/contextOf.ts';

/** `{ key: value, "other key": value }`; a key is given once (10.3.1.2, rule 57). */
export function parseContext(cursor: Cursor): Expression {
  const { from } = cursor.expectSymbol('{', 'to begin a context');
  const entries = new Map<string, Entry>();
  while (!cursor.isAtSymbol('}')) {
    if (entries.size > 0) cursor.expectSymbol(',', 'or "}" behind an entry');
    const at = cursor.peek();
    const key = parseKey(cursor);
    if (entries.has(key) || key === FORBIDDEN_KEY) {
      throw new SyntaxFault(
        `Expected a new key; found ${JSON.stringify(key)}, which is ${key === FORBIDDEN_KEY ? 'reserved' : 'given twice'}`,
        at,
      );
    }
    cursor.expectSymbol(':', `behind the key "${key}"`);
    entries.set(key, { key, value: parseExpression(cursor) });
  }
  cursor.take();
  return { kind: 'context', entries: [...entries.values()], place: cursor.placeFrom(from) };
}

const parseKey = (cursor: Cursor): string =>
  cursor.peek().kind === 'string' ? cursor.take().text : parseDeclaredName(cursor, 'or a text as key');
