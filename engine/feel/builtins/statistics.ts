import { fault } from '../evaluation/fault.ts';
import { add, divide, multiply } from '../values/decimal.ts';
import { described } from '../values/described.ts';
import { orderOf } from '../values/ordering.ts';
import type { ListValue, Value } from '../values/value.ts';
import { any, items, number } from './parameter.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';

/** DMN 1.5, 10.3.4.4, table 77: what a list of numbers comes to. Of an empty list there is nothing to say: null. */
export const statistics = {
  min: [taking([items(any('list'))], ([values], site) => extreme(values, -1, site))],
  max: [taking([items(any('list'))], ([values], site) => extreme(values, 1, site))],
  sum: [taking([items(number('list'))], ([values]) => (values.length === 0 ? null : values.reduce(add)))],
  product: [taking([items(number('list'))], ([values]) => (values.length === 0 ? null : values.reduce(multiply)))],
  mean: [taking([items(number('list'))], ([values]) => meanOf(values))],
  median: [taking([items(number('list'))], ([values]) => medianOf(values))],
  stddev: [taking([items(number('list'))], ([values]) => deviationOf(values))],
  mode: [taking([items(number('list'))], ([values]) => modeOf(values))],
} satisfies Readonly<Record<string, Builtin>>;

function extreme(values: ListValue, direction: 1 | -1, { place }: CallSite): Value {
  const [first = null, ...others] = values;
  return others.reduce((best, value) => {
    const order =
      orderOf(value, best) ??
      fault(`Expected values of one type that has an order; found ${described(best)} and ${described(value)}`, place);
    return order * direction > 0 ? value : best;
  }, first);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : divide(values.reduce(add), values.length);

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : meanOf(sorted.slice(Math.max(0, middle - 1), middle + 1));
}

/** Of a sample, so that one value alone has none. */
function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(divide(squares.reduce(add), values.length - 1));
}

/** All values that come most often, in ascending order. */
function modeOf(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([value]) => value)
    .sort((left, right) => left - right);
}
