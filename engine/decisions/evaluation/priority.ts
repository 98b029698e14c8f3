import { invariant } from '../../core/invariant.ts';
import { compileText } from '../../feel/compileText.ts';
import type { Meter } from '../../feel/evaluation/meter.ts';
import { areEqual } from '../../feel/values/equality.ts';
import { isList, type ListValue, type Value } from '../../feel/values/value.ts';
import type { DecisionTable } from '../model.ts';

/** Below zero where the first outputs have priority, zero where neither has. */
export type ComesBefore = (one: readonly Value[], other: readonly Value[], meter: Meter) => number;

/**
 * Output values are listed from the highest priority to the lowest; of several outputs the first that differs decides
 * (DMN 1.5, 8.2.8 and 8.2.10). A value that is not listed comes last.
 */
export function priorityOf(table: DecisionTable, names: readonly string[]): ComesBefore {
  if (table.hitPolicy !== 'PRIORITY' && table.hitPolicy !== 'OUTPUT ORDER') return () => 0;
  const orders = table.outputs.map(({ allowed }) => (allowed === null ? null : valuesOf(allowed, names)));
  return (one, other, meter) => {
    for (const [index, order] of orders.entries()) {
      if (order === null) continue;
      const difference = rank(order, one[index] ?? null, meter) - rank(order, other[index] ?? null, meter);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function valuesOf(text: string, names: readonly string[]): ListValue {
  const list = compileText(`[${text}]`, names);
  const values = list.ok ? list.value.evaluate({}, 0) : null;
  invariant(values !== null && values.ok && isList(values.value), 'output values that order a table have been checked');
  return values.value;
}

function rank(order: ListValue, value: Value, meter: Meter): number {
  const found = order.findIndex((each) => areEqual(each, value, meter));
  return found < 0 ? order.length : found;
}
