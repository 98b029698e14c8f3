import type { ExpressionFailure } from '../../core/expressions.ts';
import { DecisionFault, type DecisionFailureCode } from '../failure.ts';
import type { Rule } from '../model.ts';

/** Ends a decision: what was expected, what was found, in which rules. */
export function tableFault(
  code: DecisionFailureCode,
  decision: string,
  message: string,
  rules: readonly Rule[] = [],
): never {
  throw new DecisionFault({
    code,
    decision,
    message: `Decision "${decision}": ${message}`,
    rules: rules.map(({ id }) => id),
    expression: null,
  });
}

/** Ends a decision because one of its expressions failed; `where` names the column, and the rule if it is a cell. */
export function expressionFault(
  decision: string,
  where: string,
  failure: ExpressionFailure,
  rules: readonly Rule[] = [],
): never {
  throw new DecisionFault({
    code: 'expressionFailed',
    decision,
    message: `Decision "${decision}", ${where}: ${failure.message}`,
    rules: rules.map(({ id }) => id),
    expression: failure,
  });
}
