import { compileText } from '../../feel/compileText.ts';
import type { DecisionTable } from '../model.ts';
import { decisionProblem, type DecisionProblem } from '../problem.ts';

/** What the hit policy asks of the outputs (DMN 1.5, 8.2.8 and 8.2.10). */
export function checkOutputs(table: DecisionTable, names: readonly string[]): readonly DecisionProblem[] {
  return [...checkColumns(table), ...checkAggregation(table), ...checkPriorities(table, names)];
}

function checkColumns(table: DecisionTable): readonly DecisionProblem[] {
  const { outputs } = table;
  if (outputs.length === 0)
    return [decisionProblem('outputMissing', table, 'Expected an output; found none', '决策表缺少输出列')];
  if (outputs.length === 1) return [];
  const names = outputs.map(({ name }) => name);
  return outputs.flatMap((output, index) => {
    if (output.name === '')
      return [
        decisionProblem(
          'outputNameMissing',
          output,
          `Expected a name of output ${index + 1}, because there are several; found none`,
          `有多个输出列时，输出列 ${index + 1} 必须有名称`,
        ),
      ];
    if (names.indexOf(output.name) === index) return [];
    return [
      decisionProblem(
        'duplicateName',
        output,
        `Expected each output once; found "${output.name}" again`,
        `输出列“${output.name}”重复`,
      ),
    ];
  });
}

function checkAggregation(table: DecisionTable): readonly DecisionProblem[] {
  const { aggregation, hitPolicy, outputs } = table;
  if (aggregation === null) return [];
  if (hitPolicy !== 'COLLECT')
    return [
      decisionProblem(
        'aggregationInvalid',
        table,
        `Expected the hit policy COLLECT with the aggregation ${aggregation}; found ${hitPolicy}`,
        `聚合方式 ${aggregation} 只能用于命中策略 COLLECT，实际为 ${hitPolicy}`,
      ),
    ];
  if (outputs.length > 1 && aggregation !== 'COUNT')
    return [
      decisionProblem(
        'aggregationInvalid',
        table,
        `Expected one output with the aggregation ${aggregation}; found ${outputs.length}`,
        `聚合方式 ${aggregation} 只允许一个输出列，实际有 ${outputs.length} 个`,
      ),
    ];
  return [];
}

function checkPriorities(table: DecisionTable, names: readonly string[]): readonly DecisionProblem[] {
  if (table.hitPolicy !== 'PRIORITY' && table.hitPolicy !== 'OUTPUT ORDER') return [];
  const ordered = table.outputs.filter(({ allowed }) => allowed !== null);
  if (ordered.length === 0)
    return [
      decisionProblem(
        'outputValuesMissing',
        table,
        `Expected output values, which the hit policy ${table.hitPolicy} orders by; found none`,
        `命中策略 ${table.hitPolicy} 需要按输出值排序，但没有输出值`,
      ),
    ];
  return ordered
    .filter(({ allowed }) => !areConstants(allowed ?? '', names))
    .map((output) =>
      decisionProblem(
        'outputValuesMissing',
        output,
        `Expected output values one by one, which the hit policy ${table.hitPolicy} orders by; found ${output.allowed ?? ''}`,
        `命中策略 ${table.hitPolicy} 要求逐一列出输出值，实际为 ${output.allowed ?? ''}`,
      ),
    );
}

/** Values that can be written down as a list of them have an order. */
function areConstants(values: string, names: readonly string[]): boolean {
  const list = compileText(`[${values}]`, names);
  return list.ok && list.value.evaluate({}, 0).ok;
}
