import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { MonthsDuration, SecondsDuration } from '../temporal/duration.ts';
import { nanosecondsOf } from '../temporal/instants.ts';
import type { Value } from './value.ts';

/** Below, at or above zero as `left` is before, with or behind `right`; undefined where FEEL defines no order (DMN 1.5, table 54). */
export function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (left instanceof FeelDate && right instanceof FeelDate) return sign(nanosecondsOf(left), nanosecondsOf(right));
  if (left instanceof FeelDateTime && right instanceof FeelDateTime)
    return sign(nanosecondsOf(left), nanosecondsOf(right));
  if (left instanceof FeelTime && right instanceof FeelTime) return sign(nanosecondsOf(left), nanosecondsOf(right));
  if (left instanceof SecondsDuration && right instanceof SecondsDuration) return left.seconds - right.seconds;
  if (left instanceof MonthsDuration && right instanceof MonthsDuration) return left.months - right.months;
  return undefined;
}

const sign = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);
