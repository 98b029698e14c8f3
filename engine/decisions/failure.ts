import type { ExpressionFailure } from '../core/expressions.ts';

/** Why a decision has no answer. */
export type DecisionFailureCode =
  | 'unknownDecision'
  | 'expressionFailed'
  | 'wrongType'
  | 'valueNotAllowed'
  | 'severalRulesMatch'
  | 'outputsDiffer'
  | 'notAggregable'
  | 'resultNotJson';

export interface DecisionFailure {
  readonly code: DecisionFailureCode;
  /** The id of the decision that failed, which may be one that the asked one requires. */
  readonly decision: string;
  readonly message: string;
  /** Ids of the rules that are to blame, if it is rules. */
  readonly rules: readonly string[];
  /** The expression that failed, if one did. */
  readonly expression: ExpressionFailure | null;
}

/** Leaves the evaluation of a decision from any depth; caught in `decide`. */
export class DecisionFault extends Error {
  readonly failure: DecisionFailure;

  constructor(failure: DecisionFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
