import fc from 'fast-check';
import { fromJuel } from '../../../engine/bpmn/vendors/juel/fromJuel.ts';
import { checkExpression } from '../../../engine/feel/checkExpression.ts';
import { createEvaluate } from '../../../engine/feel/createEvaluate.ts';

const evaluate = createEvaluate();

const variables = {
  n: 7,
  m: 3,
  zero: 0,
  yes: true,
  no: false,
  nothing: null,
  name: 'Li "Wei"',
  five: '5',
  truth: 'true',
  blank: '',
  list: [10, 20, 30],
  names: ['a', 'b'],
  none: [],
  order: { id: 'O-1', lines: [{ part: 'P-1', open: true }], 'unit price': 4, for: 1 },
  loopCounter: 2,
  nrOfInstances: 4,
  nrOfCompletedInstances: 2,
  processInstance: { id: 'I-1', businessKey: 'K-1' },
};

function valueOf(juel: string): unknown {
  const translated = fromJuel(juel);
  if (!translated.ok) throw new Error(translated.failure.en);
  const evaluated = evaluate(translated.value, variables, Date.UTC(2026, 0, 1));
  if (!evaluated.ok) throw new Error(`${translated.value}: ${evaluated.failure.message}`);
  return evaluated.value;
}

describe('an expression of the Java engines answers the same in FEEL:', () => {
  test.each([
    ['${n}', 7],
    ['#{n}', 7],
    [' ${n} ', 7],
    ['${1.5e1}', 15],
    ['${n + m * 2 - 1}', 12],
    ['${(n + m) * 2}', 20],
    ['${n - m - 1}', 3],
    ['${n - (m - 1)}', 5],
    ['${-n + 1}', -6],
    ['${-(n + 1)}', -8],
    ['${n / 2}', 3.5],
    ['${n div 2}', 3.5],
    ['${n % 4}', 3],
    ['${n mod 4 eq 3}', true],
    ['${n == 7}', true],
    ['${n != 7}', false],
    ['${n ne 8}', true],
    ['${n > 6 && m < 4}', true],
    ['${n gt 6 and m lt 2}', false],
    ['${n >= 7 || zero le -1}', true],
    ['${n le 6 or m ge 3}', true],
    ['${yes && !no}', true],
    ['${!nothing}', true],
    ['${not yes}', false],
    ['${!(n > 6)}', false],
    ['${n > 6 == true}', true],
    ['${nothing == null}', true],
    ['${name != null}', true],
    ['${missing == null}', true],
    ["${five == '5'}", true],
    ['${n == "7"}', true],
    ["${truth == 'true'}", true],
    ["${yes == 'true'}", true],
    ["${name == 'true'}", false],
    ['${yes ? "a" : "b"}', 'a'],
    ['${no ? 1 : yes ? 2 : 3}', 2],
    ['${(no ? 1 : 2) + 1}', 3],
    ['${empty nothing}', true],
    ['${empty blank}', true],
    ['${empty none}', true],
    ['${empty list}', false],
    ['${not empty name}', true],
    ['${empty missing}', true],
    ['${order.id}', 'O-1'],
    ['${order["id"]}', 'O-1'],
    ["${order['unit price'] + 1}", 5],
    ['${order.for}', 1],
    ['${order.lines[0].part}', 'P-1'],
    ['${order.lines[0].open}', true],
    ['${list[0]}', 10],
    ['${list[2] + list[zero + 1]}', 50],
    ['${list[loopCounter]}', 20],
    ['${loopCounter}', 1],
    ['${nrOfCompletedInstances / nrOfInstances >= 0.5}', true],
    ['${execution.getVariable("n")}', 7],
    ['${execution.hasVariable("missing")}', false],
    ['${execution.processInstanceId}', 'I-1'],
    ['${execution.getProcessBusinessKey()}', 'K-1'],
    ["${five.equals('5')}", true],
    ["${'5'.equals(five)}", true],
    ['${truth.equalsIgnoreCase("TRUE")}', true],
    ["${name.contains('Wei')}", true],
    ["${names.contains('b')}", true],
    ["${names.contains('c')}", false],
    ["${name.startsWith('Li') && name.endsWith('x')}", false],
    ['${list.size() > 2}', true],
    ['${none.isEmpty()}', true],
    ['${name.length()}', 8],
    ['${truth.toUpperCase()}', 'TRUE'],
    ['${order.getId()}', 'O-1'],
    ['${order.lines.get(0).isOpen()}', true],
    ["${order.get('id')}", 'O-1'],
    ["${order.containsKey('id')}", true],
    ["${S(order).prop('id').stringValue()}", 'O-1'],
    ['${n.intValue()}', 7],
    ['${dateTime().plusDays(3).toDate()}', '2026-01-04T00:00:00Z'],
    ['${now().minusHours(2)}', '2025-12-31T22:00:00Z'],
    ['${dateTime().plusWeeks(1).plusMonths(1)}', '2026-02-08T00:00:00Z'],
    ['${variables:get(n)}', 7],
    ["${variables:equals(five, '5')}", true],
    ["${vars:getOrDefault('missing', 3)}", 3],
    ['${var:gte(n, 7)}', true],
    ['${variables:isNotEmpty(list)}', true],
    ['plain', 'plain'],
    ['with "quotes" and \\ and\nlines', 'with "quotes" and \\ and\nlines'],
    ['Hello ${name}!', 'Hello Li "Wei"!'],
    ['${n}${m}', '73'],
    ['PT${n}H', 'PT7H'],
    ["${'a}b'}", 'a}b'],
    ["a ${'b'} c", 'a b c'],
    ['\\${n}', '${n}'],
    ['', ''],
  ])('%s', (juel, value) => {
    expect(valueOf(juel)).toEqual(value);
  });
});

describe('what FEEL has no words for is refused, and says why:', () => {
  test.each([
    ['${bean.check(n)}', 'bean.check(…)'],
    ['${execution.setVariable("a", 1)}', 'execution.setVariable(…)'],
    ['${execution.getVariable(n)}', 'execution.getVariable(…)'],
    ['${execution}', '"execution"'],
    ['${foo()}', 'foo(…)'],
    ['${list[n]}', 'key or a position'],
    ['${list.constructor()}', 'list.constructor(…)'],
    ['${variables:hash(n)}', 'variables:hash(…)'],
    ['${', '"}"'],
    ['${}', 'the end'],
    ['${a b}', 'found "b"'],
    ['${a..b}', 'a name behind "."'],
    ['${a = 1}', 'found "="'],
    ['${a ? b}', 'expected ":"'],
    ['${(a}', 'expected ")"'],
    ['${"a}', 'expected "}"'],
    ['${a & b}', 'found "&"'],
    ['${and}', 'found "and"'],
    ['${1e400}', 'out of range'],
    ['${a instanceof b}', 'found "instanceof"'],
    [`\${${'('.repeat(70)}a${')'.repeat(70)}}`, 'nested'],
    [`\${${'!'.repeat(70)}a}`, 'nested'],
    [`\${a${'.b'.repeat(70)}}`, 'path'],
    [`\${${'a+'.repeat(1500)}a}`, 'more than 2000'],
    ['x'.repeat(10_001), 'more than 10000'],
    [`\${${'empty '.repeat(50)}${'x'.repeat(9_600)}}`, 'more than 10000'],
  ])('%s', (juel, reason) => {
    const translated = fromJuel(juel);
    expect(translated.ok ? translated.value : translated.failure.en).toContain(reason);
    expect(translated.ok).toBe(false);
    if (!translated.ok) expect(translated.failure['zh-CN']).toMatch(/\p{Script=Han}/u);
  });
});

const piece = fc.constantFrom(
  ...['${', '#{', '}', '(', ')', '[', ']', '.', ',', '?', ':', '!', 'not ', 'empty ', '-', '+', '*', '/', '%', '=='],
  ...['&&', '||', ' and ', ' or ', ' eq ', '"', "'", '\\', 'a', 'b', 'execution', 'getVariable', '1', '0.5', ' ', '`'],
  ...['size()', 'contains(', 'for', 'null', 'true', '维修', '$', '{', '\n', 'variables:get('],
);

const anything = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => `\${${pieces.join('')}}`),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('any text is translated into FEEL that can be read, or refused; nothing is thrown', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const translated = fromJuel(text);
      if (translated.ok) {
        const unreadable = checkExpression(translated.value).filter(({ code }) => code !== 'wrongArguments');
        expect([text, translated.value, unreadable]).toEqual([text, translated.value, []]);
      }
    }),
    { numRuns: 3000 },
  );
});

/** Expressions that are well formed, and what they answer. */
const grown = fc.letrec<{ number: readonly [string, number]; truth: readonly [string, boolean] }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<readonly [string, number]>(['n', 7], ['m', 3], ['zero', 0], ['list[1]', 20], ['4', 4]),
    fc.tuple(tie('number'), tie('number')).map(([[a, x], [b, y]]) => [`${a} + (${b})`, x + y] as const),
    fc.tuple(tie('number'), tie('number')).map(([[a, x], [b, y]]) => [`(${a}) - (${b})`, x - y] as const),
    fc.tuple(tie('number'), tie('number')).map(([[a, x], [b, y]]) => [`(${a}) * (${b})`, x * y] as const),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([[c, held], [a, x], [b, y]]) => [`(${c} ? ${a} : ${b})`, held ? x : y] as const),
  ),
  truth: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<readonly [string, boolean]>(['yes', true], ['no', false], ['empty none', true]),
    fc.tuple(tie('number'), tie('number')).map(([[a, x], [b, y]]) => [`${a} < ${b}`, x < y] as const),
    fc.tuple(tie('number'), tie('number')).map(([[a, x], [b, y]]) => [`${a} eq ${b}`, x === y] as const),
    fc.tuple(tie('truth'), tie('truth')).map(([[a, x], [b, y]]) => [`(${a}) && (${b})`, x && y] as const),
    fc.tuple(tie('truth'), tie('truth')).map(([[a, x], [b, y]]) => [`(${a} or ${b})`, x || y] as const),
    tie('truth').map(([a, x]) => [`!(${a})`, !x] as const),
  ),
}));

test('whatever is put together answers the same in FEEL', () => {
  fc.assert(
    fc.property(grown.number, ([juel, value]) => {
      expect([juel, valueOf(`\${${juel}}`)]).toEqual([juel, value === 0 ? 0 : value]);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(grown.truth, ([juel, value]) => {
      expect([juel, valueOf(`\${${juel}}`)]).toEqual([juel, value]);
    }),
    { numRuns: 500 },
  );
});

test('no text holds the translation up', () => {
  const worst = [
    `\${${'empty '.repeat(9_000 / 6)}x}`,
    `\${${'a.contains('.repeat(800)}x${')'.repeat(800)}}`,
    '${'.repeat(4_900),
    `${'${"'.repeat(2_000)}`,
    `\${${'a?'.repeat(3_000)}}`,
    `${'${a}'.repeat(2_400)}`,
    `\${${"'".repeat(9_000)}}`,
  ];
  const begun = performance.now();
  for (const text of worst) fromJuel(text);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
