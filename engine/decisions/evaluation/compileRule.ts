import type { Value } from '../../feel/values/value.ts';
import type { Cell, Rule } from '../model.ts';
import type { Situation } from './compileDecisions.ts';
import { compiledExpression, compiledTests } from './compiledCell.ts';
import { expressionFault } from './tableFault.ts';

export interface CompiledRule {
  readonly rule: Rule;
  readonly holds: (inputs: readonly Value[], situation: Situation) => boolean;
  readonly read: (situation: Situation) => readonly Value[];
}

/** A rule holds when each of its tests passes; an empty cell and "-" let everything pass. */
export function compileRule(rule: Rule, decision: string, names: readonly string[]): CompiledRule {
  const tests = rule.inputs.flatMap((cell, index) =>
    isEmpty(cell) ? [] : [{ index, passes: compileTest(cell, index + 1, rule, decision, names) }],
  );
  const outputs = rule.outputs.map((cell, index) =>
    isEmpty(cell) ? () => null : compileEntry(cell, index + 1, rule, decision, names),
  );
  return {
    rule,
    holds: (inputs, situation) => tests.every(({ index, passes }) => passes(inputs[index] ?? null, situation)),
    read: (situation) => outputs.map((read) => read(situation)),
  };
}

const isEmpty = ({ text }: Cell): boolean => text === '' || text === '-';

function compileTest(
  cell: Cell,
  number: number,
  rule: Rule,
  decision: string,
  names: readonly string[],
): (input: Value, situation: Situation) => boolean {
  const tests = compiledTests(cell.text, names);
  return (input, { known, now, meter }) => {
    const passes = tests.test(input, known, now, meter);
    if (!passes.ok) return expressionFault(decision, `rule ${rule.number}, input ${number}`, passes.failure, [rule]);
    return passes.value === true;
  };
}

function compileEntry(
  cell: Cell,
  number: number,
  rule: Rule,
  decision: string,
  names: readonly string[],
): (situation: Situation) => Value {
  const entry = compiledExpression(cell.text, names);
  return ({ known, now, meter }) => {
    const found = entry.evaluate(known, now, meter);
    return found.ok
      ? found.value
      : expressionFault(decision, `rule ${rule.number}, output ${number}`, found.failure, [rule]);
  };
}
