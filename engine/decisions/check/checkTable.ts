import { checkExpression, checkUnaryTests } from '../../feel/checkExpression.ts';
import type { ExpressionProblem } from '../../feel/syntax/problem.ts';
import type { Cell, DecisionTable, InputClause, OutputClause, Rule } from '../model.ts';
import { decisionProblem, type DecisionProblem } from '../problem.ts';
import { checkOutputs } from './checkOutputs.ts';
import { expressionInvalid, expressionMissing } from './expressionProblems.ts';

/** Every cell of a table can be read, and every rule has as many as the table has columns. */
export function checkTable(table: DecisionTable, names: readonly string[]): readonly DecisionProblem[] {
  return [
    ...checkOutputs(table, names),
    ...table.inputs.flatMap((input, index) => checkInput(input, index, names)),
    ...table.outputs.flatMap((output, index) => checkOutput(output, index, names)),
    ...table.rules.flatMap((rule) => checkRule(rule, table, names)),
  ];
}

function checkInput(input: InputClause, index: number, names: readonly string[]): readonly DecisionProblem[] {
  const [where, whereInChinese] = [`input ${index + 1}`, `输入列 ${index + 1} `];
  const allowed = input.allowed === null ? [] : checkUnaryTests(input.allowed, names);
  const expression = input.expression === '' ? [] : checkExpression(input.expression, names);
  return [
    ...(input.expression === '' ? [expressionMissing(input, where, whereInChinese)] : []),
    ...expression.map((problem) => expressionInvalid(input, where, whereInChinese, problem)),
    ...allowed.map((problem) =>
      expressionInvalid(input, `the allowed values of ${where}`, `${whereInChinese}的允许值`, problem),
    ),
  ];
}

function checkOutput(output: OutputClause, index: number, names: readonly string[]): readonly DecisionProblem[] {
  const [where, whereInChinese] = [`output ${index + 1}`, `输出列 ${index + 1} `];
  const allowed = output.allowed === null ? [] : checkUnaryTests(output.allowed, names);
  const byDefault = output.byDefault === null ? [] : checkExpression(output.byDefault, names);
  return [
    ...allowed.map((problem) =>
      expressionInvalid(output, `the values of ${where}`, `${whereInChinese}的取值`, problem),
    ),
    ...byDefault.map((problem) =>
      expressionInvalid(output, `the default of ${where}`, `${whereInChinese}的默认值`, problem),
    ),
  ];
}

function checkRule(rule: Rule, table: DecisionTable, names: readonly string[]): readonly DecisionProblem[] {
  const checkCells = (
    cells: readonly Cell[],
    kind: string,
    kindInChinese: string,
    check: (text: string) => readonly ExpressionProblem[],
  ) =>
    cells.flatMap((cell, index) => {
      if (cell.text === '') return [];
      const [where, whereInChinese] = [
        `rule ${rule.number}, ${kind} ${index + 1}`,
        `规则 ${rule.number} ${kindInChinese} ${index + 1} `,
      ];
      return check(cell.text).map((problem) => expressionInvalid(cell, where, whereInChinese, problem));
    });
  return [
    ...checkCount(rule, 'input', rule.inputs.length, table.inputs.length),
    ...checkCount(rule, 'output', rule.outputs.length, table.outputs.length),
    ...checkCells(rule.inputs, 'input', '输入', (text) => checkUnaryTests(text, names)),
    ...checkCells(rule.outputs, 'output', '输出', (text) => (text === '-' ? [] : checkExpression(text, names))),
  ];
}

function checkCount(rule: Rule, kind: 'input' | 'output', found: number, expected: number): readonly DecisionProblem[] {
  if (found === expected) return [];
  const inChinese = kind === 'input' ? '输入' : '输出';
  return [
    decisionProblem(
      'wrongNumberOfCells',
      rule,
      `Expected ${expected} ${kind} cells in rule ${rule.number}; found ${found}`,
      `规则 ${rule.number} 应有 ${expected} 个${inChinese}单元格，实际有 ${found} 个`,
    ),
  ];
}
