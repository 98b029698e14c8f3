import type { Cursor } from './cursor.ts';
import type { ArithmeticOperator, ComparisonOperator, Expression, Link } from './expression.ts';
import { parsePrimary } from './parsePrimary.ts';
import { parsePostfix } from './parsePostfix.ts';
import { parseTestsOfIn } from './parseTests.ts';

const COMPARISONS: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];

/** An expression with the precedence of DMN 1.5, 10.3.1.2: from `or`, which binds least, down to paths and calls. */
export const parseExpression = (cursor: Cursor): Expression => cursor.nested(() => parseConnective(cursor, 'or'));

/** What a comparison, a range or a test compares: everything that binds closer than a comparison. */
export const parseOperand = (cursor: Cursor): Expression => cursor.nested(() => parseChain(cursor, 0));

export function comparisonAt(cursor: Cursor): ComparisonOperator | undefined {
  const token = cursor.peek();
  return token.kind === 'symbol' ? COMPARISONS.find((operator) => operator === token.text) : undefined;
}

function parseConnective(cursor: Cursor, operator: 'and' | 'or'): Expression {
  const parseNext = (): Expression => (operator === 'or' ? parseConnective(cursor, 'and') : parseComparison(cursor));
  const { from } = cursor.peek();
  const first = parseNext();
  if (!cursor.isAtWord(operator)) return first;
  const operands = [first];
  while (cursor.isAtWord(operator)) {
    cursor.take();
    operands.push(parseNext());
  }
  return { kind: 'connective', operator, operands, place: cursor.placeFrom(from) };
}

function parseComparison(cursor: Cursor): Expression {
  const { from } = cursor.peek();
  const operand = parseChain(cursor, 0);
  const operator = comparisonAt(cursor);
  if (operator !== undefined) {
    cursor.take();
    const right = parseOperand(cursor);
    const comparison: Expression = {
      kind: 'comparison',
      operator,
      left: operand,
      right,
      place: cursor.placeFrom(from),
    };
    if (comparisonAt(cursor) !== undefined) cursor.fail('"and", "or" or parentheses between two comparisons');
    return comparison;
  }
  if (cursor.isAtWord('between')) {
    cursor.take();
    const low = parseOperand(cursor);
    cursor.expectWord('and', 'between the two ends of "between"');
    const high = parseOperand(cursor);
    return { kind: 'between', operand, low, high, place: cursor.placeFrom(from) };
  }
  if (cursor.isAtWord('in')) {
    cursor.take();
    const tests = parseTestsOfIn(cursor);
    return { kind: 'membership', operand, tests, place: cursor.placeFrom(from) };
  }
  return operand;
}

/** Arithmetic by how close it binds; all of it chains from the left. */
const CHAINS: readonly Readonly<Record<string, ArithmeticOperator>>[] = [
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/' },
  { '**': '**', '^': '**' },
];

function parseChain(cursor: Cursor, level: number): Expression {
  const operators = CHAINS[level];
  if (operators === undefined) return parseNegation(cursor);
  const { from } = cursor.peek();
  const first = parseChain(cursor, level + 1);
  const links: Link[] = [];
  for (let operator = operatorAt(cursor, operators); operator !== undefined; operator = operatorAt(cursor, operators)) {
    const place = cursor.take();
    links.push({ operator, operand: parseChain(cursor, level + 1), place });
  }
  return links.length === 0 ? first : { kind: 'chain', first, links, place: cursor.placeFrom(from) };
}

function operatorAt(
  cursor: Cursor,
  operators: Readonly<Record<string, ArithmeticOperator>>,
): ArithmeticOperator | undefined {
  const token = cursor.peek();
  return token.kind === 'symbol' && Object.hasOwn(operators, token.text) ? operators[token.text] : undefined;
}

/** Negation binds closer than `**`: `-2 ** 2` is 4 (10.3.1.2, rule 4). */
function parseNegation(cursor: Cursor): Expression {
  if (!cursor.isAtSymbol('-')) return parsePostfix(cursor, parsePrimary(cursor));
  const { from } = cursor.take();
  const operand = cursor.nested(() => parseNegation(cursor));
  if (operand.kind === 'literal' && typeof operand.value === 'number') {
    return { kind: 'literal', value: 0 - operand.value, place: cursor.placeFrom(from) };
  }
  return { kind: 'negation', operand, place: cursor.placeFrom(from) };
}
