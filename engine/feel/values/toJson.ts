import type { Json } from '../../core/expressions.ts';
import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { VALUE_DEPTH_MAX } from '../bounds.ts';
import { fault } from '../evaluation/fault.ts';
import type { Meter } from '../evaluation/meter.ts';
import { MonthsDuration, SecondsDuration } from '../temporal/duration.ts';
import { offsetTextOf } from '../temporal/instants.ts';
import { FORBIDDEN_KEY } from './contextOf.ts';
import { FunctionValue } from './functionValue.ts';
import { RangeValue } from './rangeValue.ts';
import { isList, typeOf, type Value } from './value.ts';

/** What leaves an expression: dates, times and durations as ISO 8601, and nothing that JSON cannot say. */
export function toJson(value: Value, meter: Meter, depth = 0): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : fault(`Expected a finite number as result; found ${value}`, null);
  if (depth > VALUE_DEPTH_MAX)
    fault(`Expected a result with at most ${VALUE_DEPTH_MAX} lists and contexts inside one another; found more`, null);
  if (isList(value)) {
    return value.map((item) => {
      meter.spend(1);
      return toJson(item, meter, depth + 1);
    });
  }
  if (value instanceof FunctionValue || value instanceof RangeValue) {
    return fault(`Expected a result that JSON can say; found a ${typeOf(value)}`, null);
  }
  if (value instanceof FeelDate || value instanceof MonthsDuration || value instanceof SecondsDuration)
    return value.toString();
  // A zone by name is no part of ISO 8601; its offset at that instant is.
  if (value instanceof FeelDateTime || value instanceof FeelTime)
    return `${value.unwrap().toString()}${offsetTextOf(value)}`;
  const entries = Object.entries(value).map(([key, entry]): [string, Json] => {
    meter.spend(1);
    if (key === FORBIDDEN_KEY) fault(`Expected another key than ${FORBIDDEN_KEY}, which is reserved`, null);
    return [key, toJson(entry, meter, depth + 1)];
  });
  return Object.fromEntries(entries);
}
