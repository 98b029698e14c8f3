import type { Instant } from '../identifiers.ts';
import { DAY_MS, civilOf, daysIn } from './civil.ts';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?(?:@UTC|@Etc\/UTC)?)?$/;

/**
 * The instant of an ISO 8601 date or date and time; null for any other text. Without an offset it is UTC, so that
 * the same text means the same instant on every node.
 */
export function parseInstant(text: string): Instant | null {
  if (!DATE_TIME.test(text) || !isInCalendar(text)) return null;
  const plain = text.replace(/@.*$/, '');
  const zoned = !plain.includes('T')
    ? `${plain}T00:00:00Z`
    : /(?:Z|[+-]\d{2}:\d{2})$/.test(plain)
      ? plain
      : `${plain}Z`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? null : instant;
}

/** A 30th of February is no date; `Date.parse` takes it for a day in March. */
function isInCalendar(text: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = text.slice(0, 10).split('-').map(Number);
  return month >= 1 && month <= 12 && dayOfMonth <= daysIn(year, month);
}

/** ISO 8601 in UTC with milliseconds, as `2026-01-05T09:00:00.000Z`. */
export function formatInstant(at: Instant): string {
  const day = Math.floor(at / DAY_MS);
  const { year, month, dayOfMonth } = civilOf(day);
  const ms = at - day * DAY_MS;
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60].map((part) => padded(Math.floor(part), 2));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}T${clock.join(':')}.${padded(ms % 1_000, 3)}Z`;
}

const padded = (count: number, width: number): string => String(count).padStart(width, '0');
