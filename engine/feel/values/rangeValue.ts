import type { Value } from './value.ts';

/** A range of comparable values; an end that is null is open, which only `<`, `<=`, `>` and `>=` make. */
export class RangeValue {
  readonly start: Value;
  readonly end: Value;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;

  constructor(start: Value, end: Value, startIncluded: boolean, endIncluded: boolean) {
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
  }
}
