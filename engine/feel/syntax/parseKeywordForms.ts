import type { Cursor } from './cursor.ts';
import type { Expression, FormalParameter, Source } from './expression.ts';
import { parseDeclaredName } from './parseName.ts';
import { parseExpression, parseOperand } from './parseOperators.ts';
import { parseType } from './parseType.ts';

export function parseChoice(cursor: Cursor): Expression {
  const { from } = cursor.expectWord('if', 'to begin');
  const condition = parseExpression(cursor);
  cursor.expectWord('then', 'behind the condition of "if"');
  const then = parseExpression(cursor);
  cursor.expectWord('else', 'behind the first branch of "if"');
  const otherwise = parseExpression(cursor);
  return { kind: 'choice', condition, then, otherwise, place: cursor.placeFrom(from) };
}

export function parseIteration(cursor: Cursor): Expression {
  const { from } = cursor.expectWord('for', 'to begin');
  const sources = parseSources(cursor);
  cursor.expectWord('return', 'behind what "for" iterates over');
  const body = parseExpression(cursor);
  return { kind: 'iteration', sources, body, place: cursor.placeFrom(from) };
}

export function parseQuantified(cursor: Cursor, quantifier: 'some' | 'every'): Expression {
  const { from } = cursor.expectWord(quantifier, 'to begin');
  const sources = parseSources(cursor);
  cursor.expectWord('satisfies', `behind what "${quantifier}" iterates over`);
  const body = parseExpression(cursor);
  return { kind: 'quantified', quantifier, sources, body, place: cursor.placeFrom(from) };
}

export function parseFunction(cursor: Cursor): Expression {
  const { from } = cursor.expectWord('function', 'to begin');
  cursor.expectSymbol('(', 'to begin the parameters');
  const parameters: FormalParameter[] = [];
  while (!cursor.isAtSymbol(')')) {
    if (parameters.length > 0) cursor.expectSymbol(',', 'or ")" behind a parameter');
    const name = parseDeclaredName(cursor, 'of a parameter');
    parameters.push({ name, type: cursor.takeSymbolIf(':') ? parseType(cursor) : null });
  }
  cursor.take();
  if (cursor.isAtWord('external')) cursor.fail('an expression as body, because external functions are not supported');
  const body = parseExpression(cursor);
  return { kind: 'function', parameters, body, place: cursor.placeFrom(from) };
}

function parseSources(cursor: Cursor): readonly Source[] {
  const sources = [parseSource(cursor)];
  while (cursor.takeSymbolIf(',')) sources.push(parseSource(cursor));
  return sources;
}

function parseSource(cursor: Cursor): Source {
  const start = cursor.peek().from;
  const name = parseDeclaredName(cursor, 'to give to what is iterated over');
  cursor.expectWord('in', `behind "${name}"`);
  const from = parseOperand(cursor);
  const to = cursor.takeSymbolIf('..') ? parseOperand(cursor) : null;
  return { name, from, to, place: cursor.placeFrom(start) };
}
