import type { DecisionModel } from '../model.ts';
import { decisionProblem, type DecisionProblem } from '../problem.ts';

/** A result and another of the same name would hide one another. */
export function checkNames({ decisions, inputs }: DecisionModel): readonly DecisionProblem[] {
  const seen = new Set(inputs.map(({ name }) => name));
  return decisions.flatMap((decision) => {
    const { variable } = decision;
    if (!seen.has(variable)) {
      seen.add(variable);
      return [];
    }
    return [
      decisionProblem(
        'duplicateName',
        decision,
        `Expected each name of a decision or input data once; found "${variable}" again`,
        `决策或输入数据的名称“${variable}”重复`,
      ),
    ];
  });
}
