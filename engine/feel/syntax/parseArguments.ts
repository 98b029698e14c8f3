import type { Cursor } from './cursor.ts';
import type { Expression, Given, NamedArgument } from './expression.ts';
import { parseDeclaredName, parsePropertyName } from './parseName.ts';
import { parseExpression } from './parseOperators.ts';
import { SyntaxFault } from './problem.ts';

/** What stands between the parentheses of a call. */
export function parseArguments(cursor: Cursor): Given {
  cursor.expectSymbol('(', 'to begin the arguments');
  if (cursor.takeSymbolIf(')')) return { by: 'position', values: [] };
  const given: Given = startsNamedArgument(cursor)
    ? { by: 'name', values: parseNamed(cursor) }
    : { by: 'position', values: parseAll(cursor) };
  cursor.expectSymbol(')', 'to end the arguments');
  return given;
}

function parseAll(cursor: Cursor): readonly Expression[] {
  const values = [parseExpression(cursor)];
  while (cursor.takeSymbolIf(',')) values.push(parseExpression(cursor));
  return values;
}

function parseNamed(cursor: Cursor): readonly NamedArgument[] {
  const values: NamedArgument[] = [];
  do {
    const at = cursor.peek();
    const name = parseDeclaredName(cursor, 'of a parameter');
    cursor.expectSymbol(':', `behind the parameter "${name}"`);
    if (values.some((each) => each.name === name)) {
      throw new SyntaxFault(`Expected each parameter once; found "${name}" again`, at);
    }
    values.push({ name, value: parseExpression(cursor) });
  } while (cursor.takeSymbolIf(','));
  return values;
}

function startsNamedArgument(cursor: Cursor): boolean {
  let found = false;
  cursor.attempt(() => {
    found = parsePropertyName(cursor) !== null && cursor.isAtSymbol(':');
    return null;
  });
  return found;
}
