import { evaluate, failureOf, NOW, valueOf } from './evaluating.ts';

const lines = [
  { sku: 'A', price: 5, qty: 2 },
  { sku: 'B', price: 15, qty: 1 },
];

describe('lists and filters (10.3.2.5)', () => {
  test.each([
    ['[1, 2, 3][1]', 1],
    ['[1, 2, 3][-1]', 3],
    ['[1, 2, 3][0]', null],
    ['[1, 2, 3][4]', null],
    ['[1, 2, 3][item > 1]', [2, 3]],
    ['[1, 2, 3][> 1]', [2, 3]],
    ['[1, 2, 3][i]', 2],
    ['[1, 2, 3][i + 1]', 3],
    ['[][i]', null],
    ['[1, 2, 3][count([1, 2])]', 2],
    ['[true, false][item]', [true]],
    ['lines[price > 10]', [lines[1]]],
    ['lines[price > limit].sku', ['B']],
    ['lines[item.sku = "A"][1].price', 5],
    ['lines[missing > 1]', []],
    ['lines.sku', ['A', 'B']],
    ['lines.nothing', [null, null]],
    ['5[1]', 5],
    ['5[item > 6]', []],
    ['null[1]', null],
    ['missing[price > 1]', null],
    ['[[1, 2], [3]][1][2]', 2],
    ['[{item: 1}, {item: 2}][item = 2]', [{ item: 2 }]],
  ])('%s is %j', (expression, value) => {
    expect(valueOf(expression, { lines, limit: 10, i: 2 })).toEqual(value);
  });

  test('a filter is a position or a condition', () => {
    expect(failureOf('[1, 2]["a"]')).toBe(
      'Expected a position or a condition in the filter; found the string "a", at 1:1',
    );
  });
});

describe('for, some, every (10.3.2.14 and 15)', () => {
  test.each([
    ['for x in [1, 2] return x * 2', [2, 4]],
    ['for x in 1..3 return x', [1, 2, 3]],
    ['for x in 3..1 return x', [3, 2, 1]],
    ['for x in [1..3] return x', [1, 2, 3]],
    ['for x in (1..4) return x', [2, 3]],
    ['for x in (1..2) return x', []],
    ['for x in [1, 2], y in [10, 20] return x + y', [11, 21, 12, 22]],
    ['for x in [[1, 2], [3]], y in x return y', [1, 2, 3]],
    ['for i in 1..5 return if i = 1 then 1 else i * partial[-1]', [1, 2, 6, 24, 120]],
    ['for i in 1..3 return partial', [[], [[]], [[], [[]]]]],
    ['for x in null return x', null],
    ['for x in 7 return x', [7]],
    ['for x in missing..3 return x', null],
    ['some x in [1, 2] satisfies x > 1', true],
    ['some x in [1, 2] satisfies x > 2', false],
    ['some x in [1, null] satisfies x > 2', null],
    ['some x in [] satisfies true', false],
    ['every x in [1, 2] satisfies x > 0', true],
    ['every x in [1, 2] satisfies x > 1', false],
    ['every x in [1, null] satisfies x > 0', null],
    ['every x in [] satisfies false', true],
    ['some x in null satisfies true', null],
    ['every x in [1, 2], y in [3, 4] satisfies x < y', true],
  ])('%s is %j', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test('the ends of an iteration are whole numbers', () => {
    expect(failureOf('for x in 1.5..3 return x')).toBe(
      'Expected whole numbers as ends of an iteration; found the number 1.5 and the number 3, at 1:5',
    );
    expect(failureOf('for x in ["a".."c"] return x')).toContain('whole numbers');
  });

  test('a condition that is no truth is a mistake', () => {
    expect(failureOf('some x in [1] satisfies x')).toContain('behind "satisfies"; found the number 1');
  });
});

describe('contexts (10.3.2.11)', () => {
  test('an entry sees those before it', () => {
    expect(valueOf('{a: 1, "b c": a + 1, d: b c + 1}')).toEqual({ a: 1, 'b c': 2, d: 3 });
    expect(valueOf('{a: b, b: 1}')).toEqual({ a: null, b: 1 });
  });

  test('an entry that is null hides a variable of the name', () => {
    expect(valueOf('{a: null, b: a}', { a: 1 })).toEqual({ a: null, b: null });
  });
});

describe('functions (10.3.2.13)', () => {
  test.each([
    ['(function(x, y) x - y)(5, 2)', 3],
    ['(function(x, y) x - y)(y: 5, x: 2)', -3],
    ['{f: function(x) x + a, a: 9, r: f(1)}.r', 11],
    ['{f: function(n: number) n * 2}.f(4)', 8],
    ['sort([3, 1, 2], function(x, y) x < y)', [1, 2, 3]],
    ['{f: function(x) x, r: count(for i in 1..100 return f(i))}.r', 100],
  ])('%s is %j', (expression, value) => {
    expect(valueOf(expression, { a: 10 })).toEqual(value);
  });

  test.each([
    ['(function(x) x)(1, 2)', 'Expected 1 arguments; found 2, at 1:2'],
    ['(function(x) x)(y: 1)', 'Expected a parameter among x; found "y", at 1:2'],
    ['(function(x, y) x)(y: 1)', 'Expected an argument for "x"; found none, at 1:2'],
    ['(function(x: number) x)("a")', 'Expected another type of value as parameter "x"; found the string "a", at 1:2'],
    ['a.b(1)', 'Expected a function to call; found null, at 1:1'],
    ['sort([1, 2], function(x) x)', 'Expected a function of 2 parameters; found one of 1, at 1:1'],
    ['function(x) x', 'Expected a result that JSON can say; found a function'],
    ['[1..2]', 'Expected a result that JSON can say; found a range'],
    ['{a: [function() 1]}', 'Expected a result that JSON can say; found a function'],
  ])('%s fails: %s', (expression, message) => {
    expect(failureOf(expression, {})).toBe(message);
  });
});

describe('an answer', () => {
  test('tells the expression and the names that were in reach', () => {
    expect(evaluated('amount + "x"')).toEqual({
      ok: false,
      failure: {
        code: 'expressionFailed',
        expression: 'amount + "x"',
        message: 'Expected values that "+" is defined for; found the number 5 and the string "x", at 1:8',
        names: ['amount', 'region'],
      },
    });
  });

  test('is the same again for the same arguments', () => {
    const expression = 'now() > date and time("2026-01-01T00:00:00Z") and amount > 1';
    expect(evaluated(expression)).toEqual(evaluated(expression));
  });
});

const evaluated = (expression: string) => evaluate(expression, { amount: 5, region: 'north' }, NOW);
