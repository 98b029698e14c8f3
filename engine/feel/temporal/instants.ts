import { FeelDate, FeelDateTime, FeelTime, toFeel } from 'feelin';

/** A point that can be compared with others of its kind. */
export type Instant = FeelDate | FeelTime | FeelDateTime;

/** A value without an offset counts as UTC where it meets one with an offset. */
const zoneOf = (instant: FeelTime | FeelDateTime): string => instant.zone ?? 'UTC';

/** Nanoseconds since 1970 in UTC; of a time, since midnight in UTC. */
export function nanosecondsOf(instant: Instant): bigint {
  if (instant instanceof FeelDate) return instant.unwrap().toZonedDateTime('UTC').epochNanoseconds;
  if (instant instanceof FeelDateTime) return instant.unwrap().toZonedDateTime(zoneOf(instant)).epochNanoseconds;
  return nanosecondsOfDay(instant) - BigInt(offsetSecondsOf(instant) ?? 0) * 1_000_000_000n;
}

/** Nanoseconds of the wall clock since midnight. */
export function nanosecondsOfDay(time: FeelTime): bigint {
  const { hour, minute, second, millisecond, microsecond, nanosecond } = time.unwrap();
  const fraction = millisecond * 1_000_000 + microsecond * 1_000 + nanosecond;
  return BigInt(hour * 3_600 + minute * 60 + second) * 1_000_000_000n + BigInt(fraction);
}

/** The offset from UTC in seconds, null without a zone. */
export function offsetSecondsOf(instant: FeelTime | FeelDateTime): number | null {
  return instant['time offset']?.unwrap().total('seconds') ?? null;
}

/** `+02:00`, `Z`, or nothing for a value without a zone. */
export function offsetTextOf(instant: FeelTime | FeelDateTime): string {
  const seconds = offsetSecondsOf(instant);
  if (seconds === null) return '';
  if (seconds === 0) return 'Z';
  const minutes = Math.abs(Math.trunc(seconds / 60));
  const digits = (count: number): string => String(count).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** The clock of the command as FEEL sees it, in UTC or another zone; null where there is no such zone. */
export function dateTimeAt(epochMs: number, zone: string): FeelDateTime | null {
  const utc: unknown = toFeel(new Date(epochMs));
  if (!(utc instanceof FeelDateTime)) return null;
  if (zone === 'UTC') return utc;
  try {
    return new FeelDateTime(utc.unwrap().toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime(), zone);
  } catch {
    return null;
  }
}

export const dateOf = (dateTime: FeelDateTime): FeelDate => new FeelDate(dateTime.unwrap().toPlainDate());
export const timeOf = (dateTime: FeelDateTime): FeelTime =>
  new FeelTime(dateTime.unwrap().toPlainTime(), dateTime.zone);

/** A date at a time of day; the zone is that of the time. */
export const dateTimeOf = (date: FeelDate, time: FeelTime): FeelDateTime =>
  new FeelDateTime(date.unwrap().toPlainDateTime(time.unwrap()), time.zone);
