import type { Instant } from '../core/identifiers.ts';
import { addDuration, parseDuration } from '../core/time/duration.ts';
import { Refused } from './refused.ts';

/** The instant after an ISO 8601 duration. */
export function afterDuration(start: Instant, text: string): Instant {
  const duration = parseDuration(text);
  if (duration === null)
    throw new Refused({ code: 'durationNotReadable', message: `Expected an ISO 8601 duration, found "${text}"` });
  return addDuration(start, duration);
}

/** The same, or after so many milliseconds. */
export const instantAfter = (start: Instant, duration: string | number): Instant =>
  typeof duration === 'number' ? start + duration : afterDuration(start, duration);
