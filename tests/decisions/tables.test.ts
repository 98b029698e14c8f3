import type { Variables } from '../../engine/core/expressions.ts';
import { decided, failureOf, modelOf, tableModel } from './deciding.ts';
import { decision, definitions, literal, table } from './dmn.ts';

describe('a decision table', () => {
  test('tests each input in its column, and an empty cell and "-" let everything pass', () => {
    const model = tableModel({
      inputs: [{ expression: 'order.total' }, { expression: 'region' }, { expression: 'vip' }],
      outputs: [{ name: 'rebate', type: 'number' }],
      rules: [
        ['>= 1000', '"north", "east"', '-', '0.1'],
        ['< 1000', '', 'true', '0.05'],
        ['-', 'not("north", "east")', 'false', '0'],
      ],
    });
    const rebate = (total: number, region: string, vip: boolean) =>
      decided(model, 'd', { order: { total }, region, vip }).value;
    expect(rebate(1000, 'north', false)).toBe(0.1);
    expect(rebate(999, 'north', true)).toBe(0.05);
    expect(rebate(999, 'south', false)).toBe(0);
  });

  test('gives a context where it has several outputs', () => {
    const model = tableModel({
      outputs: [{ name: 'level' }, { name: 'days' }],
      rules: [['> 5', '"high"', 'x * 2']],
    });
    expect(decided(model, 'd', { x: 6 }).value).toEqual({ level: 'high', days: 12 });
    expect(decided(model, 'd', { x: 1 }).value).toBeNull();
  });

  test('without inputs matches every rule', () => {
    const model = tableModel({ hitPolicy: 'FIRST', inputs: [], rules: [['"always"']] });
    expect(decided(model, 'd', {}).value).toBe('always');
  });

  test('reads a missing variable as null, which matches "-", null and nothing that is ordered', () => {
    const rules = [
      ['> 5', '"number"'],
      ['null', '"missing"'],
    ];
    expect(decided(tableModel({ rules }), 'd', {}).value).toBe('missing');
  });

  test('sees the input as "?" and all other variables by name', () => {
    const model = tableModel({ rules: [['? > limit and ends with(code, "X")', '"yes"']] });
    expect(decided(model, 'd', { x: 6, limit: 5, code: 'AX' }).value).toBe('yes');
  });

  test('keeps its annotations', () => {
    const model = tableModel({ annotations: ['Why'], rules: [['1', '2', 'because']] });
    const { logic } = model.decisions[0]!;
    expect(logic).toMatchObject({ annotations: ['Why'], rules: [{ annotations: ['because'] }] });
  });

  test('tells the rule by number where it has no id', () => {
    const xml = definitions(decision('d', table({ rules: [['1', '2']] }).replace(' id="rule1"', '')));
    expect(decided(modelOf(xml), 'd', { x: 1 }).decisions[0]?.rules).toEqual([{ id: 'table#1', number: 1 }]);
  });
});

describe('what a table is held to', () => {
  const typed = (type: string, cell: string) =>
    tableModel({ inputs: [{ expression: 'x', type }], rules: [[cell, '"yes"']] });

  test.each<[string, string, Variables]>([
    ['date', '< date("2026-02-01")', { x: '2026-01-05' }],
    ['date', '< date and time("2026-02-01T00:00:00Z")', { x: '2026-01-05T10:00:00Z' }],
    ['dateTime', '> date and time("2026-01-01T00:00:00Z")', { x: '2026-01-05T10:00:00Z' }],
    ['feel:date and time', '> date and time("2026-01-01T00:00:00Z")', { x: '2026-01-05T10:00:00Z' }],
    ['time', '[time("08:00:00")..time("18:00:00")]', { x: '10:30:00' }],
    ['dayTimeDuration', '> duration("PT1H")', { x: 'P1D' }],
    ['years and months duration', '> duration("P1M")', { x: 'P1Y' }],
    ['number', '5', { x: 5 }],
    ['integer', '5', { x: 5 }],
    ['boolean', 'true', { x: true }],
    ['string', '"2026-01-05"', { x: '2026-01-05' }],
    ['tSomethingElse', '"2026-01-05"', { x: '2026-01-05' }],
    ['number', 'null', {}],
  ])('an input of type %s is read as such: %s holds', (type, cell, variables) => {
    expect(decided(typed(type, cell), 'd', variables).value).toBe('yes');
  });

  test.each<[string, Variables, string]>([
    ['number', { x: '5' }, 'a value of type number as input 1 "x"; found the string "5"'],
    ['string', { x: 5 }, 'a value of type string as input 1 "x"; found the number 5'],
    ['date', { x: 'tomorrow' }, 'a value of type date as input 1 "x"; found the string "tomorrow"'],
    ['boolean', { x: 'true' }, 'a value of type boolean'],
  ])('an input of another type than %s fails', (type, variables, message) => {
    const failure = failureOf(typed(type, '-'), 'd', variables);
    expect(failure).toMatchObject({ code: 'wrongType', decision: 'd' });
    expect(failure.message).toContain(message);
  });

  test('an input outside of the allowed values fails, and null is allowed', () => {
    const model = tableModel({
      inputs: [{ expression: 'x', values: '"a", "b", [1..5]' }],
      rules: [['-', '"yes"']],
    });
    expect(decided(model, 'd', { x: 'a' }).value).toBe('yes');
    expect(decided(model, 'd', {}).value).toBe('yes');
    expect(failureOf(model, 'd', { x: 9 })).toMatchObject({
      code: 'valueNotAllowed',
      message: 'Decision "d": expected input 1 "x" to be among "a", "b", [1..5]; found the number 9',
    });
  });

  test('an output outside of the allowed values fails and names the rule', () => {
    const model = tableModel({ outputs: [{ name: 'out', values: '"a", "b"' }], rules: [['-', 'x']] });
    expect(decided(model, 'd', { x: 'a' }).value).toBe('a');
    expect(failureOf(model, 'd', { x: 'c' })).toMatchObject({
      code: 'valueNotAllowed',
      rules: ['rule1'],
      message: 'Decision "d": expected output 1 "out" of rule 1 to be among "a", "b"; found the string "c"',
    });
  });

  test('a type of the file brings its base, its list and its allowed values', () => {
    const types = `<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"low", "high"</text></allowedValues></itemDefinition>
      <itemDefinition name="tDays" isCollection="true"><typeRef>date</typeRef></itemDefinition>`;
    const logic = table({
      inputs: [
        { expression: 'level', type: 'tLevel' },
        { expression: 'days', type: 'tDays' },
      ],
      rules: [['"low"', 'count(?) = 2 and ?[1] < ?[2]', '"yes"']],
    });
    const model = modelOf(definitions(types + decision('d', logic)));
    const variables = { level: 'low', days: ['2026-01-05', '2026-01-06'] };
    expect(decided(model, 'd', variables).value).toBe('yes');
    expect(failureOf(model, 'd', { ...variables, level: 'none' }).code).toBe('valueNotAllowed');
    expect(failureOf(model, 'd', { ...variables, days: ['soon'] }).code).toBe('wrongType');
  });

  test('a cell that fails is named by rule and column, with its expression', () => {
    const model = tableModel({ rules: [['> 1', '"a" + x']] });
    expect(failureOf(model, 'd', { x: 5 })).toEqual({
      code: 'expressionFailed',
      decision: 'd',
      rules: ['rule1'],
      message:
        'Decision "d", rule 1, output 1: Expected values that "+" is defined for; found the string "a" and the number 5, at 1:5',
      expression: {
        code: 'expressionFailed',
        expression: '"a" + x',
        message: 'Expected values that "+" is defined for; found the string "a" and the number 5, at 1:5',
        names: ['x'],
      },
    });
    expect(failureOf(model, 'd', { x: 'text' }).message).toContain(
      'Decision "d", rule 1, input 1: Expected two values',
    );
    expect(
      failureOf(tableModel({ inputs: [{ expression: 'x.y' }], rules: [['-', '1']] }), 'd', { x: 5 }).message,
    ).toContain('Decision "d", input 1 "x.y": Expected a value with a property "y"');
  });

  test('a result that JSON cannot say fails', () => {
    expect(failureOf(tableModel({ rules: [['-', '[1..2]']] }), 'd', {})).toMatchObject({ code: 'resultNotJson' });
  });

  test('all expressions of one asking share their steps', () => {
    const rules = Array.from({ length: 200 }, () => ['-', '1']);
    const model = tableModel({
      hitPolicy: 'COLLECT',
      inputs: [{ expression: 'x' }],
      rules: rules.map(() => ['some i in 1..9999 satisfies i = 0', '1']),
    });
    expect(failureOf(model, 'd', { x: 1 }).message).toContain('at most 100000 steps');
  });
});

describe('decisions that require one another (6.2.1)', () => {
  const file = definitions(
    [
      decision(
        'rebate',
        table({
          inputs: [{ expression: 'Customer level' }, { expression: 'base-rate' }],
          rules: [
            ['"gold"', '> 1', '"big"'],
            ['-', '-', '"small"'],
          ],
          hitPolicy: 'FIRST',
        }),
        ['level', 'rate'],
      ),
      decision('level', literal('if points > 100 then "gold" else "iron"'), ['points'], 'Customer level'),
      decision('rate', literal('points / 100'), ['points'], 'base-rate'),
      decision('points', literal('count(orders) * 50')),
      decision('other', literal('1 / 0')),
    ].join('\n'),
  );

  test('are made first, once, and seen by their names', () => {
    const { value, decisions } = decided(modelOf(file), 'rebate', { orders: [1, 2, 3] });
    expect(value).toBe('big');
    expect(decisions).toEqual([
      { decision: 'points', value: 150, rules: [] },
      { decision: 'level', value: 'gold', rules: [] },
      { decision: 'rate', value: 1.5, rules: [] },
      { decision: 'rebate', value: 'big', rules: [{ id: 'rule1', number: 1 }] },
    ]);
  });

  test('hand on dates as dates, although the answer is text', () => {
    const chained = definitions(
      decision('due', literal('start + duration("P3D")'), ['start']) + decision('start', literal('date("2026-01-05")')),
    );
    expect(decided(modelOf(chained), 'due', {})).toMatchObject({
      value: '2026-01-08',
      decisions: [{ decision: 'start', value: '2026-01-05' }, { decision: 'due' }],
    });
  });

  test('a decision that fails fails those that require it, and says which it was', () => {
    const failing = definitions(decision('d', literal('e'), ['e']) + decision('e', literal('1 / 0')));
    expect(failureOf(modelOf(failing), 'd', {})).toMatchObject({ code: 'expressionFailed', decision: 'e' });
  });

  test('an unknown decision is refused with those that there are', () => {
    expect(failureOf(modelOf(file), 'nothing', {})).toEqual({
      code: 'unknownDecision',
      decision: 'nothing',
      message: 'Expected a decision among "rebate", "level", "rate", "points", "other"; found "nothing"',
      rules: [],
      expression: null,
    });
  });

  test('input data of a date is read as a date wherever it is used', () => {
    const data = '<inputData id="data" name="Start day"><variable name="Start day" typeRef="date"/></inputData>';
    const model = modelOf(definitions(data + decision('d', literal('Start day + duration("P1D")'))));
    expect(decided(model, 'd', { 'Start day': '2026-01-05' }).value).toBe('2026-01-06');
    expect(failureOf(model, 'd', { 'Start day': 'soon' })).toMatchObject({
      code: 'wrongType',
      message: 'Expected the input data "Start day" to be of type date; found "soon"',
    });
  });

  test('the same asking has the same answer', () => {
    const model = modelOf(file);
    expect(decided(model, 'rebate', { orders: [1] })).toEqual(decided(model, 'rebate', { orders: [1] }));
  });
});
