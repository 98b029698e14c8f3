import { add } from '../../feel/values/decimal.ts';
import { orderOf } from '../../feel/values/ordering.ts';
import type { Value } from '../../feel/values/value.ts';
import type { Aggregation } from '../model.ts';

/** What the outputs of all hits come to; undefined where they are of types that have no sum or order. */
export function aggregate(by: Exclude<Aggregation, 'COUNT'>, values: readonly Value[]): Value | undefined {
  if (by === 'SUM') {
    const numbers = values.filter((value) => typeof value === 'number');
    return numbers.length === values.length ? numbers.reduce(add, 0) : undefined;
  }
  const direction = by === 'MIN' ? -1 : 1;
  return values.slice(1).reduce<Value | undefined>((best, value) => {
    const order = best === undefined ? undefined : orderOf(value, best);
    if (order === undefined) return undefined;
    return order * direction > 0 ? value : best;
  }, values[0]);
}
