import type { Instant } from '../identifiers.ts';
import { addDuration, parseDuration } from './duration.ts';
import type { Duration } from './duration.ts';
import { parseInstant } from './instant.ts';

/** An ISO 8601 repetition: `R3/PT10H`, `R/2026-01-05T09:00:00Z/P1D`. `times` null has no end. */
export interface Cycle {
  readonly times: number | null;
  readonly start: Instant | null;
  readonly period: Duration;
}

/** Null for a text that is no repetition with a start or a period. */
export function parseCycle(text: string): Cycle | null {
  const [repetition, ...rest] = text.split('/');
  const times = /^R(\d*)$/.exec(repetition ?? '')?.[1];
  const period = parseDuration(rest.at(-1) ?? '');
  if (times === undefined || period === null || rest.length > 2) return null;
  const start = rest.length === 2 ? parseInstant(rest[0] ?? '') : null;
  if (rest.length === 2 && start === null) return null;
  if (period.months < 0 || (period.months === 0 && period.milliseconds <= 0)) return null;
  return { times: times === '' ? null : Number(times), start, period };
}

/** A moment that may be given as a duration from now or as a date and time; null for any other text. */
export function parseMoment(text: string, now: Instant): Instant | null {
  const duration = parseDuration(text);
  return duration === null ? parseInstant(text) : addDuration(now, duration);
}

/** The next firing after `last`. */
export const nextOf = (cycle: Cycle, last: Instant): Instant => addDuration(last, cycle.period);
