import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { MonthsDuration, SecondsDuration } from '../../temporal/duration.ts';
import { temporalProperty } from '../../temporal/temporalProperty.ts';
import type { Place } from '../../syntax/place.ts';
import { entryOf } from '../../values/contextOf.ts';
import { described } from '../../values/described.ts';
import { RangeValue } from '../../values/rangeValue.ts';
import { isContext, isList, type Value } from '../../values/value.ts';
import type { Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import type { Meter } from '../meter.ts';
import { lookUp } from '../scope.ts';

export const literal: Compiler<'literal'> =
  ({ value }) =>
  () =>
    value;

export const name: Compiler<'name'> =
  ({ name: wanted }) =>
  (scope) =>
    lookUp(scope, wanted);

/** `a.b`: null where `a` is null or has no `b`; of a list, the same of each item (DMN 1.5, table 55). */
export const path: Compiler<'path'> = (expression, compile) => {
  const source = compile(expression.source);
  return (scope) => propertyOf(source(scope), expression.name, expression.place, scope.meter);
};

function propertyOf(value: Value, wanted: string, place: Place, meter: Meter): Value {
  if (value === null) return null;
  if (isContext(value)) return entryOf(value, wanted) ?? null;
  if (isList(value)) {
    meter.spend(value.length);
    return value.map((item) => propertyOf(item, wanted, place, meter));
  }
  meter.spendDate();
  const property = value instanceof RangeValue ? rangeProperty(value, wanted) : temporal(value, wanted);
  return property === undefined
    ? fault(`Expected a value with a property "${wanted}"; found ${described(value)}`, place)
    : property;
}

function temporal(value: Value, wanted: string): Value | undefined {
  const has =
    value instanceof FeelDate ||
    value instanceof FeelTime ||
    value instanceof FeelDateTime ||
    value instanceof MonthsDuration ||
    value instanceof SecondsDuration;
  return has ? temporalProperty(value, wanted) : undefined;
}

function rangeProperty(range: RangeValue, wanted: string): Value | undefined {
  switch (wanted) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return undefined;
  }
}
