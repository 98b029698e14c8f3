import { orderOf } from './ordering.ts';
import type { RangeValue } from './rangeValue.ts';
import type { Value } from './value.ts';

/** Whether a point lies in a range; undefined where they cannot be compared. */
export function rangeIncludes(range: RangeValue, point: Value): boolean | undefined {
  const fromStart = range.start === null ? 1 : orderOf(point, range.start);
  const toEnd = range.end === null ? 1 : orderOf(range.end, point);
  if (fromStart === undefined || toEnd === undefined) return undefined;
  return isInside(fromStart, range.startIncluded) && isInside(toEnd, range.endIncluded);
}

const isInside = (distance: number, included: boolean): boolean => (included ? distance >= 0 : distance > 0);
