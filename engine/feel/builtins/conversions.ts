import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { fault } from '../evaluation/fault.ts';
import type { SecondsDuration } from '../temporal/duration.ts';
import { MonthsDuration, parseDuration } from '../temporal/duration.ts';
import { dateOf, dateTimeOf, timeOf } from '../temporal/instants.ts';
import { parseDateText, parseDateTimeText, parseTimeText } from '../temporal/parseTemporalText.ts';
import { monthsBetween } from '../temporal/temporalArithmetic.ts';
import { described } from '../values/described.ts';
import { textOf } from '../values/textOf.ts';
import type { Value } from '../values/value.ts';
import { any, day, number, optional, seconds, text, time, truth, whole } from './parameter.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';

/** DMN 1.5, 10.3.4.1 and 10.3.4.2, tables 74 and 75. A text that says no such value is a mistake, not null. */
export const conversions = {
  not: [taking([truth('negand')], ([negand]) => !negand)],
  string: [taking([any('from')], ([from], { scope }) => textOf(from, scope.meter))],
  number: [
    taking(
      [text('from'), optional(text('grouping separator')), optional(text('decimal separator'))],
      ([from, grouping, decimal], site) => numberFrom(from, grouping ?? '', decimal ?? '.', site),
    ),
  ],
  date: [
    taking([any('from')], ([from], site) => dateFrom(from) ?? refuse('a date', from, site)),
    taking([whole('year'), whole('month'), whole('day')], ([year, month, dayOfMonth], site) => {
      const written = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
      return parseDateText(written) ?? refuse('a date', written, site);
    }),
  ],
  time: [
    taking([any('from')], ([from], site) => timeFrom(from) ?? refuse('a time', from, site)),
    taking(
      [whole('hour'), whole('minute'), number('second'), optional(seconds('offset'))],
      ([hour, minute, second, offset], site) => {
        const [whole = '', fraction] = String(second).split('.');
        const written = `${padded(hour, 2)}:${padded(minute, 2)}:${whole.padStart(2, '0')}${fraction === undefined ? '' : `.${fraction}`}`;
        const zoned = `${written}${offset === undefined ? '' : offsetText(offset)}`;
        return parseTimeText(zoned) ?? refuse('a time', zoned, site);
      },
    ),
  ],
  'date and time': [
    taking([any('from')], ([from], site) => dateTimeFrom(from) ?? refuse('a date and time', from, site)),
    taking([day('date'), time('time')], ([date, timeOfDay]) =>
      dateTimeOf(date instanceof FeelDateTime ? dateOf(date) : date, timeOfDay),
    ),
  ],
  duration: [taking([text('from')], ([from], site) => parseDuration(from) ?? refuse('a duration', from, site))],
  'years and months duration': [
    taking([day('from'), day('to')], ([from, to]) => monthsBetween(from, to)),
    taking([text('from')], ([from], site) => {
      const duration = parseDuration(from);
      return duration instanceof MonthsDuration ? duration : refuse('a years and months duration', from, site);
    }),
  ],
} satisfies Readonly<Record<string, Builtin>>;

const refuse = (expected: string, found: Value, { place }: CallSite): never =>
  fault(`Expected ${expected}; found ${described(found)}`, place);

function dateFrom(from: Value): Value {
  if (typeof from === 'string') return parseDateText(from);
  if (from instanceof FeelDateTime) return dateOf(from);
  return from instanceof FeelDate ? from : null;
}

function timeFrom(from: Value): Value {
  if (typeof from === 'string') return parseTimeText(from);
  if (from instanceof FeelDateTime) return timeOf(from);
  if (from instanceof FeelDate) return parseTimeText('00:00:00Z');
  return from instanceof FeelTime ? from : null;
}

function dateTimeFrom(from: Value): Value {
  if (typeof from === 'string') return parseDateTimeText(from);
  if (from instanceof FeelDate) return parseDateTimeText(`${from.toString()}T00:00:00Z`);
  return from instanceof FeelDateTime ? from : null;
}

const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberFrom(from: string, grouping: string, decimal: string, site: CallSite): number {
  const areSeparators = ['', ' ', ',', '.'].includes(grouping) && [',', '.'].includes(decimal) && grouping !== decimal;
  if (!areSeparators)
    fault(
      `Expected " ", "," or "." as grouping separator and "." or "," as another decimal separator; found "${grouping}" and "${decimal}"`,
      site.place,
    );
  const ungrouped = grouping === '' ? from : from.replaceAll(grouping, '');
  if (decimal !== '.' && ungrouped.includes('.')) return refuse('a number', from, site);
  const numeral = ungrouped.replace(decimal, '.');
  return NUMERAL.test(numeral) ? Number(numeral) : refuse('a number', from, site);
}

const padded = (count: number, length: number): string => String(count).padStart(length, '0');

function offsetText({ seconds: total }: SecondsDuration): string {
  const minutes = Math.abs(Math.trunc(total / 60));
  return `${total < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}
