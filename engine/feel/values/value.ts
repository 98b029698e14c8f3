import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { MonthsDuration, SecondsDuration } from '../temporal/duration.ts';
import { FunctionValue } from './functionValue.ts';
import { RangeValue } from './rangeValue.ts';

/** What an expression works on: everything JSON can say, and what only FEEL knows (DMN 1.5, 10.3.2.3). */
export type Value =
  | null
  | boolean
  | number
  | string
  | FeelDate
  | FeelTime
  | FeelDateTime
  | MonthsDuration
  | SecondsDuration
  | RangeValue
  | FunctionValue
  | ListValue
  | ContextValue;

export type ListValue = readonly Value[];
export interface ContextValue {
  readonly [key: string]: Value;
}

export type TypeName =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function'
  | 'list'
  | 'context';

export function typeOf(value: Value): TypeName {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof SecondsDuration) return 'days and time duration';
  if (value instanceof MonthsDuration) return 'years and months duration';
  if (value instanceof RangeValue) return 'range';
  if (value instanceof FunctionValue) return 'function';
  return 'context';
}

/** Array.isArray does not narrow a readonly list. */
export const isList = (value: Value): value is ListValue => Array.isArray(value);

export const isContext = (value: Value): value is ContextValue => typeOf(value) === 'context';
