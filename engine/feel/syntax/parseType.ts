import type { Cursor } from './cursor.ts';
import { simpleTypeName, type FeelType } from './feelType.ts';
import { parseDeclaredName } from './parseName.ts';
import { SyntaxFault } from './problem.ts';

/** Types whose names hold a reserved word. */
const LONG_NAMES = [
  ['date', 'and', 'time'],
  ['days', 'and', 'time', 'duration'],
  ['years', 'and', 'months', 'duration'],
];

export const parseType = (cursor: Cursor): FeelType => cursor.nested(() => parseTypeHere(cursor));

function parseTypeHere(cursor: Cursor): FeelType {
  const at = cursor.peek();
  const name = parseTypeName(cursor);
  if (cursor.isAtSymbol('<')) {
    switch (name) {
      case 'list':
      case 'range':
        return { kind: name, item: parseParameter(cursor) };
      case 'context':
        return parseContextType(cursor);
      case 'function':
        return parseFunctionType(cursor);
    }
  }
  const simple = simpleTypeName(name);
  if (simple === undefined) throw new SyntaxFault(`Expected a type of FEEL; found "${name}"`, at);
  return { kind: 'simple', name: simple };
}

function parseTypeName(cursor: Cursor): string {
  const long = LONG_NAMES.find((words) => words.every((word, ahead) => cursor.isAtWord(word, ahead)));
  if (long !== undefined) return long.map(() => cursor.take().text).join(' ');
  const token = cursor.peek();
  if (token.kind !== 'word') cursor.fail('the name of a type');
  return cursor.take().text;
}

function parseParameter(cursor: Cursor): FeelType {
  cursor.expectSymbol('<', 'to begin the type inside');
  const item = parseType(cursor);
  cursor.expectSymbol('>', 'to end the type inside');
  return item;
}

function parseContextType(cursor: Cursor): FeelType {
  cursor.expectSymbol('<', 'to begin the types of the entries');
  const entries: { readonly name: string; readonly type: FeelType }[] = [];
  do {
    const name = parseDeclaredName(cursor, 'of an entry');
    cursor.expectSymbol(':', `behind the entry "${name}"`);
    entries.push({ name, type: parseType(cursor) });
  } while (cursor.takeSymbolIf(','));
  cursor.expectSymbol('>', 'to end the types of the entries');
  return { kind: 'context', entries };
}

/** Functions carry no types at run time, so what is said about parameters and result is read and left. */
function parseFunctionType(cursor: Cursor): FeelType {
  cursor.expectSymbol('<', 'to begin the types of the parameters');
  while (!cursor.isAtSymbol('>')) {
    parseType(cursor);
    if (!cursor.takeSymbolIf(',')) break;
  }
  cursor.expectSymbol('>', 'to end the types of the parameters');
  if (cursor.takeSymbolIf('->')) parseType(cursor);
  return { kind: 'function' };
}
