import { fault } from '../evaluation/fault.ts';
import { described } from '../values/described.ts';
import { orderOf } from '../values/ordering.ts';
import { RangeValue } from '../values/rangeValue.ts';
import type { Value } from '../values/value.ts';
import { any } from './parameter.ts';
import { taking, type Builtin, type Signature } from './signature.ts';

/** DMN 1.5, 10.3.4.7, table 80. A point is the range from itself to itself, so one rule serves points and ranges. */
export const ranges = {
  before: [relation('point1', 'point2', isBefore)],
  after: [relation('point1', 'point2', (one, other) => isBefore(other, one))],
  meets: [relation('range1', 'range2', doesMeet)],
  'met by': [relation('range1', 'range2', (one, other) => doesMeet(other, one))],
  overlaps: [relation('range1', 'range2', (one, other) => reaches(one, other) && reaches(other, one))],
  'overlaps before': [relation('range1', 'range2', overlapsBefore)],
  'overlaps after': [relation('range1', 'range2', (one, other) => overlapsBefore(other, one))],
  finishes: [relation('range1', 'range2', finishes)],
  'finished by': [relation('range1', 'range2', (one, other) => finishes(other, one))],
  includes: [relation('range', 'point', holds)],
  during: [relation('point', 'range', (one, other) => holds(other, one))],
  starts: [relation('range1', 'range2', starts)],
  'started by': [relation('range1', 'range2', (one, other) => starts(other, one))],
  coincides: [
    relation('point1', 'point2', (one, other) => compareStarts(one, other) === 0 && compareEnds(one, other) === 0),
  ],
} satisfies Readonly<Record<string, Builtin>>;

function relation(one: string, other: string, decide: (one: RangeValue, other: RangeValue) => boolean): Signature {
  return taking([any(one), any(other)], ([left, right], { place }) => {
    try {
      return decide(asRange(left), asRange(right));
    } catch (error) {
      if (error !== INCOMPARABLE) throw error;
      return fault(
        `Expected values or ranges of one type that has an order; found ${described(left)} and ${described(right)}`,
        place,
      );
    }
  });
}

const INCOMPARABLE = new RangeError('incomparable');

const asRange = (value: Value): RangeValue =>
  value instanceof RangeValue ? value : new RangeValue(value, value, true, true);

function order(one: Value, other: Value): number {
  const found = orderOf(one, other);
  if (found === undefined) throw INCOMPARABLE;
  return found;
}

/** An open start is before everything; of two equal starts the included one is first. */
function compareStarts(one: RangeValue, other: RangeValue): number {
  if (one.start === null || other.start === null) return Number(other.start === null) - Number(one.start === null);
  return order(one.start, other.start) || Number(other.startIncluded) - Number(one.startIncluded);
}

/** An open end is behind everything; of two equal ends the included one is last. */
function compareEnds(one: RangeValue, other: RangeValue): number {
  if (one.end === null || other.end === null) return Number(one.end === null) - Number(other.end === null);
  return order(one.end, other.end) || Number(one.endIncluded) - Number(other.endIncluded);
}

/** Below zero where `one` ends before `other` starts, zero where they share one point. */
function gap(one: RangeValue, other: RangeValue): number {
  if (one.end === null || other.start === null) return 1;
  return order(one.end, other.start) || Number(one.endIncluded && other.startIncluded) - 1;
}

const touches = (one: RangeValue, other: RangeValue): boolean =>
  one.end !== null &&
  other.start !== null &&
  one.endIncluded &&
  other.startIncluded &&
  order(one.end, other.start) === 0;

const reaches = (one: RangeValue, other: RangeValue): boolean => gap(one, other) >= 0;

function isBefore(one: RangeValue, other: RangeValue): boolean {
  return gap(one, other) < 0;
}

function doesMeet(one: RangeValue, other: RangeValue): boolean {
  return touches(one, other);
}

function overlapsBefore(one: RangeValue, other: RangeValue): boolean {
  return compareStarts(one, other) < 0 && reaches(one, other) && compareEnds(one, other) <= 0;
}

function finishes(one: RangeValue, other: RangeValue): boolean {
  return compareEnds(one, other) === 0 && compareStarts(one, other) >= 0;
}

function starts(one: RangeValue, other: RangeValue): boolean {
  return compareStarts(one, other) === 0 && compareEnds(one, other) <= 0;
}

function holds(one: RangeValue, other: RangeValue): boolean {
  return compareStarts(one, other) <= 0 && compareEnds(one, other) >= 0;
}
