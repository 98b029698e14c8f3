import type { ValueType } from './valueType.ts';

/** The decisions of one file and what they require (DMN 1.5, chapter 6). */
export interface DecisionModel {
  readonly id: string;
  readonly name: string;
  readonly decisions: readonly Decision[];
  readonly inputs: readonly InputData[];
  /** Names with operators or reserved words in them, which expressions of this file may use as they are. */
  readonly names: readonly string[];
}

export interface Decision extends Located {
  readonly name: string;
  /** The name under which decisions that require this one see its result. */
  readonly variable: string;
  /** Ids of decisions. */
  readonly requires: readonly string[];
  readonly logic: DecisionLogic;
}

/** Data from outside. What its type calls a date arrives in JSON as a text and is read as a date. */
export interface InputData extends Located {
  readonly name: string;
  readonly type: ValueType;
}

export type DecisionLogic = DecisionTable | LiteralExpression;

export interface LiteralExpression extends Located {
  readonly kind: 'literalExpression';
  readonly text: string;
}

export interface DecisionTable extends Located {
  readonly kind: 'decisionTable';
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly annotations: readonly string[];
  readonly rules: readonly Rule[];
}

export const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

export const aggregations = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregation = (typeof aggregations)[number];

export interface InputClause extends Located {
  readonly label: string;
  readonly expression: string;
  readonly type: ValueType;
  /** Unary tests that every input but null must pass; null where all are allowed. */
  readonly allowed: string | null;
}

export interface OutputClause extends Located {
  readonly name: string;
  /** The values that may come out, the one of highest priority first. */
  readonly allowed: string | null;
  /** The value where no rule matches. */
  readonly byDefault: string | null;
}

export interface Rule extends Located {
  /** From one, as the table numbers them. */
  readonly number: number;
  readonly inputs: readonly Cell[];
  readonly outputs: readonly Cell[];
  readonly annotations: readonly string[];
}

export interface Cell extends Located {
  readonly text: string;
}

/** Where something stands in the file: its id, or that of the next element around it that has one. */
export interface Located {
  readonly id: string;
  readonly line: number;
}
