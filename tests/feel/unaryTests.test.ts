import { checkUnaryTests } from '../../engine/feel/checkExpression.ts';
import { passes, testFailureOf } from './evaluating.ts';

describe('a unary test (10.3.2.8)', () => {
  test.each([
    ['-', 5, true],
    ['-', null, true],
    ['5', 5, true],
    ['5', 6, false],
    ['-5', -5, true],
    ['< 5', 4, true],
    ['<= 5', 5, true],
    ['> 5', 5, false],
    ['>= 5', 5, true],
    ['= 5', 5, true],
    ['!= 5', 6, true],
    ['[1..5]', 5, true],
    ['[1..5)', 5, false],
    ['(1..5]', 1, false],
    [']1..5[', 3, true],
    ['1, 2, 3', 2, true],
    ['< 1, > 9', 10, true],
    ['< 1, > 9', 5, false],
    ['not(1, 2)', 3, true],
    ['not(1, 2)', 2, false],
    ['not(< 5)', 5, true],
    ['not(< 5)', null, false],
    ['not(null)', 5, true],
    ['null', null, true],
    ['null', 5, false],
    ['"a"', 'a', true],
    ['"a", "b"', 'c', false],
    ['"a"', 5, false],
    ['5', '5', false],
    ['> 5', null, false],
    ['[1..5]', null, false],
    ['true', true, true],
    ['true', false, false],
    ['false', false, true],
    ['true', null, true],
    ['["a", "b"]', 'b', true],
    ['[1, 2]', [1, 2], true],
    ['[[1..3], 7]', 2, true],
    ['limit', 10, true],
    ['> limit', 11, true],
    ['[1..limit]', 10, true],
    ['[1..missing]', 5, false],
    ['? > 5', 6, true],
    ['? > 5 and ? < 8', 9, false],
    ['contains(?, "bc")', 'abcd', true],
    ['contains(region, "or")', 5, true],
    ['contains(region, "xx")', 5, false],
    ['not(contains(?, "x"))', 'abc', true],
    ['not(? > 5) and ? < 9', 3, true],
    ['? = "a" or ? = "b"', 'b', true],
    ['missing > 5 and ? = 1', 1, false],
    ['for x in ? return x', [1], [1]],
    ['count(?) > 1', [1, 2], true],
    ['?.price > 5', { price: 6 }, true],
    ['some x in ? satisfies x > 5', [6], true],
    ['date("2026-01-05")', '2026-01-05', false],
  ])('%s over %j is %p', (test, input, expected) => {
    if (Array.isArray(expected)) expect(testFailureOf(test, input)).toContain('of a test that mentions "?"');
    else expect(passes(test, input, { limit: 10, region: 'north' })).toBe(expected);
  });

  test('values of two types that are ordered against one another are a mistake', () => {
    expect(testFailureOf('> 5', 'a')).toBe(
      'Expected two values of one type around ">"; found the string "a" and the number 5, at 1:1',
    );
    expect(testFailureOf('[1..5]', 'a')).toContain('a value that the range can hold; found the string "a"');
  });

  test('what cannot be read fails and is reported', () => {
    expect(testFailureOf('> ', 5)).toBe('Expected an expression; found the end of the expression, at 1:3');
    expect(checkUnaryTests('1, , 2').map(({ message }) => message)).toEqual([
      'Expected an expression; found ",", at 1:4',
    ]);
    expect(checkUnaryTests('foo(?)').map(({ code }) => code)).toEqual(['unknownFunction']);
    expect(checkUnaryTests('-')).toEqual([]);
    expect(checkUnaryTests('not(1, 2)')).toEqual([]);
  });
});
