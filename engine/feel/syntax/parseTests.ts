import type { Cursor } from './cursor.ts';
import type { Expression, Test, Tests } from './expression.ts';
import { comparisonAt, parseExpression, parseOperand } from './parseOperators.ts';
import { parseRangeEnd } from './parseRange.ts';

/** A whole input cell: `-`, or tests of which one must hold, or `not(…)` around them. */
export function parseUnaryTests(cursor: Cursor): Tests {
  if (cursor.isAtSymbol('-') && cursor.peek(1).kind === 'end') {
    cursor.take();
    return { kind: 'anything' };
  }
  // `not(a) and b` is an expression, `not(a)` negates tests; only what follows the parenthesis tells them apart.
  const negated =
    cursor.isAtWord('not') && cursor.isAtSymbol('(', 1) ? cursor.attempt(() => parseNegated(cursor)) : null;
  if (negated !== null) return negated;
  return { kind: 'tests', negated: false, tests: parseAllTests(cursor) };
}

function parseNegated(cursor: Cursor): Tests | null {
  cursor.take();
  cursor.take();
  const tests = parseAllTests(cursor);
  cursor.expectSymbol(')', 'to end "not("');
  return cursor.peek().kind === 'end' ? { kind: 'tests', negated: true, tests } : null;
}

function parseAllTests(cursor: Cursor): readonly Test[] {
  const tests = [parseTest(cursor)];
  while (cursor.takeSymbolIf(',')) tests.push(parseTest(cursor));
  return tests;
}

export const startsComparisonTest = (cursor: Cursor): boolean => comparisonAt(cursor) !== undefined;

/** One test where commas separate tests. */
export function parseTest(cursor: Cursor): Test {
  return parseComparisonTest(cursor) ?? matching(parseExpression(cursor));
}

/** Behind `in`: one test, or several in parentheses. The one test binds closer than `and`. */
export function parseTestsOfIn(cursor: Cursor): readonly Test[] {
  const { from } = cursor.peek();
  if (!cursor.isAtSymbol('(')) return [parseComparisonTest(cursor) ?? matching(parseOperand(cursor))];
  cursor.take();
  const first = parseTest(cursor);
  if (first.kind === 'matchTest' && cursor.isAtSymbol('..'))
    return [matching(parseRangeEnd(cursor, from, first.expression, false))];
  const tests = [first];
  while (cursor.takeSymbolIf(',')) tests.push(parseTest(cursor));
  cursor.expectSymbol(')', 'to end the tests');
  return tests;
}

function parseComparisonTest(cursor: Cursor): Test | null {
  const operator = comparisonAt(cursor);
  if (operator === undefined) return null;
  const { from } = cursor.take();
  return { kind: 'compareTest', operator, operand: parseOperand(cursor), place: cursor.placeFrom(from) };
}

const matching = (expression: Expression): Test => ({ kind: 'matchTest', expression, place: expression.place });
