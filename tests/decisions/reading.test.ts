import fc from 'fast-check';
import {
  DECISIONS_MAX,
  ELEMENT_DEPTH_MAX,
  ELEMENTS_MAX,
  NAME_LENGTH_MAX,
  FILE_LENGTH_MAX,
  PROBLEMS_MAX,
  REQUIREMENT_DEPTH_MAX,
  RULES_MAX,
} from '../../engine/decisions/bounds.ts';
import { readDecisions } from '../../engine/decisions/read/readDecisions.ts';
import { decided, modelOf, problemsOf } from './deciding.ts';
import { decision, definitions, DMN_1_3, literal, table } from './dmn.ts';

const briefly = (xml: string): readonly string[] =>
  problemsOf(xml).map(({ code, element, line, message }) => `${code} ${element ?? '-'} ${line ?? '-'}: ${message.en}`);

const codesOf = (xml: string): readonly string[] => problemsOf(xml).map(({ code }) => code);

describe('a file of decisions', () => {
  test.each([
    ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
    ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
    ['1.3', DMN_1_3],
    ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
    ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/'],
  ])('of DMN %s is read', (_version, namespace) => {
    const model = modelOf(definitions(decision('d', table({ rules: [['1', '2']] })), namespace));
    expect(decided(model, 'd', { x: 1 }).value).toBe(2);
  });

  test('is read whatever prefix it uses, and what belongs to others is left out', () => {
    const xml = `<?xml version="1.0"?><!-- <decision> --><m:definitions xmlns:m="${DMN_1_3}" xmlns:dmn="urn:other" xmlns:di="https://www.omg.org/spec/DMN/20191111/DMNDI/" id="f" name="F">
      <?pi <decision id="x"> ?>
      <dmn:decision id="d"/>
      <m:extensionElements><dmn:anything><m:decision id="hidden"/></dmn:anything></m:extensionElements>
      <m:decision id="d" name="D"><m:description>A &lt; B</m:description><m:literalExpression><m:text><![CDATA[1 < 2 and "]" != ""]]></m:text></m:literalExpression></m:decision>
      <di:DMNDI><di:DMNDiagram id="d"/></di:DMNDI>
    </m:definitions>`;
    const model = modelOf(xml);
    expect(model.decisions.map(({ id, line }) => [id, line])).toEqual([['d', 5]]);
    expect(decided(model, 'd', {}).value).toBe(true);
  });

  test('may hold any character', () => {
    const xml = definitions(decision('d', literal('"🍓 &#x1F40E; ü"').replace('&amp;#', '&#')));
    expect(decided(modelOf(xml), 'd', {}).value).toBe('🍓 🐎 ü');
  });

  test('says all that is wrong with it at once, with element and line', () => {
    const xml = definitions(
      [
        decision('a', table({ hitPolicy: 'BEST', rules: [['> ', 'foo(1)'], ['1'], ['1', '2', '3']] }), ['nowhere']),
        '<decision id="b" name="b"/>',
        '<decision name="c"><literalExpression><text>1</text></literalExpression></decision>',
        '<decision id="a" name="e"><context/></decision>',
        decision('f', literal('')),
        decision('g', '<literalExpression expressionLanguage="groovy"><text>1</text></literalExpression>'),
        decision('h', `<knowledgeRequirement/>${literal('1')}`),
      ].join('\n'),
    );
    expect(briefly(xml)).toEqual([
      'requirementUnknown a 3: Expected a decision of this file as requirement; found "#nowhere"',
      'hitPolicyUnknown table 5: Expected a hit policy among UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER, OUTPUT ORDER; found "BEST"',
      'expressionInvalid rule1 12: In rule 1, input 1: Expected an expression; found the end of the expression, at 1:2',
      'expressionInvalid rule1 12: In rule 1, output 1: Expected a function of FEEL; found "foo", at 1:1',
      'wrongNumberOfCells rule2 13: Expected 1 output cells in rule 2; found 0',
      'logicMissing b 16: Expected a <decisionTable> or <literalExpression>; found neither',
      'idMissing - 17: Expected an id of the decision; found none',
      'duplicateId a 18: Expected each id once; found "a" again, first in line 3',
      'logicUnsupported a 18: Expected a <decisionTable> or <literalExpression>; found <context>, which is not supported',
      'expressionMissing f 21: Expected an expression of the decision; found none',
      'expressionLanguageUnknown g 24: Expected the expression language FEEL; found "groovy"',
      'requirementUnsupported h 27: Expected requirements of decisions and input data; found one of a business knowledge model, which is not supported',
    ]);
    expect(problemsOf(xml).every(({ message }) => message['zh-CN'] !== '')).toBe(true);
  });

  test.each([
    [
      'two decisions of one name',
      decision('a', literal('1'), [], 'x') + decision('b', literal('1'), [], 'x'),
      'duplicateName',
    ],
    [
      'a reference out of the file',
      decision('a', literal('1'))
        .replace('</variable>', '')
        .replace(
          '<literal',
          '<informationRequirement><requiredDecision href="other.dmn#b"/></informationRequirement><literal',
        ),
      'requirementUnknown',
    ],
    ['no decision', '<inputData id="i" name="i"/>', 'noDecision'],
    ['a cycle', decision('a', literal('b'), ['b']) + decision('b', literal('a'), ['a']), 'requirementCycle'],
    ['a decision that requires itself', decision('a', literal('1'), ['a']), 'requirementCycle'],
    ['no output', decision('a', table({ outputs: [], rules: [] })), 'outputMissing'],
    [
      'several outputs without names',
      decision('a', table({ outputs: [{ name: 'b' }, {}], rules: [] })),
      'outputNameMissing',
    ],
    [
      'two outputs of one name',
      decision('a', table({ outputs: [{ name: 'b' }, { name: 'b' }], rules: [] })),
      'duplicateName',
    ],
    ['an input without expression', decision('a', table({ inputs: [{}], rules: [] })), 'expressionMissing'],
    [
      'an input expression that cannot be read',
      decision('a', table({ inputs: [{ expression: 'a b (' }], rules: [] })),
      'expressionInvalid',
    ],
    [
      'allowed values that cannot be read',
      decision('a', table({ inputs: [{ expression: 'a', values: '1,' }], rules: [] })),
      'expressionInvalid',
    ],
    [
      'output values that cannot be read',
      decision('a', table({ outputs: [{ values: '1,' }], rules: [] })),
      'expressionInvalid',
    ],
    [
      'a default that cannot be read',
      decision('a', table({ outputs: [{ byDefault: '1,' }], rules: [] })),
      'expressionInvalid',
    ],
    [
      'an unknown aggregation',
      decision('a', table({ hitPolicy: 'COLLECT', aggregation: 'MEAN', rules: [] })),
      'aggregationInvalid',
    ],
    [
      'an aggregation by another policy',
      decision('a', table({ hitPolicy: 'FIRST', aggregation: 'SUM', rules: [] })),
      'aggregationInvalid',
    ],
    [
      'a sum of several outputs',
      decision(
        'a',
        table({ hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [{ name: 'a' }, { name: 'b' }], rules: [] }),
      ),
      'aggregationInvalid',
    ],
    [
      'priorities without output values',
      decision('a', table({ hitPolicy: 'PRIORITY', rules: [] })),
      'outputValuesMissing',
    ],
    [
      'priorities by tests instead of values',
      decision('a', table({ hitPolicy: 'OUTPUT ORDER', outputs: [{ values: '> 5' }], rules: [] })),
      'outputValuesMissing',
    ],
  ])('with %s is refused', (_what, content, code) => {
    expect(codesOf(definitions(content))).toContain(code);
  });
});

describe('hostile XML', () => {
  test.each([
    ['nothing', '', 'notWellFormed'],
    ['text', 'hello', 'notWellFormed'],
    ['another root', '<html/>', 'notDmn'],
    ['another namespace', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'notDmn'],
    ['no namespace', '<definitions/>', 'notDmn'],
    ['another root element of DMN', `<decision xmlns="${DMN_1_3}"/>`, 'notDmn'],
    ['a document type', `<!DOCTYPE definitions [<!ENTITY a "b">]>${definitions('')}`, 'documentTypeRefused'],
    ['an unknown entity', definitions('<decision id="d" name="&a;"/>'), 'notWellFormed'],
    ['an unknown entity in text', definitions('<description>&a;</description>'), 'notWellFormed'],
    ['a tag that is not closed', definitions('<decision id="d">'), 'notWellFormed'],
    ['a file that ends early', definitions(decision('d', literal('1'))).slice(0, -20), 'notWellFormed'],
    ['an attribute twice', definitions('<decision id="d" id="e"/>'), 'notWellFormed'],
    ['an attribute without quotes', definitions('<decision id=d/>'), 'notWellFormed'],
    ['an unbound prefix', definitions('<x:decision id="d"/>'), 'notWellFormed'],
    ['a second root', `${definitions(decision('d', literal('1')))}<a/>`, 'notWellFormed'],
  ])('with %s is refused', (_what, xml, code) => {
    expect(codesOf(xml)).toContain(code);
  });

  test('is refused beyond the length of a file', () => {
    const file = definitions(decision('d', literal('1')));
    expect(readDecisions(file.padEnd(FILE_LENGTH_MAX)).ok).toBe(true);
    expect(codesOf(file.padEnd(FILE_LENGTH_MAX + 1))).toEqual(['fileTooLarge']);
  });

  test('is refused beyond the number of elements', () => {
    const own = 5;
    const filled = (count: number) => definitions(decision('d', literal('1')) + '<a/>'.repeat(count - own));
    expect(readDecisions(filled(ELEMENTS_MAX)).ok).toBe(true);
    expect(codesOf(filled(ELEMENTS_MAX + 1))).toEqual(['tooManyElements']);
  });

  test('is refused beyond the depth of elements', () => {
    const nested = (depth: number) =>
      definitions(decision('d', literal('1')) + '<a>'.repeat(depth - 1) + '</a>'.repeat(depth - 1));
    expect(readDecisions(nested(ELEMENT_DEPTH_MAX)).ok).toBe(true);
    expect(codesOf(nested(ELEMENT_DEPTH_MAX + 1))).toEqual(['tooDeep']);
  });

  test('is refused beyond the number of decisions, of rules and of requirements in a row, and the length of a name', () => {
    const decisions = (count: number) =>
      definitions(Array.from({ length: count }, (_, index) => decision(`d${index}`, literal('1'))).join(''));
    expect(readDecisions(decisions(DECISIONS_MAX)).ok).toBe(true);
    expect(codesOf(decisions(DECISIONS_MAX + 1))).toEqual(['tooManyDecisions']);

    const rules = (count: number) =>
      definitions(decision('d', table({ rules: Array.from({ length: count }, () => ['1', '2']) })));
    expect(readDecisions(rules(RULES_MAX)).ok).toBe(true);
    expect(codesOf(rules(RULES_MAX + 1))).toEqual(['tooManyRules']);

    const named = (length: number) =>
      definitions(`${decision('d', literal('1'))}<inputData id="i" name="${'n'.repeat(length)}"/>`);
    expect(readDecisions(named(NAME_LENGTH_MAX)).ok).toBe(true);
    expect(codesOf(named(NAME_LENGTH_MAX + 1))).toEqual(['nameTooLong']);

    const row = (count: number) =>
      definitions(
        Array.from({ length: count }, (_, index) =>
          decision(`d${index}`, literal('1'), index === 0 ? [] : [`d${index - 1}`]),
        ).join(''),
      );
    expect(readDecisions(row(REQUIREMENT_DEPTH_MAX)).ok).toBe(true);
    expect(codesOf(row(REQUIREMENT_DEPTH_MAX + 1))).toEqual(['requirementTooDeep']);
  });

  test('lists a bounded number of problems and says how many there are', () => {
    const rules = Array.from({ length: PROBLEMS_MAX + 1 }, () => ['foo(', '1']);
    const problems = problemsOf(definitions(decision('d', table({ rules }))));
    expect(problems).toHaveLength(PROBLEMS_MAX + 1);
    expect(problems.at(-1)?.message.en).toBe(`Expected at most ${PROBLEMS_MAX} problems; found ${PROBLEMS_MAX + 1}`);
  });

  test('of any kind has an answer', () => {
    const parts = fc.constantFrom(
      '<definitions ',
      `xmlns="${DMN_1_3}">`,
      '<decision id="a">',
      '</decision>',
      '</definitions>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&amp;',
      '&',
      '"',
      '<',
      '>',
      '/>',
      'text',
      '<text>',
      '</text>',
      '<literalExpression>',
      '</literalExpression>',
      ' ',
      '=',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 15 }), (all) => {
        expect(typeof readDecisions(all.join('')).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
