import { described } from '../../feel/values/described.ts';
import type { Value } from '../../feel/values/value.ts';
import type { InputClause } from '../model.ts';
import type { Situation } from './compileDecisions.ts';
import { compiledExpression, compiledTests } from './compiledCell.ts';
import { readAs } from './readAs.ts';
import { expressionFault, tableFault } from './tableFault.ts';

/** The value of an input column, read as its type says and held to what is allowed. */
export function compileInput(
  clause: InputClause,
  number: number,
  decision: string,
  names: readonly string[],
): (situation: Situation) => Value {
  const expression = compiledExpression(clause.expression, names);
  const allowed = clause.allowed === null ? null : compiledTests(clause.allowed, names);
  const where = `input ${number} "${clause.label}"`;

  return ({ known, now, meter }) => {
    const found = expression.evaluate(known, now, meter);
    if (!found.ok) return expressionFault(decision, where, found.failure);
    const value = readAs(clause.type, found.value);
    if (value === undefined) {
      const { base, isList } = clause.type;
      return tableFault(
        'wrongType',
        decision,
        `expected ${isList ? 'a list of ' : 'a value of type '}${base} as ${where}; found ${described(found.value)}`,
      );
    }
    if (value === null || allowed === null) return value;
    const passes = allowed.test(value, known, now, meter);
    if (!passes.ok) return expressionFault(decision, `allowed values of ${where}`, passes.failure);
    if (passes.value === true) return value;
    return tableFault(
      'valueNotAllowed',
      decision,
      `expected ${where} to be among ${clause.allowed ?? ''}; found ${described(value)}`,
    );
  };
}
