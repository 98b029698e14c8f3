import type { Instant } from '../identifiers.ts';
import type { CycleState } from '../state/wait.ts';
import { DAY_MS } from './civil.ts';
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

/** When something fires, and what follows on that. */
export interface Schedule {
  readonly dueAt: Instant;
  readonly cycle: CycleState | null;
}

/** Null for a text that is no repetition, or one that never fires. */
export function firstFiring(text: string, now: Instant): Schedule | null {
  const cycle = parseCycle(text);
  if (cycle === null || cycle.times === 0) return null;
  const firingsLeft = cycle.times === null ? null : cycle.times - 1;
  const state = { text, from: cycle.start ?? now, periods: cycle.start === null ? 1 : 0, firingsLeft };
  return { dueAt: firingAt(cycle, state.from, state.periods), cycle: state };
}

/**
 * What follows on a firing; null when nothing does. A repetition without end skips what it missed: after an outage it
 * fires once, and then when it would have. One of so many times fires so many times.
 */
export function nextFiring({ cycle: state }: Schedule, now: Instant): Schedule | null {
  const cycle = state === null ? null : parseCycle(state.text);
  if (state === null || cycle === null || state.firingsLeft === 0) return null;
  const { text, from, firingsLeft } = state;
  const next = state.periods + 1;
  const periods = firingsLeft === null ? Math.max(next, periodsAfter(cycle, from, now)) : next;
  const left = firingsLeft === null ? null : firingsLeft - 1;
  return { dueAt: firingAt(cycle, from, periods), cycle: { text, from, periods, firingsLeft: left } };
}

const firingAt = ({ period }: Cycle, from: Instant, periods: number): Instant =>
  addDuration(from, { months: period.months * periods, milliseconds: period.milliseconds * periods });

/** How many periods lie before the first firing that is later than `now`. */
function periodsAfter(cycle: Cycle, from: Instant, now: Instant): number {
  const { months, milliseconds } = cycle.period;
  const shortest = months * SHORTEST_MONTH_MS + milliseconds;
  const longest = months * LONGEST_MONTH_MS + milliseconds;
  let [low, high] = [Math.max(0, Math.floor((now - from) / longest) - 1), Math.ceil((now - from) / shortest) + 2];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (firingAt(cycle, from, middle) > now) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

const SHORTEST_MONTH_MS = 28 * DAY_MS;
const LONGEST_MONTH_MS = 31 * DAY_MS;
