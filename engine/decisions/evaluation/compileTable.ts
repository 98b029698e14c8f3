import { contextOf } from '../../feel/values/contextOf.ts';
import type { Value } from '../../feel/values/value.ts';
import type { DecisionTable } from '../model.ts';
import type { Make } from './compileDecisions.ts';
import { compileInput } from './compileInput.ts';
import { compileOutput } from './compileOutput.ts';
import { compileRule } from './compileRule.ts';
import { settleBy, type Hit } from './hitPolicies.ts';
import { priorityOf } from './priority.ts';

/** A table as one function: its cells have been read, so that deciding compares values and reads no text. */
export function compileTable(decision: string, table: DecisionTable, names: readonly string[]): Make {
  const inputs = table.inputs.map((clause, index) => compileInput(clause, index + 1, decision, names));
  const outputs = table.outputs.map((clause, index) => compileOutput(clause, index + 1, decision, names));
  const rules = table.rules.map((rule) => compileRule(rule, decision, names));
  const hasDefault = table.outputs.some(({ byDefault }) => byDefault !== null);
  const comesBefore = priorityOf(table, names);

  return (situation) => {
    const values = inputs.map((read) => read(situation));
    const hits: Hit[] = [];
    for (const { rule, holds, read } of rules) {
      if (!holds(values, situation)) continue;
      hits.push({
        rule,
        values: () => read(situation).map((value, index) => outputs[index]?.checked(value, rule, situation) ?? null),
      });
      if (table.hitPolicy === 'FIRST') break;
    }
    const settled = settleBy(table, hits, { decision, valueOf, comesBefore, meter: situation.meter });
    const rulesOfHits = settled.hits.map(({ rule: { id, number } }) => ({ id, number }));
    if (hits.length > 0 || !hasDefault) return { value: settled.value, rules: rulesOfHits };
    return { value: asAnswer(valueOf(outputs.map(({ byDefault }) => byDefault(situation)))), rules: [] };
  };

  /** One output is the value itself; several are a context by their names. */
  function valueOf(values: readonly Value[]): Value {
    if (table.outputs.length === 1) return values[0] ?? null;
    return contextOf(table.outputs.map(({ name }, index) => [name, values[index] ?? null]));
  }

  /** Where matching rules make a list, the default is a list of one. */
  function asAnswer(value: Value): Value {
    const { hitPolicy, aggregation } = table;
    const isListed =
      hitPolicy === 'RULE ORDER' || hitPolicy === 'OUTPUT ORDER' || (hitPolicy === 'COLLECT' && aggregation === null);
    return isListed ? [value] : value;
  }
}
