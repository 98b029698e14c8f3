import fc from 'fast-check';
import { evaluate as evaluateByFeelin } from 'feelin';
import { valueOf } from './evaluating.ts';

/** Another implementation of the same specification agrees wherever neither rounding nor a mistake is involved. */
const numbers = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.constantFrom('a', 'b', 'o.x', 'l[1]', 'l[-1]', 'count(l)'),
);
const texts = fc.constantFrom('"north"', 's', '"a" + s', 'upper case(s)', 'substring(s, 2)', 'o.y z');
const variables = { a: 3, b: -4, s: 'north', o: { x: 7, 'y z': 'south' }, l: [5, 6, 7], n: null };

const expressions = fc.letrec<{ readonly number: string; readonly truth: string; readonly list: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small' },
    numbers,
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
      .map(([one, operator, other]) => `(${one} ${operator} ${other})`),
    tie('number').map((inner) => `-(${inner})`),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([condition, one, other]) => `(if ${condition} then ${one} else ${other})`),
    tie('list').map((list) => `sum(${list})`),
    fc.tuple(tie('number'), tie('number')).map(([one, other]) => `max(${one}, ${other})`),
  ),
  truth: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', 'false', 'n = null', 'missing = null'),
    fc
      .tuple(tie('number'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('number'))
      .map((all) => all.join(' ')),
    fc.tuple(texts, fc.constantFrom('=', '!=', '<', '>'), texts).map((all) => all.join(' ')),
    fc
      .tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth'))
      .map(([one, operator, other]) => `((${one}) ${operator} (${other}))`),
    tie('truth').map((inner) => `not(${inner})`),
    fc
      .tuple(tie('number'), tie('number'), tie('number'))
      .map(([value, low, high]) => `(${value}) in [(${low})..((${low}) + abs(${high}))]`),
    fc
      .tuple(tie('number'), tie('number'), tie('number'))
      .map(([value, one, other]) => `(${value}) in (${one}, > ${other})`),
    fc
      .tuple(fc.constantFrom('some', 'every'), tie('list'), tie('number'))
      .map(([which, list, number]) => `(${which} x in ${list} satisfies x > ${number})`),
  ),
  list: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('l', '[1, 2, 3]', '(for i in 1..3 return i)', '(for i in 3..1 return i)'),
    fc.tuple(tie('list'), tie('number')).map(([list, number]) => `append(${list}, ${number})`),
    fc.tuple(tie('list'), tie('number')).map(([list, number]) => `(for x in ${list} return x + ${number})`),
    tie('list').map((list) => `reverse(${list})`),
  ),
}));

describe('feelin and this evaluator', () => {
  test.each(['number', 'truth', 'list'] as const)('agree on every %s', (kind) => {
    fc.assert(
      fc.property(expressions[kind], (expression) => {
        expect(valueOf(expression, variables)).toEqual(plain(evaluateByFeelin(expression, variables).value));
      }),
      { numRuns: 200 },
    );
  });
});

/** feelin tells 0 from -0, which FEEL and JSON do not. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : typeof value === 'number' ? value + 0 : value;
