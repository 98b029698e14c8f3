import { FunctionValue } from './functionValue.ts';
import { RangeValue } from './rangeValue.ts';
import { isContext, isList, typeOf, type Value } from './value.ts';

const TEXT_SHOWN_MAX = 40;

/** A value as a message shows it: its type and, where it is short, itself. */
export function described(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `the string ${shortened(JSON.stringify(value))}`;
  if (isList(value)) return `a list of ${value.length}`;
  if (isContext(value) || value instanceof RangeValue || value instanceof FunctionValue) return `a ${typeOf(value)}`;
  return `the ${typeOf(value)} ${value.toString()}`;
}

const shortened = (text: string): string => (text.length > TEXT_SHOWN_MAX ? `${text.slice(0, TEXT_SHOWN_MAX)}…` : text);
