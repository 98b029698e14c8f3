import type { Value } from '../values/value.ts';
import { parseTemporalText } from '../temporal/parseTemporalText.ts';
import type { Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { parseContext } from './parseContext.ts';
import { parseChoice, parseFunction, parseIteration, parseQuantified } from './parseKeywordForms.ts';
import { parseVariableName } from './parseName.ts';
import { comparisonAt, parseExpression, parseOperand } from './parseOperators.ts';
import { parseRangeEnd } from './parseRange.ts';
import { SyntaxFault } from './problem.ts';

/** An expression that begins with a word or a bracket of its own. */
export function parsePrimary(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
      cursor.take();
      return { kind: 'literal', value: token.value, place: token };
    case 'string':
      cursor.take();
      return { kind: 'literal', value: token.text, place: token };
    case 'symbol':
      return parseBracketed(cursor);
    case 'word':
    case 'name':
      return parseWord(cursor);
    case 'end':
      return cursor.fail('an expression');
  }
}

const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

function parseWord(cursor: Cursor): Expression {
  const token = cursor.peek();
  if (token.kind === 'word') {
    const constant = CONSTANTS.get(token.text);
    if (constant !== undefined) {
      cursor.take();
      return { kind: 'literal', value: constant, place: token };
    }
    switch (token.text) {
      case 'if':
        return parseChoice(cursor);
      case 'for':
        return parseIteration(cursor);
      case 'some':
      case 'every':
        return parseQuantified(cursor, token.text);
      case 'function':
        return parseFunction(cursor);
    }
  }
  const name = parseVariableName(cursor) ?? cursor.fail('an expression');
  return { kind: 'name', name, place: cursor.placeFrom(token.from) };
}

function parseBracketed(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.text) {
    case '(':
      return parseParenthesis(cursor);
    case '[':
      return parseListOrRange(cursor);
    case ']':
      cursor.take();
      return parseRangeEnd(cursor, token.from, parseOperand(cursor), false);
    case '{':
      return parseContext(cursor);
    case '@':
      return parseTemporalLiteral(cursor);
    default:
      return cursor.fail('an expression');
  }
}

function parseParenthesis(cursor: Cursor): Expression {
  const { from } = cursor.take();
  const open = comparisonAt(cursor) === undefined ? null : parseOpenRange(cursor, from);
  if (open !== null) return open;
  const expression = parseExpression(cursor);
  if (cursor.isAtSymbol('..')) return parseRangeEnd(cursor, from, expression, false);
  cursor.expectSymbol(')', 'to close the parenthesis');
  return expression;
}

/** `(< 5)` is a range without a start (10.3.1.2, rule 66). */
function parseOpenRange(cursor: Cursor, from: number): Expression {
  const operator = cursor.take().text;
  const end = parseOperand(cursor);
  cursor.expectSymbol(')', 'to close the range');
  const place = cursor.placeFrom(from);
  const open: Expression = { kind: 'literal', value: null, place };
  const included = operator !== '<' && operator !== '>';
  if (operator === '!=')
    throw new SyntaxFault('Expected "=", "<", "<=", ">" or ">=" to begin a range; found "!="', place);
  const startsHere = operator === '>' || operator === '>=' || operator === '=';
  const endsHere = operator === '<' || operator === '<=' || operator === '=';
  return {
    kind: 'range',
    start: startsHere ? end : open,
    end: endsHere ? end : open,
    startIncluded: startsHere && included,
    endIncluded: endsHere && included,
    place,
  };
}

function parseListOrRange(cursor: Cursor): Expression {
  const { from } = cursor.take();
  if (cursor.takeSymbolIf(']')) return { kind: 'list', items: [], place: cursor.placeFrom(from) };
  const items = [parseExpression(cursor)];
  const [first] = items;
  if (first !== undefined && cursor.isAtSymbol('..')) return parseRangeEnd(cursor, from, first, true);
  while (cursor.takeSymbolIf(',')) items.push(parseExpression(cursor));
  cursor.expectSymbol(']', 'to end the list');
  return { kind: 'list', items, place: cursor.placeFrom(from) };
}

function parseTemporalLiteral(cursor: Cursor): Expression {
  const { from } = cursor.take();
  const token = cursor.peek();
  if (token.kind !== 'string') return cursor.fail('a text behind "@"');
  cursor.take();
  const place = cursor.placeFrom(from);
  const value = parseTemporalText(token.text);
  if (value === null) {
    throw new SyntaxFault(
      `Expected a date, time, date and time or duration behind "@"; found ${JSON.stringify(token.text)}`,
      place,
    );
  }
  return { kind: 'literal', value, place };
}
