import { FeelDate, FeelDateTime } from 'feelin';
import { parseDuration } from '../../feel/temporal/duration.ts';
import { parseDateText, parseDateTimeText, parseTimeText } from '../../feel/temporal/parseTemporalText.ts';
import { isList, typeOf, type Value } from '../../feel/values/value.ts';
import type { BaseType, ValueType } from '../valueType.ts';

/** A value as one of a type: JSON says a date as a text. Undefined where it is none of that type; null is of every type. */
export function readAs(type: ValueType, value: Value): Value | undefined {
  if (value === null || type.base === 'any') return value;
  if (!type.isList) return readOne(type.base, value);
  const items = (isList(value) ? value : [value]).map((item) => (item === null ? null : readOne(type.base, item)));
  return items.includes(undefined) ? undefined : items.filter((item) => item !== undefined);
}

function readOne(base: BaseType, value: Value): Value | undefined {
  const read = typeof value === 'string' ? readText(base, value) : value;
  if (read === null) return undefined;
  const isOfType =
    typeOf(read) === base ||
    base === 'any' ||
    (base === 'date' && read instanceof FeelDateTime) ||
    (base === 'date and time' && read instanceof FeelDate);
  return isOfType ? read : undefined;
}

/** Tools call a date and time a date, so the text decides which of both it is. */
function readText(base: BaseType, text: string): Value {
  switch (base) {
    case 'date':
    case 'date and time':
      return parseDateText(text) ?? parseDateTimeText(text);
    case 'time':
      return parseTimeText(text);
    case 'days and time duration':
    case 'years and months duration':
      return parseDuration(text);
    case 'any':
    case 'string':
    case 'number':
    case 'boolean':
      return text;
  }
}
