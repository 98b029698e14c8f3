import { EXPRESSION_LENGTH_MAX } from '../bounds.ts';
import { characterAt, isDigit, isNamePart, isNameStart, isSpace, wordAt } from './characters.ts';
import type { FindName } from './knownNames.ts';
import { SyntaxFault } from './problem.ts';
import { readString } from './stringLiteral.ts';
import type { Token } from './token.ts';

const SYMBOLS = ['**', '..', '->', '!=', '<=', '>=', ...'+-*/^=<>()[]{},:.@'];
const NUMBER = /(?:\d+(?:\.(?!\.)\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;

/** Cuts an expression into tokens, ending with one of kind `end`. Linear in the length of the text. */
export function tokenize(text: string, findName: FindName): readonly Token[] {
  if (text.length > EXPRESSION_LENGTH_MAX) {
    throw new SyntaxFault(
      `Expected an expression of at most ${EXPRESSION_LENGTH_MAX} characters; found ${text.length}`,
      { from: 0, to: 0 },
      'expressionTooLarge',
    );
  }
  const tokens: Token[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    const token = tokenAt(text, at, findName);
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function tokenAt(text: string, from: number, findName: FindName): Token {
  const character = characterAt(text, from);
  if (character === '"') return readString(text, from);
  if (character === '`') return backtickName(text, from);
  if (isDigit(character) || (character === '.' && isDigit(text.charAt(from + 1)))) return readNumber(text, from);
  if (isNameStart(character)) return readWord(text, from, findName);
  const symbol = SYMBOLS.find((each) => text.startsWith(each, from));
  if (symbol !== undefined) return { kind: 'symbol', text: symbol, from, to: from + symbol.length };
  throw new SyntaxFault(`Expected an expression; found the character ${JSON.stringify(character)}`, {
    from,
    to: from + character.length,
  });
}

function readWord(text: string, from: number, findName: FindName): Token {
  const known = findName(text, from);
  if (known !== null) return { kind: 'name', text: known.name, from, to: known.to };
  const word = wordAt(text, from);
  return { kind: 'word', text: word, joins: followsBlanksOnly(text, from), from, to: from + word.length };
}

/** A line break or a comment between two words is no blank inside a name. */
function followsBlanksOnly(text: string, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && isSpace(text.charAt(at)) && !/[\n\r]/.test(text.charAt(at))) at -= 1;
  return at >= 0 && at < from - 1 && isNamePart(text.charAt(at));
}

function backtickName(text: string, from: number): Token {
  const end = text.indexOf('`', from + 1);
  const name = text.slice(from + 1, end).trim();
  if (end < 0 || name === '') {
    throw new SyntaxFault('Expected a name between backticks; found no closing backtick or no name', {
      from,
      to: text.length,
    });
  }
  return { kind: 'name', text: name, from, to: end + 1 };
}

function readNumber(text: string, from: number): Token {
  NUMBER.lastIndex = from;
  const digits = NUMBER.exec(text)?.[0] ?? '';
  const to = from + digits.length;
  const value = Number(digits);
  if (!Number.isFinite(value))
    throw new SyntaxFault(`Expected a number below 1.8e308; found ${digits.slice(0, 40)}`, { from, to });
  if (isNameStart(characterAt(text, to))) {
    throw new SyntaxFault(`Expected a number or a name; found ${JSON.stringify(text.slice(from, to + 1))}`, {
      from,
      to: to + 1,
    });
  }
  return { kind: 'number', text: digits, value, from, to };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text.startsWith('//', at)) at = endOr(text.indexOf('\n', at), text.length);
    else if (text.startsWith('/*', at)) at = endOfBlockComment(text, at);
    else if (at < text.length && isSpace(text.charAt(at))) at += 1;
    else return at;
  }
}

function endOfBlockComment(text: string, from: number): number {
  const end = text.indexOf('*/', from + 2);
  if (end < 0)
    throw new SyntaxFault('Expected "*/" to end the comment; found the end of the expression', {
      from,
      to: text.length,
    });
  return end + 2;
}

const endOr = (found: number, length: number): number => (found < 0 ? length : found);
