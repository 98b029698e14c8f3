import fc from 'fast-check';
import { answerOf, rulesOf, tableFailureOf } from './deciding.ts';
import type { TableParts } from './dmn.ts';

/** Rules 1 and 2 match 5, rules 2 and 3 match 15, rule 4 matches 100 alone. */
const overlapping = [
  ['< 10', '"low"'],
  ['[1..50]', '"middle"'],
  ['[10..50]', '"high"'],
  ['100', '"top"'],
];
const ordered = [{ name: 'out', values: '"top", "high", "middle", "low"' }];

describe('UNIQUE', () => {
  const unique: TableParts = { rules: overlapping };

  test('is the policy of a table that names none, and gives the one rule that matches', () => {
    expect(answerOf(unique, 100)).toBe('top');
    expect(rulesOf(unique, 100)).toEqual([4]);
  });

  test('fails and names the rules where several match', () => {
    expect(tableFailureOf(unique, 5)).toEqual({
      code: 'severalRulesMatch',
      decision: 'd',
      message: 'Decision "d": expected one rule to match by the hit policy UNIQUE; found rules 1, 2',
      rules: ['rule1', 'rule2'],
      expression: null,
    });
  });

  test('is null where none matches', () => {
    expect(answerOf(unique, 70)).toBeNull();
    expect(rulesOf(unique, 70)).toEqual([]);
  });
});

describe('FIRST', () => {
  test('gives the first rule that matches, and looks at no further one', () => {
    const first: TableParts = { hitPolicy: 'FIRST', rules: [...overlapping, ['1 / 0', '"never read"']] };
    expect(answerOf(first, 5)).toBe('low');
    expect(rulesOf(first, 15)).toEqual([2]);
    expect(tableFailureOf(first, 70).code).toBe('expressionFailed');
  });
});

describe('ANY', () => {
  const any: TableParts = {
    hitPolicy: 'ANY',
    rules: [
      ['< 10', '1'],
      ['< 20', '0.5 + 0.5'],
      ['> 15', '2'],
    ],
  };

  test('gives what all matching rules agree on, and names them all', () => {
    expect(answerOf(any, 5)).toBe(1);
    expect(rulesOf(any, 5)).toEqual([1, 2]);
  });

  test('fails and names two rules that do not agree', () => {
    expect(tableFailureOf(any, 18)).toMatchObject({
      code: 'outputsDiffer',
      rules: ['rule2', 'rule3'],
      message:
        'Decision "d": expected all matching rules to have the same outputs by the hit policy ANY; found others in rules 2, 3',
    });
  });

  test('is null where none matches', () => {
    expect(answerOf({ hitPolicy: 'ANY', rules: [['1', '2']] }, 5)).toBeNull();
  });
});

describe('PRIORITY', () => {
  const priority: TableParts = { hitPolicy: 'PRIORITY', outputs: ordered, rules: overlapping };

  test('gives the matching rule whose output is listed first', () => {
    expect(answerOf(priority, 5)).toBe('middle');
    expect(answerOf(priority, 15)).toBe('high');
    expect(rulesOf(priority, 15)).toEqual([3]);
  });

  test('puts a rule without output last', () => {
    const rules = [
      ['-', ''],
      ['-', '"low"'],
    ];
    expect(answerOf({ hitPolicy: 'PRIORITY', outputs: ordered, rules }, 0)).toBe('low');
  });

  test('orders by the first of several outputs that differs', () => {
    const two: TableParts = {
      hitPolicy: 'PRIORITY',
      outputs: [
        { name: 'grade', values: '"A", "B"' },
        { name: 'days', values: '1, 2, 3' },
      ],
      rules: [
        ['-', '"B"', '1'],
        ['-', '"A"', '3'],
        ['-', '"A"', '2'],
      ],
    };
    expect(answerOf(two, 0)).toEqual({ grade: 'A', days: 2 });
    expect(answerOf({ ...two, hitPolicy: 'OUTPUT ORDER' }, 0)).toEqual([
      { grade: 'A', days: 2 },
      { grade: 'A', days: 3 },
      { grade: 'B', days: 1 },
    ]);
  });
});

describe('OUTPUT ORDER', () => {
  test('gives all outputs, those of highest priority first and the others in the order of the rules', () => {
    const parts: TableParts = { hitPolicy: 'OUTPUT ORDER', outputs: ordered, rules: [...overlapping, ['-', '"low"']] };
    expect(answerOf(parts, 5)).toEqual(['middle', 'low', 'low']);
    expect(rulesOf(parts, 5)).toEqual([2, 1, 5]);
  });
});

describe('RULE ORDER', () => {
  test('gives all outputs in the order of the rules', () => {
    expect(answerOf({ hitPolicy: 'RULE ORDER', rules: overlapping }, 15)).toEqual(['middle', 'high']);
  });
});

describe('COLLECT', () => {
  const numbers = [
    ['< 10', '0.1'],
    ['< 20', '0.2'],
    ['> 15', '7'],
  ];

  test('gives a list of all outputs', () => {
    expect(answerOf({ hitPolicy: 'COLLECT', rules: overlapping }, 5)).toEqual(['low', 'middle']);
    expect(answerOf({ hitPolicy: 'COLLECT', rules: overlapping }, 100)).toEqual(['top']);
  });

  test.each([
    ['SUM', 5, 0.3],
    ['MIN', 5, 0.1],
    ['MAX', 5, 0.2],
    ['COUNT', 5, 2],
    ['SUM', 18, 7.2],
    ['COUNT', 16, 2],
  ])('%s of the outputs for %d is %d', (aggregation, x, total) => {
    expect(answerOf({ hitPolicy: 'COLLECT', aggregation, rules: numbers }, x)).toBe(total);
  });

  test('of none is null, and its count is 0', () => {
    const none = [['1', '1']];
    expect(answerOf({ hitPolicy: 'COLLECT', rules: none }, 2)).toBeNull();
    expect(answerOf({ hitPolicy: 'COLLECT', aggregation: 'SUM', rules: none }, 2)).toBeNull();
    expect(answerOf({ hitPolicy: 'COLLECT', aggregation: 'COUNT', rules: none }, 2)).toBe(0);
  });

  test('MIN and MAX order all that has an order', () => {
    const dates = [
      ['-', 'date("2026-02-01")'],
      ['-', 'date("2026-01-05")'],
    ];
    expect(answerOf({ hitPolicy: 'COLLECT', aggregation: 'MIN', rules: dates }, 0)).toBe('2026-01-05');
    expect(answerOf({ hitPolicy: 'COLLECT', aggregation: 'MAX', rules: dates }, 0)).toBe('2026-02-01');
  });

  test.each(['SUM', 'MIN', 'MAX'])('%s fails where the outputs cannot be aggregated', (aggregation) => {
    const mixed = [
      ['-', '1'],
      ['-', '"a"'],
    ];
    expect(tableFailureOf({ hitPolicy: 'COLLECT', aggregation, rules: mixed }, 0)).toMatchObject({
      code: 'notAggregable',
      rules: ['rule1', 'rule2'],
    });
  });
});

describe('default outputs', () => {
  const defaults = [{ name: 'out', byDefault: '"none"', values: '"top", "high", "middle", "low", "none"' }];

  test.each([
    ['UNIQUE', 'none'],
    ['FIRST', 'none'],
    ['ANY', 'none'],
    ['PRIORITY', 'none'],
    ['COLLECT', ['none']],
    ['RULE ORDER', ['none']],
    ['OUTPUT ORDER', ['none']],
  ])('stand where no rule matches by %s', (hitPolicy, value) => {
    expect(answerOf({ hitPolicy, outputs: defaults, rules: overlapping }, 70)).toEqual(value);
    expect(rulesOf({ hitPolicy, outputs: defaults, rules: overlapping }, 70)).toEqual([]);
  });

  test('are null for the outputs that have none', () => {
    const outputs = [{ name: 'a', byDefault: '1 + x' }, { name: 'b' }];
    expect(answerOf({ outputs, rules: [['1', '2', '3']] }, 5)).toEqual({ a: 6, b: null });
  });
});

describe('any table', () => {
  const cells = fc.constantFrom('-', '< 5', '> 3', '[2..6]', '1, 4, 7', 'not(5)');
  const rules = fc.array(fc.tuple(cells, fc.constantFrom('"a"', '"b"', '"c"')), { minLength: 1, maxLength: 6 });
  const outputs = [{ name: 'out', values: '"a", "b", "c"' }];
  const answers = (all: readonly (readonly string[])[], hitPolicy: string, x: number) =>
    answerOf({ hitPolicy, outputs, rules: all }, x);

  test('gives by every policy something of what RULE ORDER gives', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 8 }), (all, x) => {
        const inOrder = (answers(all, 'RULE ORDER', x) ?? []) as readonly string[];
        const byPriority = [...inOrder].sort();
        expect(answers(all, 'COLLECT', x) ?? []).toEqual(inOrder);
        expect(answers(all, 'OUTPUT ORDER', x) ?? []).toEqual(byPriority);
        expect(answers(all, 'FIRST', x)).toBe(inOrder[0] ?? null);
        expect(answers(all, 'PRIORITY', x)).toBe(byPriority[0] ?? null);
        expect(answerOf({ hitPolicy: 'COLLECT', aggregation: 'COUNT', rules: all }, x)).toBe(inOrder.length);
        if (inOrder.length <= 1) expect(answers(all, 'UNIQUE', x)).toBe(inOrder[0] ?? null);
        else expect(tableFailureOf({ rules: all }, x).code).toBe('severalRulesMatch');
        if (new Set(inOrder).size > 1)
          expect(tableFailureOf({ hitPolicy: 'ANY', rules: all }, x).code).toBe('outputsDiffer');
        else expect(answers(all, 'ANY', x)).toBe(inOrder[0] ?? null);
      }),
      { numRuns: 60 },
    );
  });
});
