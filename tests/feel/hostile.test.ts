import { checkExpression } from '../../engine/feel/checkExpression.ts';
import type { Variables } from '../../engine/core/expressions.ts';
import { evaluate, NOW } from './evaluating.ts';

/** Generous for a busy machine; without the bounds each of these takes seconds, minutes or all memory. */
const TIME_MAX_MS = 3_000;

const long = 'a'.repeat(50_000);
const items = Array.from({ length: 9_999 }, (_, index) => ({ index }));
const big = { list: Array.from({ length: 1_000 }, () => 1) };

describe('what is written to block the engine is stopped', () => {
  const attacks: readonly (readonly [string, Variables])[] = [
    ['for i in 1..1000000000 return i', {}],
    ['some i in 1..1000, j in 1..1000, k in 1..1000 satisfies false', {}],
    ['for i in 1..100000 return partial', {}],
    ['for i in 1..60 return partial', {}],
    ['string(for i in 1..60 return partial)', {}],
    ['{f: function(f) f(f), r: f(f)}.r', {}],
    ['{f: function(n, f) if n = 0 then 0 else f(n - 1, f) + f(n - 1, f), r: f(30, f)}.r', {}],
    [`some i in 1..99999 satisfies ${'1.1 ** 64 + '.repeat(700)} 1 = 2`, {}],
    [`some i in 1..99999 satisfies ${'i + '.repeat(2400)} 1 = 2`, {}],
    [`some i in 1..99999 satisfies ${'false or '.repeat(1000)} i = 0`, {}],
    ['some i in 1..99999 satisfies date("2026-01-05") + duration("P1D") = today()', {}],
    ['some i in 1..99999 satisfies now() < now()', {}],
    ['some i in 1..99999 satisfies decimal(i / 7, 3) = 0.1234', {}],
    ['some i in 1..99999 satisfies matches(string(i), "x" + string(i))', {}],
    ['some i in 1..99999 satisfies x = y', { x: big, y: structuredClone(big) }],
    ['some i in 1..99999 satisfies x != y', { x: `${long}b`, y: `${long}b`.replace('b', 'b') }],
    ['some i in 1..9999 satisfies contains(x, y)', { x: long, y: `${long.slice(0, 20_000)}b` }],
    ['some i in 1..9999 satisfies string length(x) = 0', { x: long }],
    ['distinct values(x)', { x: items }],
    ['for x in list return list contains(list, {index: -1})', { list: items }],
    ['sort(x, function(a, b) a.index > b.index)', { x: [...items, ...items, ...items] }],
    ['matches(x, "(a+)+$")', { x: `${long}b` }],
    ['matches(x, "(a|a)*$")', { x: `${long}b` }],
    ['matches(x, "(a|aa)+$")', { x: `${long}b` }],
    ['matches(x, "(.*a){20}")', { x: `${long}b` }],
    ['matches(x, "a*a*a*a*a*a*b$")', { x: long }],
    ['replace(x, "", "y")', { x: long }],
    ['split(x, "")', { x: long }],
    ['matches("a", "((((a{99}){99}){99}){99}){99}")', {}],
    [
      '{a: "xxxxxxxxxx", b: a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c, e: d+d+d+d+d+d+d+d, f: e+e+e+e}',
      {},
    ],
  ];

  test.each(attacks.map(([expression, variables]) => [expression.slice(0, 60), expression, variables] as const))(
    '%s',
    (_name, expression, variables) => {
      const began = performance.now();
      evaluate(expression, variables, NOW);
      expect(performance.now() - began).toBeLessThan(TIME_MAX_MS);
    },
  );

  test.each([
    '(',
    '[',
    '{a:',
    'if ',
    'for x in ',
    'not(',
    'f(',
    'a.',
    'a(',
    '-',
    'x[',
    ']1..',
    '1+',
    'a and ',
    'x in ',
    '"',
    '`',
    '/*',
    '//',
    '\\',
    '@',
    '@"',
    'a ',
    'some x in a satisfies ',
    'function(x) ',
    'x instance of list<',
    'between 1 and ',
  ])('a row of %s is read in time', (part) => {
    const began = performance.now();
    checkExpression(part.repeat(Math.floor(9_990 / part.length)));
    expect(performance.now() - began).toBeLessThan(TIME_MAX_MS);
  });
});
