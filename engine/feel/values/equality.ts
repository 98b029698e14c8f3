import { FeelDateTime, FeelTime } from 'feelin';
import type { Meter } from '../evaluation/meter.ts';
import { FunctionValue } from './functionValue.ts';
import { orderOf } from './ordering.ts';
import { RangeValue } from './rangeValue.ts';
import { isContext, isList, typeOf, type ContextValue, type ListValue, type Value } from './value.ts';

/** Whether two values are the same (DMN 1.5, table 53); values of two types are not. */
export function areEqual(left: Value, right: Value, meter: Meter): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (typeOf(left) !== typeOf(right)) return false;
  if (isList(left) && isList(right)) return areEqualLists(left, right, meter);
  if (left instanceof RangeValue && right instanceof RangeValue) return areEqualRanges(left, right, meter);
  if (left instanceof FunctionValue) return false;
  if (isContext(left) && isContext(right)) return areEqualContexts(left, right, meter);
  return isZoned(left) === isZoned(right) && orderOf(left, right) === 0;
}

/** Without a zone a time is at no instant, so it equals none that has one. */
const isZoned = (value: Value): boolean =>
  (value instanceof FeelTime || value instanceof FeelDateTime) && value.zone !== null;

function areEqualLists(left: ListValue, right: ListValue, meter: Meter): boolean {
  if (left.length !== right.length) return false;
  return left.every((item, index) => {
    meter.spend(1);
    return areEqual(item, right[index] ?? null, meter);
  });
}

function areEqualContexts(left: ContextValue, right: ContextValue, meter: Meter): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    meter.spend(1);
    return Object.hasOwn(right, key) && areEqual(left[key] ?? null, right[key] ?? null, meter);
  });
}

const areEqualRanges = (left: RangeValue, right: RangeValue, meter: Meter): boolean =>
  left.startIncluded === right.startIncluded &&
  left.endIncluded === right.endIncluded &&
  areEqual(left.start, right.start, meter) &&
  areEqual(left.end, right.end, meter);
