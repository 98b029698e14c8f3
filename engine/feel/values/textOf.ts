import { TEXT_LENGTH_MAX } from '../bounds.ts';
import { fault } from '../evaluation/fault.ts';
import type { Meter } from '../evaluation/meter.ts';
import { FunctionValue } from './functionValue.ts';
import { RangeValue } from './rangeValue.ts';
import { isContext, isList, type Value } from './value.ts';

/** What `string(value)` gives (DMN 1.5, 10.3.4.1): a text as it is, a list or context as an expression would write it. */
export function textOf(value: Value, meter: Meter): string {
  const text = typeof value === 'string' ? value : written(value, meter);
  if (text.length > TEXT_LENGTH_MAX)
    fault(`Expected a text of at most ${TEXT_LENGTH_MAX} characters; found ${text.length}`, null);
  return text;
}

function written(value: Value, meter: Meter): string {
  meter.spend(1);
  if (typeof value === 'string') return quoted(value, meter);
  if (typeof value === 'number') return numeralOf(value);
  if (isList(value)) return `[${value.map((item) => written(item, meter)).join(', ')}]`;
  if (value instanceof RangeValue) {
    const [start, end] = [value.start, value.end].map((each) => (each === null ? '' : written(each, meter)));
    return `${value.startIncluded ? '[' : '('}${start}..${end}${value.endIncluded ? ']' : ')'}`;
  }
  if (value instanceof FunctionValue) return `function(${value.parameters.join(', ')})`;
  if (isContext(value))
    return `{${Object.entries(value)
      .map(([key, entry]) => `${writtenKey(key)}: ${written(entry, meter)}`)
      .join(', ')}}`;
  return String(value);
}

function quoted(text: string, meter: Meter): string {
  meter.spendText(text.length);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const writtenKey = (key: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : JSON.stringify(key));

/** A numeral without an exponent, which FEEL would read but people would not. */
function numeralOf(value: number): string {
  const text = String(value);
  const found = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (found === null) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = found;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
