import type { Variables } from '../../engine/core/expressions.ts';
import {
  CALL_DEPTH_MAX,
  EXPRESSION_LENGTH_MAX,
  LIST_ITEMS_MAX,
  NAMES_REPORTED_MAX,
  NESTING_DEPTH_MAX,
  PATTERN_LENGTH_MAX,
  PATTERN_STATES_MAX,
  STEPS_MAX,
  TEXT_LENGTH_MAX,
  VALUE_DEPTH_MAX,
} from '../../engine/feel/bounds.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { createRecentlyUsed } from '../../engine/feel/recentlyUsed.ts';
import { evaluate, failureOf, NOW, valueOf } from './evaluating.ts';

describe('at the bound and beyond it', () => {
  test('the length of an expression', () => {
    expect(valueOf('1'.padEnd(EXPRESSION_LENGTH_MAX))).toBe(1);
    expect(failureOf('1'.padEnd(EXPRESSION_LENGTH_MAX + 1))).toContain(`at most ${EXPRESSION_LENGTH_MAX} characters`);
    expect(checkExpression('1'.padEnd(EXPRESSION_LENGTH_MAX + 1))[0]?.code).toBe('expressionTooLarge');
  });

  test('the depth of an expression', () => {
    const parentheses = (depth: number) => `${'('.repeat(depth - 1)}1${')'.repeat(depth - 1)}`;
    expect(valueOf(parentheses(NESTING_DEPTH_MAX))).toBe(1);
    expect(failureOf(parentheses(NESTING_DEPTH_MAX + 1))).toContain(`at most ${NESTING_DEPTH_MAX} expressions`);
    const path = (depth: number) => `a${'.a'.repeat(depth - 1)}`;
    expect(valueOf(path(NESTING_DEPTH_MAX))).toBeNull();
    expect(failureOf(path(NESTING_DEPTH_MAX + 1))).toContain(`at most ${NESTING_DEPTH_MAX} expressions`);
  });

  test('a chain of one operator is flat, however long', () => {
    expect(valueOf(`1${' + 1'.repeat(2000)}`)).toBe(2001);
    expect(valueOf(`false${' or false'.repeat(1000)} or true`)).toBe(true);
  });

  test('the work of an evaluation', () => {
    const rounds = (count: number) => `every x in 1..${count} satisfies true`;
    const stepsOfRound = 2;
    expect(valueOf(rounds(STEPS_MAX / stepsOfRound))).toBe(true);
    expect(failureOf(rounds(STEPS_MAX / stepsOfRound + 1))).toContain(`at most ${STEPS_MAX} steps`);
  });

  test('the items of a list', () => {
    expect(valueOf(`count(for x in 1..${LIST_ITEMS_MAX} return x)`)).toBe(LIST_ITEMS_MAX);
    expect(failureOf(`for x in 1..${LIST_ITEMS_MAX + 1} return x`)).toContain(`at most ${LIST_ITEMS_MAX} items`);
    const list = Array.from({ length: LIST_ITEMS_MAX }, () => 1);
    expect(valueOf('count(reverse(list))', { list })).toBe(LIST_ITEMS_MAX);
    expect(failureOf('append(list, 1)', { list })).toContain(`at most ${LIST_ITEMS_MAX} items`);
    expect(failureOf('flatten([list, [1]])', { list })).toContain(`at most ${LIST_ITEMS_MAX} items`);
  });

  test('the characters of a text', () => {
    const text = 'x'.repeat(TEXT_LENGTH_MAX - 1);
    expect(valueOf('string length(text + "y")', { text })).toBe(TEXT_LENGTH_MAX);
    expect(failureOf('text + "yz"', { text })).toContain(`at most ${TEXT_LENGTH_MAX} characters`);
    expect(failureOf('string join([text, "yz"])', { text })).toContain(`at most ${TEXT_LENGTH_MAX} characters`);
    expect(failureOf('string([text])', { text })).toContain(`at most ${TEXT_LENGTH_MAX} characters`);
    expect(failureOf('replace(text, "^", "yz")', { text })).toContain(`at most ${TEXT_LENGTH_MAX} characters`);
  });

  test('functions that wait for one another', () => {
    const recursion = (depth: number) =>
      `{f: function(n, f) if n = 1 then 1 else 1 + f(n - 1, f), r: f(${depth}, f)}.r`;
    expect(valueOf(recursion(CALL_DEPTH_MAX))).toBe(CALL_DEPTH_MAX);
    expect(failureOf(recursion(CALL_DEPTH_MAX + 1))).toContain(`at most ${CALL_DEPTH_MAX} function calls`);
  });

  test('the depth of an answer', () => {
    const nested = (depth: number): Variables => ({ x: JSON.parse('['.repeat(depth) + ']'.repeat(depth)) });
    expect(evaluate('x', nested(VALUE_DEPTH_MAX + 1), NOW).ok).toBe(true);
    expect(failureOf('x', nested(VALUE_DEPTH_MAX + 2))).toContain(`at most ${VALUE_DEPTH_MAX} lists and contexts`);
  });

  test('the length and the size of a pattern', () => {
    expect(
      valueOf('matches("a", p)', {
        p: 'a'.padEnd(PATTERN_LENGTH_MAX, '*').replace(/\*+/, (s) => '|b'.repeat(s.length / 2)),
      }),
    ).toBe(true);
    expect(failureOf('matches("a", p)', { p: 'a'.repeat(PATTERN_LENGTH_MAX + 1) })).toContain(
      `a pattern of at most ${PATTERN_LENGTH_MAX} characters`,
    );
    const own = 3; // the marks of the whole and the end
    expect(valueOf('matches("a", p)', { p: `a{${PATTERN_STATES_MAX - own}}` })).toBe(false);
    expect(failureOf('matches("a", p)', { p: `a{${PATTERN_STATES_MAX - own + 1}}` })).toContain(
      `a pattern of at most ${PATTERN_STATES_MAX} states`,
    );
  });

  test('the names that a failure lists', () => {
    const variables = Object.fromEntries(
      Array.from({ length: NAMES_REPORTED_MAX + 1 }, (_, index) => [`v${index}`, 1]),
    );
    const evaluated = evaluate('1 / 0', variables, NOW);
    expect(!evaluated.ok && evaluated.failure.names.length).toBe(NAMES_REPORTED_MAX);
  });

  test('the compiled expressions that are kept', () => {
    const kept = createRecentlyUsed<number>(2);
    for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      kept.set(key, index);
      kept.get('a'); // used all the time, so it stays
    }
    expect(['a', 'b', 'd', 'e'].map((key) => kept.get(key))).toEqual([0, undefined, 3, 4]);
  });
});
