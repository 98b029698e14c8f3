import { described } from '../../feel/values/described.ts';
import type { Value } from '../../feel/values/value.ts';
import type { OutputClause, Rule } from '../model.ts';
import type { Situation } from './compileDecisions.ts';
import { compiledExpression, compiledTests } from './compiledCell.ts';
import { expressionFault, tableFault } from './tableFault.ts';

export interface CompiledOutput {
  /** The value itself if it is allowed. */
  readonly checked: (value: Value, rule: Rule, situation: Situation) => Value;
  readonly byDefault: (situation: Situation) => Value;
}

/** What an output column adds to its cells. */
export function compileOutput(
  clause: OutputClause,
  number: number,
  decision: string,
  names: readonly string[],
): CompiledOutput {
  const where = `output ${number}${clause.name === '' ? '' : ` "${clause.name}"`}`;
  const allowed = clause.allowed === null ? null : compiledTests(clause.allowed, names);
  const byDefault = clause.byDefault === null ? null : compiledExpression(clause.byDefault, names);

  return {
    checked: (value, rule, { known, now, meter }) => {
      if (value === null || allowed === null) return value;
      const passes = allowed.test(value, known, now, meter);
      if (!passes.ok) return expressionFault(decision, `values of ${where}`, passes.failure, [rule]);
      if (passes.value === true) return value;
      return tableFault(
        'valueNotAllowed',
        decision,
        `expected ${where} of rule ${rule.number} to be among ${clause.allowed ?? ''}; found ${described(value)}`,
        [rule],
      );
    },
    byDefault: ({ known, now, meter }) => {
      if (byDefault === null) return null;
      const found = byDefault.evaluate(known, now, meter);
      return found.ok ? found.value : expressionFault(decision, `default of ${where}`, found.failure);
    },
  };
}
