import { unreachable } from '../../core/invariant.ts';
import type { Meter } from '../evaluation/meter.ts';
import type { FeelType } from '../syntax/feelType.ts';
import { entryOf } from './contextOf.ts';
import { RangeValue } from './rangeValue.ts';
import { isContext, isList, typeOf, type Value } from './value.ts';

/** `value instance of type` (DMN 1.5, 10.3.2.9): null is of type Null alone. */
export function isInstanceOf(value: Value, type: FeelType, meter: Meter): boolean {
  switch (type.kind) {
    case 'simple':
      if (type.name === 'Any') return value !== null;
      return typeOf(value) === (type.name === 'Null' ? 'null' : type.name);
    case 'list':
      return isList(value) && value.every((item) => isPartOf(item, type.item, meter));
    case 'range':
      return (
        value instanceof RangeValue &&
        [value.start, value.end].every((end) => end === null || isPartOf(end, type.item, meter))
      );
    case 'context':
      return (
        isContext(value) &&
        type.entries.every((entry) => isPartOf(entryOf(value, entry.name) ?? null, entry.type, meter))
      );
    case 'function':
      return typeOf(value) === 'function';
    default:
      return unreachable(type);
  }
}

function isPartOf(value: Value, type: FeelType, meter: Meter): boolean {
  meter.spend(1);
  return isInstanceOf(value, type, meter);
}
