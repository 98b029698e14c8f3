import { DURATION_YEARS_MAX } from '../bounds.ts';
import type { Instant } from '../identifiers.ts';
import { DAY_MS, civilOf, dayNumber, daysIn } from './civil.ts';

/** An ISO 8601 duration: months count by the calendar (UTC), the rest in milliseconds. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const PATTERN =
  /^(-)?P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const MONTHS_MAX = DURATION_YEARS_MAX * 12;
const MILLISECONDS_MAX = DURATION_YEARS_MAX * 366 * DAY_MS;

/** Null for a text that is no ISO 8601 duration, or one beyond the bound. */
export function parseDuration(text: string): Duration | null {
  const parts = PATTERN.exec(text);
  if (parts === null) return null;
  const [years = 0, inYear = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(2)
    .map((part) => Number(part ?? 0));
  const sign = parts[1] === '-' ? -1 : 1;
  const months = years * 12 + inYear;
  const milliseconds =
    (weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + Math.round(seconds * SECOND_MS);
  if (months > MONTHS_MAX || milliseconds > MILLISECONDS_MAX) return null;
  return { months: sign * months + 0, milliseconds: sign * milliseconds + 0 };
}

/** A month later than the 31st is the last day of a shorter month. */
export function addDuration(start: Instant, { months, milliseconds }: Duration): Instant {
  return (months === 0 ? start : addMonths(start, months)) + milliseconds;
}

function addMonths(start: Instant, months: number): Instant {
  const day = Math.floor(start / DAY_MS);
  const { year, month, dayOfMonth } = civilOf(day);
  const total = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
  const last = daysIn(target.year, target.month);
  return dayNumber(target.year, target.month, Math.min(dayOfMonth, last)) * DAY_MS + (start - day * DAY_MS);
}
