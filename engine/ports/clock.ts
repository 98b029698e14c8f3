import type { Instant } from '../core/identifiers.ts';

/** The time of the world: the machine's, or one that a test sets. */
export interface Clock {
  now(): Instant;
}
