import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { add } from '../values/decimal.ts';
import { MonthsDuration, SecondsDuration } from './duration.ts';
import { nanosecondsOf, nanosecondsOfDay, type Instant } from './instants.ts';

const NANOSECONDS = 1_000_000_000n;

/** `instant + duration`; null where FEEL defines no sum (DMN 1.5, table 45). */
export function shift(instant: Instant, duration: MonthsDuration | SecondsDuration): Instant | null {
  if (instant instanceof FeelTime) return duration instanceof SecondsDuration ? shiftTime(instant, duration) : null;
  if (instant instanceof FeelDateTime) return shiftDateTime(instant, duration);
  if (duration instanceof MonthsDuration) return new FeelDate(instant.unwrap().add({ months: duration.months }));
  if (duration.seconds % 86_400 === 0) return new FeelDate(instant.unwrap().add({ days: duration.seconds / 86_400 }));
  // A date is its midnight in UTC, so a part of a day makes it a date and time.
  return shiftDateTime(new FeelDateTime(instant.unwrap().toPlainDateTime(), 'UTC'), duration);
}

function shiftTime(time: FeelTime, duration: SecondsDuration): FeelTime {
  return new FeelTime(time.unwrap().add(wholeAndFraction(duration)), time.zone);
}

/** In a zone with summer time an hour is an hour of the clock on the wall of nobody: the instant moves. */
function shiftDateTime(dateTime: FeelDateTime, duration: MonthsDuration | SecondsDuration): FeelDateTime {
  const amount = duration instanceof MonthsDuration ? { months: duration.months } : wholeAndFraction(duration);
  const { zone } = dateTime;
  if (zone === null) return new FeelDateTime(dateTime.unwrap().add(amount), null);
  return new FeelDateTime(dateTime.unwrap().toZonedDateTime(zone).add(amount).toPlainDateTime(), zone);
}

function wholeAndFraction({ seconds }: SecondsDuration): { readonly seconds: number; readonly nanoseconds: number } {
  const whole = Math.trunc(seconds);
  return { seconds: whole, nanoseconds: Math.round((seconds - whole) * 1e9) };
}

/** `left - right` of two instants of one kind. */
export function span(left: Instant, right: Instant): SecondsDuration {
  const between =
    left instanceof FeelTime && right instanceof FeelTime && left.zone === null && right.zone === null
      ? nanosecondsOfDay(left) - nanosecondsOfDay(right)
      : nanosecondsOf(left) - nanosecondsOf(right);
  return new SecondsDuration(add(Number(between / NANOSECONDS), Number(between % NANOSECONDS) / 1e9));
}

/** Whole months from one date to another (10.3.4.1, `years and months duration`). */
export function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): MonthsDuration {
  const dateIn = (instant: FeelDate | FeelDateTime) =>
    instant instanceof FeelDateTime ? instant.unwrap().toPlainDate() : instant.unwrap();
  const { years, months } = dateIn(from).until(dateIn(to), { largestUnit: 'years' });
  return new MonthsDuration(years * 12 + months);
}
