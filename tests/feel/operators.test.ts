import { failureOf, valueOf } from './evaluating.ts';

describe('arithmetic (10.3.2.10, table 45)', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 3 - 2', 5],
    ['12 / 4 / 3', 1],
    ['2 ** 3 ** 2', 64],
    ['2 ^ 3', 8],
    ['-2 ** 2', 4],
    ['10 ** -2', 0.01],
    ['--1', 1],
    ['-(1 + 2)', -3],
    ['1.5e3', 1500],
    ['.5 + .25', 0.75],
    ['1 -1', 0],
    ['"a" + "b"', 'ab'],
    ['0 * -1', 0],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test.each(['missing + 1', '1 - null', 'null * 2', 'null / 2', 'null ** 2', '-missing', 'missing + "a"'])(
    '%s is null, because null is unknown',
    (expression) => {
      expect(valueOf(expression)).toBeNull();
    },
  );

  test.each([
    ['"a" + 1', 'the string "a" and the number 1, at 1:5'],
    ['1 + "a"', 'the number 1 and the string "a"'],
    ['"a" - "b"', 'the string "a" and the string "b"'],
    ['true + 1', 'the boolean true and the number 1'],
    ['[1] + [2]', 'a list of 1 and a list of 1'],
    ['{a: 1} * 2', 'a context and the number 2'],
    ['-"a"', 'a number or duration behind "-"; found the string "a"'],
    ['date("2026-01-05") + 1', 'the date 2026-01-05 and the number 1'],
    ['date("2026-01-05") + date("2026-01-05")', 'that "+" is defined for'],
    ['duration("P1M") + duration("P1D")', 'that "+" is defined for'],
    ['time("10:00:00") - date("2026-01-05")', 'that "-" is defined for'],
    ['1 / 0', 'a divisor other than zero; found 1 / 0, at 1:3'],
    ['0 / 0', 'a divisor other than zero'],
    ['1e308 * 10', 'a finite result'],
    ['(-8) ** 0.5', 'a finite result'],
    ['duration("PT1H") / 0', 'that "/" is defined for'],
  ])('%s is a mistake: %s', (expression, message) => {
    expect(failureOf(expression)).toContain(message);
  });
});

describe('comparison (10.3.2.7, tables 53 and 54)', () => {
  test.each([
    ['1 = 1', true],
    ['1 = 2', false],
    ['1 != 2', true],
    ['"a" < "b"', true],
    ['2 >= 2', true],
    ['2 > 2', false],
    ['2 <= 1', false],
    ['[1, 2] = [1, 2]', true],
    ['[1, 2] = [2, 1]', false],
    ['[1] = [1, 2]', false],
    ['{a: 1, b: 2} = {b: 2, a: 1}', true],
    ['{a: 1} = {a: 2}', false],
    ['{a: 1} = {b: 1}', false],
    ['[1..2] = [1..2]', true],
    ['[1..2] = [1..2)', false],
    ['null = null', true],
    ['null = 1', false],
    ['null != 1', true],
    ['missing != null', false],
    ['null < 1', null],
    ['1 > null', null],
    ['not(missing > 1)', null],
    ['5 between 1 and 5', true],
    ['6 between 1 and 5', false],
    ['null between 1 and 5', null],
    ['6 between null and 5', false],
    ['3 between null and 5', null],
    ['1 + 1 between 1 and 1 + 1', true],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('differs from FEEL where two types meet: FEEL says null, here it is a mistake', () => {
    expect(failureOf('"1" = 1')).toBe(
      'Expected two values of one type around "="; found the string "1" and the number 1, at 1:1',
    );
    expect(failureOf('"a" >= 1')).toContain('around ">="');
    expect(failureOf('true < false')).toContain('around "<"');
    expect(failureOf('[1] = 1')).toContain('a list of 1 and the number 1');
    expect(failureOf('due < date("2026-01-05")', { due: '2026-01-04' })).toContain(
      'the string "2026-01-04" and the date',
    );
    expect(failureOf('"a" between 1 and 2')).toContain('one type');
  });

  test('inside lists and contexts values of two types are different values', () => {
    expect(valueOf('[1, "a"] = ["a", 1]')).toBe(false);
    expect(valueOf('{a: 1} = {a: "1"}')).toBe(false);
  });

  test('two comparisons in a row are refused', () => {
    expect(failureOf('1 < 2 < 3')).toBe(
      'Expected "and", "or" or parentheses between two comparisons; found "<", at 1:7',
    );
  });
});

describe('in (10.3.2.7, table 54)', () => {
  test.each([
    ['1 in [1..3]', true],
    ['3 in [1..3)', false],
    ['1 in (1..3]', false],
    ['1 in ]1..3]', false],
    ['3 in [1..3[', false],
    ['2 in (1, 2)', true],
    ['5 in (> 3)', true],
    ['5 in > 3', true],
    ['5 in (< 3, > 4)', true],
    ['"b" in ("a", "b")', true],
    ['"b" in ["a", "b"]', true],
    ['2 in [[1..3], 9]', true],
    ['"b" in (1, "b")', true],
    ['"b" in (1, 2)', false],
    ['null in (1, null)', true],
    ['null in [1..3]', null],
    ['1 in [missing..3]', null],
    ['1 in missing', false],
    ['[1, 2] in ([1, 2], 3)', true],
    ['5 in (= 5)', true],
    ['5 in (!= 5)', false],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('binds closer than "and"', () => {
    expect(valueOf('1 in [1, 2] and x = 3', { x: 3 })).toBe(true);
    expect(valueOf('1 in [2] and true')).toBe(false);
  });

  test('a range of one type holds nothing of another', () => {
    expect(failureOf('"a" in [1..3]')).toContain('a value that the range can hold; found the string "a"');
    expect(failureOf('1 in ["a"..2]')).toContain('two ends of one type');
  });
});

describe('logic in three values (10.3.2.6, table 50)', () => {
  const values = ['true', 'false', 'null'];
  const and: Readonly<Record<string, boolean | null>> = {
    'true and true': true,
    'true and false': false,
    'true and null': null,
    'false and true': false,
    'false and false': false,
    'false and null': false,
    'null and true': null,
    'null and false': false,
    'null and null': null,
  };
  const or: Readonly<Record<string, boolean | null>> = {
    'true or true': true,
    'true or false': true,
    'true or null': true,
    'false or true': true,
    'false or false': false,
    'false or null': null,
    'null or true': true,
    'null or false': null,
    'null or null': null,
  };

  test.each(values.flatMap((left) => values.flatMap((right) => [`${left} and ${right}`, `${left} or ${right}`])))(
    '%s is as the table says',
    (expression) => {
      expect(valueOf(expression)).toBe({ ...and, ...or }[expression]);
    },
  );

  test('"and" binds closer than "or"', () => {
    expect(valueOf('true or true and false')).toBe(true);
    expect(valueOf('(true or true) and false')).toBe(false);
  });

  test('what cannot change the answer is not looked at', () => {
    expect(valueOf('x instance of number and x > 5', { x: 'text' })).toBe(false);
    expect(valueOf('x = null or x > 5', { x: null })).toBe(true);
  });

  test('only true, false and null are truths', () => {
    expect(failureOf('"yes" and true')).toBe(
      'Expected true, false or null on each side of "and"; found the string "yes", at 1:1',
    );
    expect(failureOf('1 or false')).toContain('found the number 1');
    expect(failureOf('not("yes")')).toContain('Expected true or false as "negand" of not(); found the string "yes"');
  });

  test('"if" takes the second branch for false and null', () => {
    expect(valueOf('if true then 1 else 2')).toBe(1);
    expect(valueOf('if false then 1 else 2')).toBe(2);
    expect(valueOf('if missing then 1 else 2')).toBe(2);
    expect(valueOf('if true then 1 else 1 / 0')).toBe(1);
    expect(failureOf('if "yes" then 1 else 2')).toContain('behind "if"; found the string "yes"');
  });
});

describe('instance of (10.3.2.9)', () => {
  test.each([
    ['1 instance of number', true],
    ['1 instance of string', false],
    ['"a" instance of string', true],
    ['true instance of boolean', true],
    ['null instance of Any', false],
    ['1 instance of Any', true],
    ['null instance of Null', true],
    ['null instance of number', false],
    ['[1, 2] instance of list<number>', true],
    ['[1, "a"] instance of list<number>', false],
    ['[1] instance of list', true],
    ['{a: 1} instance of context<a: number>', true],
    ['{a: 1} instance of context<a: string>', false],
    ['{} instance of context<a: string>', false],
    ['[1..2] instance of range<number>', true],
    ['(function(x) x) instance of function', true],
    ['(function(x) x) instance of function<number> -> number', true],
    ['date("2026-01-05") instance of date', true],
    ['@"2026-01-05T10:00:00" instance of date and time', true],
    ['@"P1D" instance of days and time duration', true],
    ['@"P1M" instance of years and months duration', true],
    ['time("10:00:00") instance of time', true],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('an unknown type is refused', () => {
    expect(failureOf('1 instance of integer')).toBe('Expected a type of FEEL; found "integer", at 1:15');
  });
});
