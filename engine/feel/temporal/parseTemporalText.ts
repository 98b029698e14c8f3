import { parseDate, parseDateTime, parseTime, type FeelDate, type FeelDateTime, type FeelTime } from 'feelin';
import { parseDuration, type MonthsDuration, type SecondsDuration } from './duration.ts';

/**
 * The lexical forms of DMN 1.5, 10.3.2.3.4 to 8. They are checked here because the library below also takes week
 * dates, basic formats and annotations; years have four digits.
 */
const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{2}:\d{2}:(?!60)\d{2}(?:\.\d{1,9})?`;
const ZONE = String.raw`(?:Z|[+-]\d{2}:\d{2}|@[A-Za-z][A-Za-z0-9_+\-]{0,40}(?:\/[A-Za-z0-9_+\-]{1,40}){0,3})?`;
const DATE_TEXT = new RegExp(`^${DATE}$`);
const TIME_TEXT = new RegExp(`^T?(${TIME}${ZONE})$`);
const DATE_TIME_TEXT = new RegExp(`^${DATE}(?:T${TIME}${ZONE})?$`);

export const parseDateText = (text: string): FeelDate | null => (DATE_TEXT.test(text) ? parseDate(text) : null);

export function parseTimeText(text: string): FeelTime | null {
  const found = TIME_TEXT.exec(text);
  return found?.[1] === undefined ? null : parseTime(found[1]);
}

/** A date alone stands for its midnight. */
export const parseDateTimeText = (text: string): FeelDateTime | null =>
  DATE_TIME_TEXT.test(text) ? parseDateTime(text) : null;

/** What `@"…"` may hold: the form says which type it is. */
export function parseTemporalText(
  text: string,
): FeelDate | FeelTime | FeelDateTime | MonthsDuration | SecondsDuration | null {
  return parseDuration(text) ?? parseDateText(text) ?? parseTimeText(text) ?? parseDateTimeText(text);
}
