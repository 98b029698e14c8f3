import type { Meter } from '../../feel/evaluation/meter.ts';
import type { ContextValue, Value } from '../../feel/values/value.ts';
import { DecisionFault } from '../failure.ts';
import type { Decision, DecisionModel, InputData, LiteralExpression } from '../model.ts';
import { compiledExpression } from './compiledCell.ts';
import { compileTable } from './compileTable.ts';

/** A model whose expressions have been read. */
export interface CompiledDecisions {
  readonly byId: ReadonlyMap<string, CompiledDecision>;
  /** Input data of a type that says how JSON is to be read. */
  readonly data: readonly InputData[];
}

export interface CompiledDecision {
  readonly id: string;
  readonly variable: string;
  readonly requires: readonly string[];
  readonly make: Make;
}

export type Make = (situation: Situation) => Made;

export interface Situation {
  /** The variables, and the results of required decisions by name. */
  readonly known: ContextValue;
  readonly now: number;
  readonly meter: Meter;
}

interface Made {
  readonly value: Value;
  readonly rules: readonly MatchedRule[];
}

export interface MatchedRule {
  readonly id: string;
  /** From one, as the table numbers them. */
  readonly number: number;
}

export function compileDecisions({ decisions, inputs, names }: DecisionModel): CompiledDecisions {
  const compiled = decisions.map((decision) => ({
    id: decision.id,
    variable: decision.variable,
    requires: decision.requires,
    make: compileLogic(decision, names),
  }));
  return {
    byId: new Map(compiled.map((decision) => [decision.id, decision])),
    data: inputs.filter(({ type }) => type.base !== 'any'),
  };
}

const compileLogic = ({ id, logic }: Decision, names: readonly string[]): Make =>
  logic.kind === 'decisionTable' ? compileTable(id, logic, names) : compileLiteral(id, logic, names);

function compileLiteral(decision: string, { text }: LiteralExpression, names: readonly string[]): Make {
  const expression = compiledExpression(text, names);
  return ({ known, now, meter }) => {
    const evaluated = expression.evaluate(known, now, meter);
    if (evaluated.ok) return { value: evaluated.value, rules: [] };
    const message = `Expression of decision "${decision}": ${evaluated.failure.message}`;
    throw new DecisionFault({ code: 'expressionFailed', decision, message, rules: [], expression: evaluated.failure });
  };
}
