import type { Cursor } from './cursor.ts';
import { OPENING_WORDS, RESERVED_WORDS } from './reservedWords.ts';

/** Built-in functions whose names hold a reserved word. */
const NAMES_WITH_RESERVED_WORDS = [
  ['date', 'and', 'time'],
  ['years', 'and', 'months', 'duration'],
];

/** A name where a variable or a function stands: words that follow one another on a line are one name. */
export function parseVariableName(cursor: Cursor): string | null {
  const special = NAMES_WITH_RESERVED_WORDS.find(
    (words) => words.every((word, ahead) => cursor.isAtWord(word, ahead)) && cursor.isAtSymbol('(', words.length),
  );
  if (special !== undefined) return takeWords(cursor, special.length);
  const first = cursor.peek();
  if (first.kind === 'word' && (OPENING_WORDS.has(first.text) || RESERVED_WORDS.has(first.text))) return null;
  return parsePropertyName(cursor);
}

/** A name behind a dot, where even a reserved word can only be a name. */
export function parsePropertyName(cursor: Cursor): string | null {
  const first = cursor.peek();
  if (first.kind === 'name') return cursor.take().text;
  if (first.kind !== 'word') return null;
  let count = 1;
  while (continuesName(cursor, count)) count += 1;
  return takeWords(cursor, count);
}

/** A name that `in`, `,`, `:` or `)` ends: of a parameter, an iteration variable or a context entry. */
export function parseDeclaredName(cursor: Cursor, purpose: string): string {
  return parsePropertyName(cursor) ?? cursor.fail(`a name ${purpose}`);
}

function takeWords(cursor: Cursor, count: number): string {
  return Array.from({ length: count }, () => cursor.take().text).join(' ');
}

function continuesName(cursor: Cursor, ahead: number): boolean {
  const token = cursor.peek(ahead);
  return token.kind === 'word' && token.joins && !RESERVED_WORDS.has(token.text);
}
