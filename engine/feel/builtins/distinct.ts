import type { Meter } from '../evaluation/meter.ts';
import { areEqual } from '../values/equality.ts';
import type { ListValue, Value } from '../values/value.ts';

/** Each value once, where it came first. Plain values are looked up; others are compared, and each comparison is paid for. */
export function distinct(values: ListValue, meter: Meter): ListValue {
  const plain = new Set<Value>();
  const others: Value[] = [];
  return values.filter((value) => {
    if (typeof value !== 'object' || value === null) {
      const isNew = !plain.has(value);
      plain.add(value);
      return isNew;
    }
    const isNew = !others.some((other) => {
      meter.spend(1);
      return areEqual(other, value, meter);
    });
    if (isNew) others.push(value);
    return isNew;
  });
}
