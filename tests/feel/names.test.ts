import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { namesIn } from '../../engine/feel/namesIn.ts';
import { failureOf, valueOf } from './evaluating.ts';

describe('names', () => {
  test('words on one line are one name', () => {
    expect(valueOf('unit price * 2', { 'unit price': 4 })).toBe(8);
    expect(valueOf('order.unit price', { order: { 'unit price': 4 } })).toBe(4);
    expect(valueOf('{unit price: 3, twice: unit price * 2}.twice')).toBe(6);
  });

  test('a line break or a comment ends a name', () => {
    expect(failureOf('unit\nprice')).toBe('Expected an operator or the end of the expression; found "price", at 2:1');
    expect(failureOf('unit /* of */ price')).toContain('found "price"');
  });

  test('an operator between names is an operator whatever the variables are called', () => {
    expect(valueOf('a-b', { a: 3, b: 1, 'a-b': 99 })).toBe(2);
    expect(valueOf('`a-b`', { a: 3, b: 1, 'a-b': 99 })).toBe(99);
    expect(valueOf('order.`in`', { order: { in: 7 } })).toBe(7);
  });

  test('letters of all scripts make names', () => {
    expect(valueOf('数量 + größe + 🍓', { 数量: 1, größe: 2, '🍓': 3 })).toBe(6);
  });

  test('a missing variable and a missing entry are null', () => {
    expect(valueOf('missing')).toBeNull();
    expect(valueOf('missing.part.of it')).toBeNull();
    expect(valueOf('order.missing', { order: {} })).toBeNull();
  });

  test('what JavaScript gives every object is no variable', () => {
    expect(valueOf('constructor')).toBeNull();
    expect(valueOf('toString')).toBeNull();
    expect(valueOf('order.constructor', { order: {} })).toBeNull();
    expect(valueOf('`__proto__`')).toBeNull();
    expect(valueOf('get value({}, "hasOwnProperty")')).toBeNull();
    expect(failureOf('{"__proto__": 1}')).toContain('which is reserved');
    expect(failureOf('context put({}, "__proto__", 1)')).toContain('which is reserved');
    expect(failureOf('x', { x: JSON.parse('{"__proto__": {"a": 1}}') })).toContain('which is reserved');
  });

  test('a property is asked only of what has properties', () => {
    expect(failureOf('x.y', { x: 'text' })).toBe(
      'Expected a value with a property "y"; found the string "text", at 1:1',
    );
    expect(failureOf('date("2026-01-05").hour')).toContain('property "hour"; found the date 2026-01-05');
  });

  test('a variable hides no function, and a function is no variable', () => {
    expect(valueOf('count(count)', { count: [1, 2] })).toBe(2);
    expect(valueOf('count')).toBeNull();
  });

  test('names of a decision model may hold operators and reserved words', () => {
    const names = ['Pre-bureau risk', 'Cash and carry', 'risk'];
    expect(checkExpression('Pre-bureau risk + Cash and carry', names)).toEqual([]);
    expect(namesIn('Pre-bureau risk + Cash and  carry + risk', names)).toEqual([
      'Pre-bureau risk',
      'Cash and carry',
      'risk',
    ]);
    expect(namesIn('Pre-bureau risks', names)).toEqual(['Pre', 'bureau risks']);
  });
});

describe('names in an expression', () => {
  test.each([
    ['amount > 1000 and region = "north"', ['amount', 'region']],
    ['order.total + order.tax', ['order']],
    ['for x in lines return x.price * rate', ['lines', 'rate']],
    ['some x in a, y in x.b satisfies x = y and z', ['a', 'z']],
    ['function(x) x + y', ['y']],
    ['{a: 1, b: a + c}', ['c']],
    ['lines[price > limit and item != null]', ['lines', 'price', 'limit']],
    ['sum(values) + f(2)', ['values']],
    ['for i in 1..3 return partial', []],
    ['x in (1, y, > z)', ['x', 'y', 'z']],
    ['x instance of number', ['x']],
    ['today() > due', ['due']],
    ['1 +', []],
  ])('of %s are %p', (expression, names) => {
    expect(namesIn(expression)).toEqual(names);
  });
});

describe('what is wrong whatever the variables hold', () => {
  test.each([
    ['', 'Expected an expression; found the end of the expression, at 1:1'],
    ['1 +', 'Expected an expression; found the end of the expression, at 1:4'],
    ['1 2', 'Expected an operator or the end of the expression; found "2", at 1:3'],
    ['a =\n  = b', 'Expected an expression; found "=", at 2:3'],
    ['if a then b', 'Expected "else" behind the first branch of "if"; found the end of the expression, at 1:12'],
    ['if a b', 'Expected "then" behind the condition of "if"; found the end of the expression, at 1:7'],
    ['for x return 1', 'Expected "in" behind "x"; found "return", at 1:7'],
    ['[1, 2', 'Expected "]" to end the list; found the end of the expression, at 1:6'],
    ['{a 1}', 'Expected ":" behind the key "a"; found "1", at 1:4'],
    ['{a: 1, a: 2}', 'Expected a new key; found "a", which is given twice, at 1:8'],
    ['"abc', 'Expected a closing quotation mark; found the end of the expression, at 1:1'],
    ['a # b', 'Expected an expression; found the character "#", at 1:3'],
    ['`a', 'Expected a name between backticks; found no closing backtick or no name, at 1:1'],
    ['/* a', 'Expected "*/" to end the comment; found the end of the expression, at 1:1'],
    ['(1', 'Expected ")" to close the parenthesis; found the end of the expression, at 1:3'],
    ['a..b', 'Expected an operator or the end of the expression; found "..", at 1:2'],
    ['[1..2', 'Expected "]", ")" or "[" to end the range; found the end of the expression, at 1:6'],
    ['> 5', 'Expected an expression; found ">", at 1:1'],
    ['@"nonsense"', 'Expected a date, time, date and time or duration behind "@"; found "nonsense", at 1:1'],
    ['@5', 'Expected a text behind "@"; found "5", at 1:2'],
    ['1e999', 'Expected a number below 1.8e308; found 1e999, at 1:1'],
    ['1a', 'Expected a number or a name; found "1a", at 1:1'],
    ['and', 'Expected an expression; found "and", at 1:1'],
    ['x.', 'Expected a name behind "."; found the end of the expression, at 1:3'],
    [
      'function(x) external {java: {}}',
      'Expected an expression as body, because external functions are not supported; found "external", at 1:13',
    ],
    ['f(a: 1, a: 2)', 'Expected each parameter once; found "a" again, at 1:9'],
  ])('%s: %s', (expression, message) => {
    expect(checkExpression(expression).map((problem) => problem.message)).toEqual([message]);
    expect(failureOf(expression)).toBe(message);
  });

  test('a problem says where it is', () => {
    expect(checkExpression('a and\n  leng(b)')).toEqual([
      {
        code: 'unknownFunction',
        message: 'Expected a function of FEEL; found "leng", at 2:3',
        from: 8,
        to: 12,
        line: 2,
        column: 3,
      },
    ]);
  });

  test('every unknown function and every wrong call is found', () => {
    expect(checkExpression('foo(1) + bar(2) + substring("a") + stringLength("a")').map(({ code }) => code)).toEqual([
      'unknownFunction',
      'unknownFunction',
      'wrongArguments',
      'unknownFunction',
    ]);
    expect(checkExpression('stringLength("a")')[0]?.message).toBe(
      'Expected a function of FEEL such as "string length"; found "stringLength", at 1:1',
    );
    expect(checkExpression('substring("a")')[0]?.message).toBe(
      'Expected substring(string, start position, length?); found 1 arguments, at 1:1',
    );
    expect(checkExpression('date(a: 1)')[0]?.message).toBe(
      'Expected date(from) or date(year, month, day); found date(a), at 1:1',
    );
  });

  test('a call of a name that the expression gives is no unknown function', () => {
    expect(checkExpression('{f: function(x) x, r: f(1)}')).toEqual([]);
    expect(checkExpression('(function(g) g(1))(function(x) x)')).toEqual([]);
  });

  test('nothing that would answer differently each time is a function', () => {
    expect(failureOf('random number()')).toContain('Expected a function of FEEL; found "random number"');
  });
});
