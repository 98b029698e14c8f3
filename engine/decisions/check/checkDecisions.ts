import { checkExpression } from '../../feel/checkExpression.ts';
import type { DecisionModel } from '../model.ts';
import type { DecisionProblem } from '../problem.ts';
import { checkTable } from './checkTable.ts';
import { checkNames } from './checkNames.ts';
import { checkRequirements } from './checkRequirements.ts';
import { expressionInvalid, expressionMissing } from './expressionProblems.ts';

/** What must hold of decisions before one of them is asked; reading a file has asked this already. */
export function checkDecisions(model: DecisionModel): readonly DecisionProblem[] {
  const ofLogic = model.decisions.flatMap(({ logic }) => {
    if (logic.kind === 'decisionTable') return checkTable(logic, model.names);
    if (logic.text === '') return [expressionMissing(logic, 'the decision', '决策')];
    return checkExpression(logic.text, model.names).map((problem) =>
      expressionInvalid(logic, 'the decision', '决策', problem),
    );
  });
  return [...checkNames(model), ...checkRequirements(model), ...ofLogic];
}
